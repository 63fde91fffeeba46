#include "app/annotation/sentence_pairs.h"

#include "app/annotation/heaviest_chain.h"
#include "app/annotation/sentence_candidates.h"

#include <algorithm>

namespace broadsheet {

namespace {

constexpr double AlikeInOrder = 0.55;
constexpr double AlikeInNarrowGap = 0.35;
constexpr int NarrowGap = 5;  // sentences on each side
constexpr int WideGap = 4096; // pairs of sentences; beyond it nothing is compared

// Chains are weighed in whole numbers, so that ties are ties.
constexpr int SameWords = 1000;
constexpr int SameNeighbour = 100;
constexpr int SameParagraphBreak = 20;

struct Stayed
{
    int i = 0; // old
    int j = 0; // new
};

class Pairing
{
public:
    Pairing(const TextSide &oldSide, const TextSide &newSide)
        : m_old(oldSide)
        , m_new(newSide)
        , m_candidates(sentenceCandidates(oldSide, newSide, AlikeInOrder))
        , m_newOf(oldSide.sentences.size(), -1)
        , m_oldOf(newSide.sentences.size(), -1)
    {
    }

    QVector<int> run()
    {
        keepInOrder();
        preferLaterCopies();
        followMoves();
        fillGaps();
        return m_newOf;
    }

private:
    void keepInOrder();
    void preferLaterCopies();
    void changeOver(const QVector<std::pair<qsizetype, int>> &copies);
    void followMoves();
    void fillGaps();
    void fillGap(const Stayed &from, const Stayed &to);

    void accept(int i, int j)
    {
        m_newOf[i] = j;
        m_oldOf[j] = i;
    }

    bool isFree(int i, int j) const { return m_newOf[i] < 0 && m_oldOf[j] < 0; }

    int weightOf(const SentenceCandidate &candidate) const;
    double support(int i, int j) const;
    double agreement(int i, int j) const;

