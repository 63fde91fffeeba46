#include "app/annotation/anchor.h"

#include "app/annotation/passage_map.h"
#include "app/annotation/quote_match.h"
#include "app/base/text.h"

namespace broadsheet {

namespace {

AnchorState
stateOf(const QString &newText, const NoteToPlace &note, const TextPositionSelector &place)
{
    const QString words = newText.mid(place.start, place.end - place.start);
    if (words.simplified() != note.quote.exact.simplified()) {
        return AnchorState::Changed;
    }
    return place == note.position ? AnchorState::Anchored : AnchorState::Moved;
}

bool fits(const QString &text, const NoteToPlace &note)
{
    const auto &[start, end] = note.position;
    return start >= 0 && start < end && end <= text.size() &&
           QStringView(text).sliced(start, end - start) == note.quote.exact;
}

Placement place(const QString &newText, const TextAlignment &alignment, const NoteToPlace &note)
{
    const auto where = mapPassage(alignment, note.position);
    return where ? Placement{stateOf(newText, note, *where), where->start, where->end}
                 : Placement{};
}

} // namespace

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
anchorAll(const QString &oldText, const QString &newText, const QVector<NoteToPlace> &notes)
{
    const TextAlignment alignment = alignTexts(oldText, newText);
    QVector<Placement> placements;
    placements.reserve(notes.size());
    for (const NoteToPlace &note : notes) {
        placements.append(fits(oldText, note)
                              ? place(newText, alignment, note)
                              : anchorQuote(newText, note.quote, note.position.start));
    }
    return placements;
}

} // namespace broadsheet
