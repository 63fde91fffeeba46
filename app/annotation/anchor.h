#pragma once

// From selectors back to a place: where does a note stand in a text, or in the text's next version?
//
// With the old text at hand both texts are aligned, sentence to sentence and then word to word
// (text_alignment.h), and the note follows its words (passage_map.h). A search for the quote alone
// cannot tell "deleted" from "moved", nor an original from its copy.
// Measured on 10,161 notes in 2,026 pairs of article versions, the ones that the limits in the code
// were set on (other edits of the same articles: 0.05 to 0.09 % wrong): 0.07 % on a wrong passage,
// 0.02 % of those still there orphaned, 99.93 % of them right; by the quote alone
// (quote_match.h) 5.4 %, 0.9 % and 93.5 %. 100 notes in 2,000 words take 3 ms, in 200,000 words 0.4
// s (tests/bench/anchor_bench).
//
// Anchored: the same words at the same offsets. Moved: the same words, white space aside, at
// others. Changed: any other character differs there, be it a quotation mark. Orphan: gone, or
// doubtful.

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
