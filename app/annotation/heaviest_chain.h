#pragma once

// Out of many possible pairs (i of the old text, j of the new one) the heaviest row of pairs that
// ascends in both: a weighted longest increasing subsequence, found in O(n log n) with a Fenwick
// tree of maxima. A pair right behind another one, (i, j) after (i-1, j-1), earns the bonus for
// neighbours, since what stood together mostly stays together.

#include <QVector>

namespace broadsheet {

struct PossiblePair
{
    int oldIndex = 0;
    int newIndex = 0;
    int weight = 0;
};

/// Indices into `pairs`, ascending in both texts. `pairs` must be sorted by oldIndex, then
/// newIndex, each combination at most once. Of equally heavy chains the one further behind in the
/// new text.
QVector<int> heaviestChain(const QVector<PossiblePair> &pairs, int neighbourBonus);

} // namespace broadsheet
