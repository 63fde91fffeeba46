#pragma once

// From selectors back to a place: where does a note stand in a text, or in the text's next version?

#include "app/annotation/annotation.h"

namespace broadsheet {

struct Selectors;

/// A note that has to be placed in the new text. `position` is its place in `oldText`.
struct NoteToPlace
{
    TextQuoteSelector quote;
    TextPositionSelector position;
};

/// Places notes made on `oldText` in `newText`: the two are aligned, sentence to sentence, each
/// used once, and only then the notes follow. One placement for each note, in order. A passage that
/// is gone is an Orphan, also where the same words stand elsewhere. Never quadratic in the texts.
QVector<Placement>
anchorAll(const QString &oldText, const QString &newText, const QVector<NoteToPlace> &notes);

/// Finds a quote in one text without knowing where it stood: the position if it fits, else the best
/// match by words and context; Orphan when there is none or when two are equally good.
Placement anchorQuote(const QString &text, const TextQuoteSelector &quote, int hint = -1);

} // namespace broadsheet
