#pragma once

// Which word of an edited sentence is which word of its old self? A global alignment
// (Needleman–Wunsch): equal words score most, words that differ by a slip less, unequal words
// nothing, and a match right behind another match earns a bonus, so that of several equal words the
// one in the same surroundings is found.

#include "app/annotation/words.h"

namespace broadsheet {

/// For each of the old words the index of its new self within `newWords`, or -1; ascending.
/// Takes O(old × new) time; very long rows (over a million cells) are compared only at their ends.
QVector<int> diffWords(const QVector<Word> &oldWords,
                       const QVector<Word> &newWords,
                       const Vocabulary &vocabulary);

/// True when two unequal words look like one word with a slip of the pen, or its inflected form.
bool nearlyEqual(QStringView a, QStringView b);

} // namespace broadsheet
