#include "app/annotation/sentence_pairs.h"

#include "app/annotation/heaviest_chain.h"

#include <algorithm>

namespace broadsheet {

namespace {

constexpr int RareWords = 12;  // of a sentence, looked up in the index
constexpr int CommonWord = 48; // in more sentences than this a word tells nothing
constexpr int MostAlike = 8;   // candidates kept for a sentence
constexpr int FewRepeats = 64; // pairs of equal sentences that are all looked at
constexpr double AlikeInOrder = 0.55;
constexpr double AlikeInPlace = 0.35;
constexpr int NarrowGap = 5;   // sentences on each side
constexpr int LargeGap = 4096; // pairs of sentences
constexpr double NeighbourBonus = 0.1;
constexpr double PartOf = 0.6; // share of a sentence's words that its new self must hold
constexpr int FewWords = 3;
constexpr int MostJoined = 8; // sentences
constexpr int Scale = 1000;   // chains are weighed in whole numbers, so that ties are ties

using Bag = QVector<int>; // word ids of a sentence, sorted, without marks

Bag bagOf(const TextSide &side, const Sentence &sentence)
{
    Bag bag;
    bag.reserve(sentence.size());
    for (int i = sentence.first; i < sentence.last; ++i) {
        if (side.words[i].hasLetters) {
            bag.append(side.words[i].id);
        }
    }
    std::sort(bag.begin(), bag.end());
    return bag;
}

int sharedWords(const Bag &a, const Bag &b)
{
    int shared = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) {
            ++shared;
        }
        const bool stepX = *x <= *y;
        const bool stepY = *y <= *x;
        x += stepX;
        y += stepY;
    }
    return shared;
}

struct Candidate
{
    int i = 0;
    int j = 0;
    double likeness = 0;
};

class Pairing
{
public:
    Pairing(const TextSide &oldSide, const TextSide &newSide);

    QVector<SentencePair> run();

private:
    double likeness(int i, int j) const;
    void indexNewSide();
    void addEqual();
    void addAlike(int i);
    void keepInOrder();
    void preferLaterCopies();
    void changeOver(const QVector<std::pair<qsizetype, int>> &copies);
    void followMoves();
    void fillGaps();
    void fillGap(int i0, int i1, int j0, int j1);
    double support(int i, int j) const;
    void accept(int i, int j);
    void joinAndSplit();
    bool boundaryShifted(const SentencePair &a, const SentencePair &b) const;
    void mergeShifted();
    bool absorbOld(SentencePair &pair, int i);
    bool absorbNew(SentencePair &pair, int j);

    const TextSide &m_old;
    const TextSide &m_new;
    QVector<Bag> m_oldBags;
    QVector<Bag> m_newBags;
    QHash<int, QVector<int>> m_where; // word id → new sentences that hold it
    QVector<Candidate> m_candidates;
    QVector<std::pair<int, int>> m_stayed; // in order, ascending
    QVector<int> m_newOf;                  // old sentence → new
    QVector<int> m_oldOf;                  // and back
    QVector<SentencePair> m_pairs;
};

Pairing::Pairing(const TextSide &oldSide, const TextSide &newSide)
    : m_old(oldSide)
    , m_new(newSide)
    , m_newOf(oldSide.sentences.size(), -1)
    , m_oldOf(newSide.sentences.size(), -1)
{
    for (const Sentence &s : m_old.sentences) {
        m_oldBags.append(bagOf(m_old, s));
    }
    for (const Sentence &s : m_new.sentences) {
        m_newBags.append(bagOf(m_new, s));
    }
    indexNewSide();
}

double Pairing::likeness(int i, int j) const
{
    if (m_old.sentences[i].hash == m_new.sentences[j].hash) {
        return 1.0;
    }
    const double size = m_oldBags[i].size() + m_newBags[j].size();
    return size > 0 ? 0.98 * 2 * sharedWords(m_oldBags[i], m_newBags[j]) / size : 0.0;
}

