#include "app/annotation/anchor.h"

#include "app/annotation/passage_map.h"
#include "app/annotation/quote_match.h"

namespace broadsheet {

namespace {

// White space may differ, since a line break is no edit; nothing else may: not a quotation mark,
// not a soft hyphen.
bool sameWords(const QString &text, const TextPositionSelector &place, const QString &quote)
{
    return text.mid(place.start, place.end - place.start).simplified() == quote.simplified();
}

bool fits(const QString &text, const NoteToPlace &note)
{
    const auto &[start, end] = note.position;
    return start >= 0 && start < end && end <= text.size() &&
           QStringView(text).sliced(start, end - start) == note.quote.exact;
}

Placement follow(const QString &newText, const TextAlignment &alignment, const NoteToPlace &note)
{
    const auto place = mapPassage(alignment, note.position);
    if (!place) {
        return {};
    }
    const AnchorState state = !sameWords(newText, *place, note.quote.exact) ? AnchorState::Changed
                              : *place == note.position                     ? AnchorState::Anchored
                                                                            : AnchorState::Moved;
    return {state, place->start, place->end};
}

} // namespace

Placement anchorQuote(const QString &text, const TextQuoteSelector &quote, int hint)
{
    const auto place = matchQuote(text, quote, hint);
    if (!place) {
        return {};
    }
    const bool stayed = hint < 0 || place->start == hint;
    const AnchorState state = !sameWords(text, *place, quote.exact) ? AnchorState::Changed
                              : stayed                              ? AnchorState::Anchored
                                                                    : AnchorState::Moved;
    return {state, place->start, place->end};
}

QVector<Placement>
anchorAll(const QString &oldText, const QString &newText, const QVector<NoteToPlace> &notes)
{
    QVector<Placement> placements;
    if (notes.isEmpty()) {
        return placements;
    }
    placements.reserve(notes.size());
    const TextAlignment alignment = alignTexts(oldText, newText);
    for (const NoteToPlace &note : notes) {
        // A note that does not fit the old text was made on another one: only its words can tell.
        placements.append(fits(oldText, note)
                              ? follow(newText, alignment, note)
                              : anchorQuote(newText, note.quote, note.position.start));
    }
    return placements;
}

} // namespace broadsheet
