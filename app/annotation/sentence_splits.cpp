#include "app/annotation/sentence_splits.h"

namespace broadsheet {

namespace {

constexpr double MostOf = 0.6; // of a sentence's words
constexpr int FewWords = 3;
constexpr int MostJoined = 8; // sentences

bool isMostlyIn(const WordBag &bag, const WordBag &other)
{
    const int shared = sharedWords(bag, other);
    return shared >= FewWords && shared >= MostOf * double(bag.size());
}

class Joiner
{
public:
    Joiner(const TextSide &oldSide, const TextSide &newSide, const QVector<int> &newOf)
        : m_old(oldSide)
        , m_new(newSide)
        , m_oldTaken(oldSide.sentences.size(), false)
        , m_newTaken(newSide.sentences.size(), false)
    {
        for (int i = 0; i < newOf.size(); ++i) {
            if (newOf[i] >= 0) {
                m_pairs.append({i, i + 1, newOf[i], newOf[i] + 1});
                m_oldTaken[i] = true;
                m_newTaken[newOf[i]] = true;
            }
        }
    }

    QVector<SentencePair> run()
    {
        for (SentencePair &pair : m_pairs) {
            if (likeness(m_old, pair.oldFirst, m_new, pair.newFirst) < 1.0) {
                while (absorbOld(pair, pair.oldLast) || absorbOld(pair, pair.oldFirst - 1) ||
                       absorbNew(pair, pair.newLast) || absorbNew(pair, pair.newFirst - 1)) {
                }
            }
        }
        return merged();
    }

private:
    WordBag oldWords(const SentencePair &pair) const
    {
        return bagOf(m_old, pair.oldFirst, pair.oldLast);
    }

    WordBag newWords(const SentencePair &pair) const
    {
        return bagOf(m_new, pair.newFirst, pair.newLast);
    }

    WordBag lost(const SentencePair &pair) const { return without(oldWords(pair), newWords(pair)); }

    WordBag won(const SentencePair &pair) const { return without(newWords(pair), oldWords(pair)); }

    bool absorbOld(SentencePair &pair, int i)
    {
        if (i < 0 || i >= m_oldTaken.size() || m_oldTaken[i] ||
            pair.oldLast - pair.oldFirst >= MostJoined || !isMostlyIn(m_old.bags[i], won(pair))) {
            return false;
        }
        m_oldTaken[i] = true;
        pair.oldFirst = qMin(pair.oldFirst, i);
        pair.oldLast = qMax(pair.oldLast, i + 1);
        return true;
    }

    bool absorbNew(SentencePair &pair, int j)
    {
        if (j < 0 || j >= m_newTaken.size() || m_newTaken[j] ||
            pair.newLast - pair.newFirst >= MostJoined || !isMostlyIn(m_new.bags[j], lost(pair))) {
            return false;
        }
        m_newTaken[j] = true;
        pair.newFirst = qMin(pair.newFirst, j);
        pair.newLast = qMax(pair.newLast, j + 1);
        return true;
    }

    bool boundaryShifted(const SentencePair &a, const SentencePair &b) const
    {
        if (a.oldLast != b.oldFirst || a.newLast != b.newFirst ||
            b.oldLast - a.oldFirst > MostJoined || b.newLast - a.newFirst > MostJoined) {
            return false;
        }
        const auto wentOver = [](const WordBag &from, const WordBag &to) {
            return from.size() < to.size() ? isMostlyIn(from, to) : isMostlyIn(to, from);
        };
        return wentOver(lost(a), won(b)) || wentOver(lost(b), won(a));
    }

    QVector<SentencePair> merged() const
    {
        QVector<SentencePair> pairs;
        for (const SentencePair &pair : m_pairs) {
            if (!pairs.isEmpty() && boundaryShifted(pairs.last(), pair)) {
                pairs.last().oldLast = pair.oldLast;
                pairs.last().newLast = pair.newLast;
            } else {
                pairs.append(pair);
            }
        }
        return pairs;
    }

    const TextSide &m_old;
    const TextSide &m_new;
    QVector<bool> m_oldTaken;
    QVector<bool> m_newTaken;
    QVector<SentencePair> m_pairs;
};

} // namespace

QVector<SentencePair>
joinSplitSentences(const TextSide &oldSide, const TextSide &newSide, const QVector<int> &newOf)
{
    return Joiner(oldSide, newSide, newOf).run();
}

} // namespace broadsheet