void Pairing::indexNewSide()
{
    for (int j = 0; j < m_newBags.size(); ++j) {
        int previous = -1;
        for (const int id : m_newBags[j]) {
            if (id != previous) {
                m_where[id].append(j);
            }
            previous = id;
        }
    }
}

// Equal sentences: all pairs when they are few; else the k-th with the k-th, from both ends.
void Pairing::addEqual()
{
    QHash<size_t, std::pair<QVector<int>, QVector<int>>> equal;
    for (int i = 0; i < m_old.sentences.size(); ++i) {
        equal[m_old.sentences[i].hash].first.append(i);
    }
    for (int j = 0; j < m_new.sentences.size(); ++j) {
        equal[m_new.sentences[j].hash].second.append(j);
    }
    for (const auto &[olds, news] : std::as_const(equal)) {
        const qsizetype shift = news.size() - olds.size();
        for (qsizetype a = 0; a < olds.size(); ++a) {
            if (olds.size() * news.size() <= FewRepeats) {
                for (const int j : news) {
                    m_candidates.append({olds[a], j, 1.0});
                }
                continue;
            }
            if (a < news.size()) {
                m_candidates.append({olds[a], news[a], 1.0});
            }
            if (shift != 0 && a + shift >= 0 && a + shift < news.size()) {
                m_candidates.append({olds[a], news[a + shift], 1.0});
            }
        }
    }
}

void Pairing::addAlike(int i)
{
    QVector<int> rare;
    for (const int id : std::as_const(m_oldBags[i])) {
        const auto where = m_where.constFind(id);
        if (where != m_where.constEnd() && where->size() <= CommonWord && !rare.contains(id)) {
            rare.append(id);
        }
    }
    std::stable_sort(rare.begin(), rare.end(), [this](int a, int b) {
        return m_where[a].size() < m_where[b].size();
    });
    rare.resize(qMin(rare.size(), qsizetype(RareWords)));
    QHash<int, int> hits;
    for (const int id : std::as_const(rare)) {
        for (const int j : std::as_const(m_where[id])) {
            ++hits[j];
        }
    }
    QVector<std::pair<int, int>> best; // hits, new sentence
    for (auto it = hits.cbegin(); it != hits.cend(); ++it) {
        best.append({-it.value(), it.key()});
    }
    std::sort(best.begin(), best.end());
    best.resize(qMin(best.size(), qsizetype(MostAlike)));
    for (const auto &[_, j] : std::as_const(best)) {
        const double alike = likeness(i, j);
        if (alike >= AlikeInOrder && alike < 1.0) {
            m_candidates.append({i, j, alike});
        }
    }
}

