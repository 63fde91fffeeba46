#pragma once

// Is one headline an edited form of another? Editors add words, drop them and turn them round; a
// headline of the same topic about another event differs in a number, a name or a "not". Where the
// words cannot tell, the answer is Perhaps, and a person is asked.

#include "app/article/title_words.h"

namespace broadsheet {

enum class TitleMatch {
    Other,
    Perhaps, // one word stands in the place of another ("closes", "reopens"), or too few are shared
    Same,
};

/// Symmetric. Equal titles are Same; titles that say too little are Other unless they are equal.
/// Takes time in the product of the numbers of words, so call it for candidates (titleSketch).
TitleMatch matchTitles(const QVector<TitleWord> &a, const QVector<TitleWord> &b);

/// Of how many words, the longest, a sketch has the pairs. A link is looked up by three rows
/// instead of six: of two titles that differ in two words, the longer sketch still meets the other.
inline constexpr int HeadlineSketchWords = 4;
inline constexpr int LinkSketchWords = 3;

/// What two titles that may be Same have in common, nearly always, for an index: hashes of the
/// pairs of the longest words. Equal on every machine and in every version: they are stored.
QVector<qint64> titleSketch(const QVector<TitleWord> &words, int longest = HeadlineSketchWords);

} // namespace broadsheet
