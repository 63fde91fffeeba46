#include "app/annotation/heaviest_chain.h"

#include <QHash>

#include <algorithm>

namespace broadsheet {

namespace {

struct Link
{
    int score = 0;
    int pair = -1; // last of the chain
};

bool heavier(const Link &a, const Link &b)
{
    return a.score != b.score ? a.score > b.score : a.pair > b.pair;
}

// The heaviest chain that ends before a given index of the new text.
class BestBefore
{
public:
    explicit BestBefore(int size)
        : m_tree(size + 1)
    {
    }

    void offer(int newIndex, const Link &link)
    {
        for (int k = newIndex + 1; k < m_tree.size(); k += k & -k) {
            if (heavier(link, m_tree[k])) {
                m_tree[k] = link;
            }
        }
    }

    Link before(int newIndex) const
    {
        Link best;
        for (int k = newIndex; k > 0; k -= k & -k) {
            if (heavier(m_tree[k], best)) {
                best = m_tree[k];
            }
        }
        return best;
    }

private:
    QVector<Link> m_tree;
};

int sizeOfNewSide(const QVector<PossiblePair> &pairs)
{
    int size = 0;
    for (const PossiblePair &pair : pairs) {
        size = qMax(size, pair.newIndex + 1);
    }
    return size;
}

} // namespace

QVector<int> heaviestChain(const QVector<PossiblePair> &pairs, int neighbourBonus)
{
    BestBefore best(sizeOfNewSide(pairs));
    QVector<Link> chains(
        pairs.size());         // score of the best chain that ends here, and the pair before
    QHash<int, int> rowBefore; // newIndex → pair, of the old sentence right before
    Link heaviest;
    for (int from = 0, to = 0; from < pairs.size(); from = to) {
        const int row = pairs[from].oldIndex;
        QHash<int, int> thisRow;
        for (to = from; to < pairs.size() && pairs[to].oldIndex == row; ++to) {
            Link link = best.before(pairs[to].newIndex);
            const int neighbour = rowBefore.value(pairs[to].newIndex - 1, -1);
            if (neighbour >= 0 && pairs[neighbour].oldIndex == row - 1) {
                if (chains[neighbour].score + neighbourBonus >= link.score) {
                    link = {chains[neighbour].score + neighbourBonus, neighbour};
                }
            }
            chains[to] = {link.score + pairs[to].weight, link.pair};
            thisRow.insert(pairs[to].newIndex, to);
        }
        for (int k = from; k < to; ++k) {
            best.offer(pairs[k].newIndex, {chains[k].score, k});
            heaviest =
                heavier({chains[k].score, k}, heaviest) ? Link{chains[k].score, k} : heaviest;
        }
        rowBefore = thisRow;
    }
    QVector<int> chain;
    for (int k = heaviest.pair; k >= 0; k = chains[k].pair) {
        chain.append(k);
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

} // namespace broadsheet