void Pairing::accept(int i, int j)
{
    m_newOf[i] = j;
    m_oldOf[j] = i;
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

void Pairing::keepInOrder()
{
    QVector<PossiblePair> pairs;
    pairs.reserve(m_candidates.size());
    for (const Candidate &c : std::as_const(m_candidates)) {
        const bool sameBreak =
            m_old.sentences[c.i].opensParagraph == m_new.sentences[c.j].opensParagraph;
        const bool atEdge =
            (c.i == 0 && c.j == 0) || (c.i + 1 == m_newOf.size() && c.j + 1 == m_oldOf.size());
        pairs.append({c.i,
                      c.j,
                      int(Scale * (c.likeness * c.likeness + (sameBreak ? 0.02 : 0.0) +
                                   (atEdge ? NeighbourBonus : 0.0)))});
    }
    for (const int k : heaviestChain(pairs, int(Scale * NeighbourBonus))) {
        accept(m_candidates[k].i, m_candidates[k].j);
        m_stayed.append({m_candidates[k].i, m_candidates[k].j});
    }
}

// How many of the four neighbours agree that i became j, 0 to 2.
double Pairing::support(int i, int j) const
{
    const auto near = [&](int a, int b) {
        if (a < 0 || b < 0 || a >= m_newOf.size() || b >= m_oldOf.size()) {
            return 0.0;
        }
        if (m_newOf[a] == b) {
            return 1.0;
        }
        return m_newOf[a] < 0 && m_oldOf[b] < 0 ? likeness(a, b) : 0.0;
    };
    return near(i - 1, j - 1) + near(i + 1, j + 1);
}

void Pairing::followMoves()
{
    QVector<std::pair<double, Candidate>> moves;
    for (const Candidate &c : std::as_const(m_candidates)) {
        if (m_newOf[c.i] < 0 && m_oldOf[c.j] < 0) {
            moves.append({c.likeness + 0.3 * support(c.i, c.j), c});
        }
    }
    std::stable_sort(
        moves.begin(), moves.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (const auto &[score, c] : std::as_const(moves)) {
        if (m_newOf[c.i] >= 0 || m_oldOf[c.j] >= 0) {
            continue;
        }
        const double near = support(c.i, c.j);
        const qsizetype size = m_oldBags[c.i].size();
        if ((c.likeness >= 0.9 && size >= 4) || (c.likeness >= 0.75 && size >= 8) ||
            (c.likeness >= 0.6 && near >= 0.9)) {
            accept(c.i, c.j);
        }
    }
}

// Between two neighbours that stayed in order, rewritten sentences are paired in order too.
void Pairing::fillGap(int i0, int i1, int j0, int j1)
{
    QVector<int> olds;
    QVector<int> news;
    for (int i = i0; i < i1; ++i) {
        if (m_newOf[i] < 0) {
            olds.append(i);
        }
    }
    for (int j = j0; j < j1; ++j) {
        if (m_oldOf[j] < 0) {
            news.append(j);
        }
    }
    if (olds.isEmpty() || news.isEmpty() || olds.size() * news.size() > LargeGap) {
        return;
    }
    const bool narrow = olds.size() <= NarrowGap && news.size() <= NarrowGap;
    QVector<PossiblePair> pairs;
    for (int a = 0; a < olds.size(); ++a) {
        for (int b = 0; b < news.size(); ++b) {
            const double alike = likeness(olds[a], news[b]);
            if (alike >= (narrow ? AlikeInPlace : AlikeInOrder)) {
                pairs.append({a, b, int(Scale * alike)});
            }
        }
    }
    for (const int k : heaviestChain(pairs, int(Scale * NeighbourBonus))) {
        accept(olds[pairs[k].oldIndex], news[pairs[k].newIndex]);
    }
}

void Pairing::fillGaps()
{
    int i0 = 0;
    int j0 = 0;
    for (const auto &[i, j] : std::as_const(m_stayed)) {
        fillGap(i0, i, j0, j);
        i0 = i + 1;
        j0 = j + 1;
    }
    fillGap(i0, int(m_newOf.size()), j0, int(m_oldOf.size()));
}

QVector<SentencePair> Pairing::run()
{
    addEqual();
    for (int i = 0; i < m_oldBags.size(); ++i) {
        addAlike(i);
    }
    std::sort(m_candidates.begin(), m_candidates.end(), [](const auto &a, const auto &b) {
        return a.i != b.i ? a.i < b.i : a.j < b.j;
    });
    keepInOrder();
    preferLaterCopies();
    followMoves();
    fillGaps();
    joinAndSplit();
    mergeShifted();
    return m_pairs;
}

Bag joined(const QVector<Bag> &bags, int first, int last)
{
    Bag bag;
    for (int i = first; i < last; ++i) {
        bag += bags[i];
    }
    std::sort(bag.begin(), bag.end());
    return bag;
}

// Words of `whole` that `part` does not account for.
Bag rest(const Bag &whole, const Bag &part)
{
    Bag left;
    std::set_difference(
        whole.begin(), whole.end(), part.begin(), part.end(), std::back_inserter(left));
    return left;
}

bool isPartOf(const Bag &sentence, const Bag &left)
{
    const int shared = sharedWords(sentence, left);
    return shared >= FewWords && shared >= PartOf * double(sentence.size());
}

bool Pairing::absorbOld(SentencePair &pair, int i)
{
    if (i < 0 || i >= m_newOf.size() || m_newOf[i] >= 0 ||
        pair.oldLast - pair.oldFirst >= MostJoined) {
        return false;
    }
    if (!isPartOf(m_oldBags[i],
                  rest(joined(m_newBags, pair.newFirst, pair.newLast),
                       joined(m_oldBags, pair.oldFirst, pair.oldLast)))) {
        return false;
    }
    m_newOf[i] = pair.newFirst;
    pair.oldFirst = qMin(pair.oldFirst, i);
    pair.oldLast = qMax(pair.oldLast, i + 1);
    return true;
}

bool Pairing::absorbNew(SentencePair &pair, int j)
{
    if (j < 0 || j >= m_oldOf.size() || m_oldOf[j] >= 0 ||
        pair.newLast - pair.newFirst >= MostJoined) {
        return false;
    }
    if (!isPartOf(m_newBags[j],
                  rest(joined(m_oldBags, pair.oldFirst, pair.oldLast),
                       joined(m_newBags, pair.newFirst, pair.newLast)))) {
        return false;
    }
    m_oldOf[j] = pair.oldFirst;
    pair.newFirst = qMin(pair.newFirst, j);
    pair.newLast = qMax(pair.newLast, j + 1);
    return true;
}

// True when words went from one of two neighbouring pairs over to the other: the sentence boundary
// between them was shifted.
bool Pairing::boundaryShifted(const SentencePair &a, const SentencePair &b) const
{
    if (a.oldLast != b.oldFirst || a.newLast != b.newFirst || b.oldLast - a.oldFirst > MostJoined ||
        b.newLast - a.newFirst > MostJoined) {
        return false;
    }
    const Bag oldA = joined(m_oldBags, a.oldFirst, a.oldLast);
    const Bag newA = joined(m_newBags, a.newFirst, a.newLast);
    const Bag oldB = joined(m_oldBags, b.oldFirst, b.oldLast);
    const Bag newB = joined(m_newBags, b.newFirst, b.newLast);
    const auto wentOver = [](const Bag &lost, const Bag &won) {
        return isPartOf(lost.size() < won.size() ? lost : won,
                        lost.size() < won.size() ? won : lost);
    };
    return wentOver(rest(oldA, newA), rest(newB, oldB)) ||
           wentOver(rest(oldB, newB), rest(newA, oldA));
}

void Pairing::mergeShifted()
{
    QVector<SentencePair> merged;
    for (const SentencePair &pair : std::as_const(m_pairs)) {
        if (!merged.isEmpty() && boundaryShifted(merged.last(), pair)) {
            merged.last().oldLast = pair.oldLast;
            merged.last().newLast = pair.newLast;
        } else {
            merged.append(pair);
        }
    }
    m_pairs = merged;
}

void Pairing::joinAndSplit()
{
    for (int i = 0; i < m_newOf.size(); ++i) {
        if (m_newOf[i] >= 0) {
            m_pairs.append({i, i + 1, m_newOf[i], m_newOf[i] + 1});
        }
    }
    for (SentencePair &pair : m_pairs) {
        if (m_old.sentences[pair.oldFirst].hash == m_new.sentences[pair.newFirst].hash) {
            continue;
        }
        while (absorbOld(pair, pair.oldLast) || absorbOld(pair, pair.oldFirst - 1) ||
               absorbNew(pair, pair.newLast) || absorbNew(pair, pair.newFirst - 1)) {
        }
    }
}

} // namespace

TextSide readSide(const QString &text, Vocabulary &vocabulary)
{
    TextSide side;
    side.words = wordsOf(text, vocabulary);
    side.sentences = sentencesOf(text, side.words, vocabulary);
    return side;
}

QVector<SentencePair> pairSentences(const TextSide &oldSide, const TextSide &newSide)
{
    return Pairing(oldSide, newSide).run();
}

} // namespace broadsheet
