#pragma once

// Sentences that were split, joined, or whose boundary was shifted. Once sentences are paired one
// to one, a sentence left over belongs to its neighbour's pair when that pair's other side holds
// its words; and two neighbouring pairs are one when words went over from one to the other.

#include "app/annotation/text_side.h"

namespace broadsheet {

/// Old sentences [oldFirst, oldLast) became new sentences [newFirst, newLast): mostly one and one,
/// more where sentences were split or joined.
struct SentencePair
{
    int oldFirst = 0;
    int oldLast = 0;
    int newFirst = 0;
    int newLast = 0;
};

/// `newOf`: for each old sentence its new self, or -1. Pairs ascend in the old text, and no
/// sentence is in two of them.
QVector<SentencePair>
joinSplitSentences(const TextSide &oldSide, const TextSide &newSide, const QVector<int> &newOf);

} // namespace broadsheet
