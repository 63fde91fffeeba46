#include "app/annotation/anchor.h"

#include "app/annotation/quote_match.h"

namespace broadsheet {

Placement anchorQuote(const QString &text, const TextQuoteSelector &quote, int hint)
{
    const std::optional<QuoteMatch> match = findExactQuote(text, quote, hint);
    if (!match) {
        return {};
    }
    const bool stayed = hint < 0 || match->start == hint;
    return {stayed ? AnchorState::Anchored : AnchorState::Moved, match->start, match->end};
}

QVector<Placement>
anchorAll(const QString &, const QString &newText, const QVector<NoteToPlace> &notes)
{
    QVector<Placement> placements;
    for (const NoteToPlace &note : notes) {
        placements.append(anchorQuote(newText, note.quote, note.position.start));
    }
    return placements;
}

} // namespace broadsheet