    const TextSide &m_old;
    const TextSide &m_new;
    const QVector<SentenceCandidate> m_candidates;
    QVector<Stayed> m_stayed; // ascending on both sides
    QVector<int> m_newOf;     // old sentence → new
    QVector<int> m_oldOf;     // and back
};

// Likeness counts squared: two sentences half alike are worth less than one that is the same.
int Pairing::weightOf(const SentenceCandidate &candidate) const
{
    const auto &[i, j, alike] = candidate;
    const bool bothFirst = i == 0 && j == 0;
    const bool bothLast = i + 1 == m_newOf.size() && j + 1 == m_oldOf.size();
    const bool sameBreak = m_old.sentences[i].opensParagraph == m_new.sentences[j].opensParagraph;
    return int(SameWords * alike * alike) + (bothFirst || bothLast ? SameNeighbour : 0) +
           (sameBreak ? SameParagraphBreak : 0);
}

void Pairing::keepInOrder()
{
    QVector<PossiblePair> pairs;
    pairs.reserve(m_candidates.size());
    for (const SentenceCandidate &candidate : m_candidates) {
        pairs.append({candidate.oldIndex, candidate.newIndex, weightOf(candidate)});
    }
    for (const int k : heaviestChain(pairs, SameNeighbour)) {
        accept(pairs[k].oldIndex, pairs[k].newIndex);
        m_stayed.append({pairs[k].oldIndex, pairs[k].newIndex});
    }
}

// A copy is set before its original: a caption, a standfirst, a summary. So where old sentences and
// equal copies of them stand between the same two neighbours, the last copy is the original. Only
// whole beginnings of paragraphs change over, so that what stands together is not torn apart.
void Pairing::preferLaterCopies()
{
    QHash<size_t, QVector<int>> places;
    for (int j = 0; j < m_new.sentences.size(); ++j) {
        places[m_new.sentences[j].hash].append(j);
    }
    int before = int(m_new.sentences.size());
    QVector<std::pair<qsizetype, int>> waiting; // index in m_stayed, the later copy
    for (qsizetype k = m_stayed.size() - 1; k >= 0; --k) {
        const auto [i, j] = m_stayed[k];
        const QVector<int> &copies = places[m_old.sentences[i].hash];
        const auto last = std::lower_bound(copies.begin(), copies.end(), before);
        const int copy = last == copies.begin() ? -1 : *(last - 1);
        if (copy <= j || m_oldOf[copy] >= 0) {
            waiting.clear();
            before = j;
            continue;
        }
        waiting.append({k, copy});
        before = copy;
        if (m_old.sentences[i].opensParagraph && m_new.sentences[copy].opensParagraph) {
            changeOver(waiting);
            waiting.clear();
        }
    }
}

void Pairing::changeOver(const QVector<std::pair<qsizetype, int>> &copies)
{
    for (const auto &[k, copy] : copies) {
        auto &[i, j] = m_stayed[k];
        m_oldOf[j] = -1;
        j = copy;
        accept(i, j);
    }
}

// 1 when the two are a pair, their likeness when both are still free, else 0.
double Pairing::agreement(int i, int j) const
{
    if (i < 0 || j < 0 || i >= m_newOf.size() || j >= m_oldOf.size()) {
        return 0.0;
    }
    if (m_newOf[i] == j) {
        return 1.0;
    }
    return isFree(i, j) ? likeness(m_old, i, m_new, j) : 0.0;
}

// How far the neighbours agree that i became j, 0 to 2.
double Pairing::support(int i, int j) const
{
    return agreement(i - 1, j - 1) + agreement(i + 1, j + 1);
}

void Pairing::followMoves()
{
    QVector<std::pair<double, SentenceCandidate>> moves;
    for (const SentenceCandidate &move : m_candidates) {
        if (isFree(move.oldIndex, move.newIndex)) {
            moves.append({move.likeness + 0.3 * support(move.oldIndex, move.newIndex), move});
        }
    }
    std::stable_sort(
        moves.begin(), moves.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (const auto &[score, move] : std::as_const(moves)) {
        const auto &[i, j, alike] = move;
        const qsizetype words = m_old.bags[i].size();
        if (isFree(i, j) && ((alike >= 0.9 && words >= 4) || (alike >= 0.75 && words >= 8) ||
                             (alike >= 0.6 && support(i, j) >= 0.9))) {
            accept(i, j);
        }
    }
}

// What is left between two neighbours that stayed is paired in order too. Where only a few are left
// they need not be much alike.
void Pairing::fillGap(const Stayed &from, const Stayed &to)
{
    QVector<int> olds;
    QVector<int> news;
    for (int i = from.i; i < to.i; ++i) {
        if (m_newOf[i] < 0) {
            olds.append(i);
        }
    }
    for (int j = from.j; j < to.j; ++j) {
        if (m_oldOf[j] < 0) {
            news.append(j);
        }
    }
    if (olds.size() * news.size() > WideGap) {
        return;
    }
    const bool narrow = olds.size() <= NarrowGap && news.size() <= NarrowGap;
    QVector<PossiblePair> pairs;
    for (int a = 0; a < olds.size(); ++a) {
        for (int b = 0; b < news.size(); ++b) {
            const double alike = likeness(m_old, olds[a], m_new, news[b]);
            if (alike >= (narrow ? AlikeInNarrowGap : AlikeInOrder)) {
                pairs.append({a, b, int(SameWords * alike)});
            }
        }
    }
    for (const int k : heaviestChain(pairs, SameNeighbour)) {
        accept(olds[pairs[k].oldIndex], news[pairs[k].newIndex]);
    }
}

void Pairing::fillGaps()
{
    Stayed from;
    for (const Stayed &to : std::as_const(m_stayed)) {
        fillGap(from, to);
        from = {to.i + 1, to.j + 1};
    }
    fillGap(from, {int(m_newOf.size()), int(m_oldOf.size())});
}

} // namespace

QVector<int> pairSentences(const TextSide &oldSide, const TextSide &newSide)
{
    return Pairing(oldSide, newSide).run();
}

} // namespace broadsheet
