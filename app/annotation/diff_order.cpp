#include "app/annotation/diff_order.h"

#include "app/annotation/heaviest_chain.h"

#include <algorithm>

namespace broadsheet {

namespace {

constexpr double EnoughKept = 0.3; // share of the longer sentence's letters; else it was rewritten
constexpr int IslandWords = 2;     // so few words between two edits may be chance
constexpr int MovedWords = 3;      // fewer that stayed together did not move, they are common words

int lettersOf(const QVector<Word> &words, int first, int last)
{
    int letters = 0;
    for (int i = first; i < last; ++i) {
        letters += words[i].hasLetters ? words[i].end - words[i].start : 0;
    }
    return letters;
}

// What cannot be seen, and the kind of an apostrophe, are no spelling.
QString spelling(QStringView word)
{
    QString plain;
    for (const QChar c : word) {
        if (c == u'\u2019' || c == u'\u2018' || c == u'\u02bc') {
            plain += u'\'';
        } else if (c.category() != QChar::Other_Format) {
            plain += c;
        }
    }
    return plain;
}

QVector<int> blocksOfWords(const QVector<Word> &words, const ReadingText &text)
{
    QVector<int> blocks;
    blocks.reserve(words.size());
    qsizetype span = 0;
    for (const Word &word : words) {
        while (span + 1 < text.spans.size() && text.spans[span + 1].start <= word.start) {
            ++span;
        }
        blocks.append(text.spans.isEmpty() ? -1 : text.spans[span].block);
    }
    return blocks;
}

class Ordering
{
public:
    Ordering(const TextAlignment &alignment, const ReadingText &oldText, const ReadingText &newText)
        : m_alignment(alignment)
        , m_olds(alignment.oldSide)
        , m_news(alignment.newSide)
        , m_oldText(oldText.text)
        , m_newText(newText.text)
        , m_oldBlocks(blocksOfWords(m_olds.words, oldText))
        , m_newBlocks(blocksOfWords(m_news.words, newText))
        , m_keptAs(alignment.newWordOf)
        , m_pairOfOld(m_olds.sentences.size(), -1)
        , m_pairOfNew(m_news.sentences.size(), -1)
        , m_moveOf(alignment.pairs.size(), -1)
    {
    }

    DiffOrder run()
    {
        for (const SentencePair &pair : m_alignment.pairs) {
            keepWords(pair);
        }
        const QVector<int> stayed = stayingPairs();
        m_order.words.reserve(m_olds.words.size() + m_news.words.size());
        int oldAt = 0;
        int newAt = 0;
        for (const int k : stayed) {
            const SentencePair &pair = m_alignment.pairs[k];
            addGap(oldAt, pair.oldFirst, newAt, pair.newFirst);
            addPair(k, ChangeKind::Same);
            oldAt = pair.oldLast;
            newAt = pair.newLast;
        }
        addGap(oldAt, int(m_olds.sentences.size()), newAt, int(m_news.sentences.size()));
        findPartners();
        return std::move(m_order);
    }

private:
    struct Range
    {
        int first = 0;
        int last = 0;
    };

    Range oldWords(const SentencePair &pair) const
    {
        return {m_olds.sentences[pair.oldFirst].first, m_olds.sentences[pair.oldLast - 1].last};
    }

    Range newWords(const SentencePair &pair) const
    {
        return {m_news.sentences[pair.newFirst].first, m_news.sentences[pair.newLast - 1].last};
    }

    bool isSame(int oldWord, int newWord) const;
    void keepWords(const SentencePair &pair);
    void dropIslands(const Range &olds, const Range &news);
    int keptCount(const Range &olds) const;
    QVector<int> stayingPairs();
    void numberMoves(const QVector<PossiblePair> &pairs, const QVector<int> &chain);
    void addWord(ChangeKind kind, int word, int move);
    void addWords(ChangeKind kind, const Range &words, int move);
    void addPair(int k, ChangeKind kept);
    void addOldSentence(int sentence);
    void addNewSentence(int sentence);
    void addGap(int oldFrom, int oldTo, int newFrom, int newTo);
    void findPartners();

    int oldBlockOf(int sentence) const { return m_oldBlocks[m_olds.sentences[sentence].first]; }

    int newBlockOf(int sentence) const { return m_newBlocks[m_news.sentences[sentence].first]; }

    const TextAlignment &m_alignment;
    const TextSide &m_olds;
    const TextSide &m_news;
    const QString &m_oldText;
    const QString &m_newText;
    const QVector<int> m_oldBlocks; // of each word
    const QVector<int> m_newBlocks;
    QVector<int> m_keptAs;    // for each old word the new word that is the same, or -1
    QVector<int> m_pairOfOld; // for each sentence, among those that stayed or moved
    QVector<int> m_pairOfNew;
    QVector<int> m_moveOf; // for each pair; -1: it stayed, or is none
    DiffOrder m_order;
};

bool Ordering::isSame(int oldWord, int newWord) const
{
    const Word &a = m_olds.words[oldWord];
    const Word &b = m_news.words[newWord];
    if (a.id != b.id || !a.hasLetters) {
        return a.id == b.id;
    }
    const QStringView before = QStringView(m_oldText).sliced(a.start, a.end - a.start);
    const QStringView after = QStringView(m_newText).sliced(b.start, b.end - b.start);
    return before == after || spelling(before) == spelling(after);
}

void Ordering::keepWords(const SentencePair &pair)
{
    const Range olds = oldWords(pair);
    const Range news = newWords(pair);
    int kept = 0;
    for (int i = olds.first; i < olds.last; ++i) {
        if (m_keptAs[i] >= 0 && !isSame(i, m_keptAs[i])) {
            m_keptAs[i] = -1;
        }
        kept += m_keptAs[i] >= 0 ? lettersOf(m_olds.words, i, i + 1) : 0;
    }
    const int longer = std::max(lettersOf(m_olds.words, olds.first, olds.last),
                                lettersOf(m_news.words, news.first, news.last));
    if (kept < EnoughKept * longer) {
        std::fill(m_keptAs.begin() + olds.first, m_keptAs.begin() + olds.last, -1);
    } else {
        dropIslands(olds, news);
    }
}

// A run of kept words that is shorter than what was edited on either side of it.
void Ordering::dropIslands(const Range &olds, const Range &news)
{
    int oldEnd = olds.first; // of the run before
    int newEnd = news.first;
    for (int i = olds.first; i < olds.last;) {
        if (m_keptAs[i] < 0) {
            ++i;
            continue;
        }
        int end = i + 1;
        while (end < olds.last && m_keptAs[end] == m_keptAs[end - 1] + 1) {
            ++end;
        }
        int next = end;
        while (next < olds.last && m_keptAs[next] < 0) {
            ++next;
        }
        const int first = m_keptAs[i];
        const int last = m_keptAs[end - 1] + 1;
        const int nextNew = next < olds.last ? m_keptAs[next] : news.last;
        const int before =
            lettersOf(m_olds.words, oldEnd, i) + lettersOf(m_news.words, newEnd, first);
        const int after =
            lettersOf(m_olds.words, end, next) + lettersOf(m_news.words, last, nextNew);
        if (end - i <= IslandWords && lettersOf(m_olds.words, i, end) < std::min(before, after)) {
            std::fill(m_keptAs.begin() + i, m_keptAs.begin() + end, -1);
        } else {
            oldEnd = end;
            newEnd = last;
        }
        i = end;
    }
}

int Ordering::keptCount(const Range &olds) const
{
    return int(std::count_if(m_keptAs.begin() + olds.first,
                             m_keptAs.begin() + olds.last,
                             [](int newWord) { return newWord >= 0; }));
}

// Indexes of the pairs that stand in one order in both texts. Those that do not have moved, if
// they are more than a few common words.
QVector<int> Ordering::stayingPairs()
{
    QVector<PossiblePair> pairs;
    for (int k = 0; k < m_alignment.pairs.size(); ++k) {
        const int kept = keptCount(oldWords(m_alignment.pairs[k]));
        if (kept > 0) {
            pairs.append({k, m_alignment.pairs[k].newFirst, kept});
        }
    }
    QVector<int> chain = heaviestChain(pairs, 0);
    numberMoves(pairs, chain);
    for (int &k : chain) {
        k = pairs[k].oldIndex;
    }
    return chain;
}

void Ordering::numberMoves(const QVector<PossiblePair> &pairs, const QVector<int> &chain)
{
    QVector<bool> stayed(pairs.size(), false);
    for (const int k : chain) {
        stayed[k] = true;
    }
    for (int k = 0; k < pairs.size(); ++k) {
        if (stayed[k] || pairs[k].weight < MovedWords) {
            continue;
        }
        const int index = pairs[k].oldIndex;
        const SentencePair &pair = m_alignment.pairs[index];
        m_moveOf[index] = m_order.moves++;
        std::fill(m_pairOfOld.begin() + pair.oldFirst, m_pairOfOld.begin() + pair.oldLast, index);
        std::fill(m_pairOfNew.begin() + pair.newFirst, m_pairOfNew.begin() + pair.newLast, index);
    }
}

void Ordering::addWord(ChangeKind kind, int word, int move)
{
    const int block = isOfOldText(kind) ? m_oldBlocks[word] : m_newBlocks[word];
    m_order.words.append({kind, word, block, move});
}

void Ordering::addWords(ChangeKind kind, const Range &words, int move)
{
    for (int i = words.first; i < words.last; ++i) {
        addWord(kind, i, move);
    }
}

// What was taken out stands before what was put in its place.
void Ordering::addPair(int k, ChangeKind kept)
{
    const Range olds = oldWords(m_alignment.pairs[k]);
    const Range news = newWords(m_alignment.pairs[k]);
    int newAt = news.first;
    for (int i = olds.first; i < olds.last; ++i) {
        if (m_keptAs[i] < 0) {
            addWord(ChangeKind::Removed, i, -1);
            continue;
        }
        addWords(ChangeKind::Added, {newAt, m_keptAs[i]}, -1);
        addWord(kept, m_keptAs[i], m_moveOf[k]);
        newAt = m_keptAs[i] + 1;
    }
    addWords(ChangeKind::Added, {newAt, news.last}, -1);
}

void Ordering::addOldSentence(int sentence)
{
    const Sentence &words = m_olds.sentences[sentence];
    const int pair = m_pairOfOld[sentence];
    addWords(pair < 0 ? ChangeKind::Removed : ChangeKind::MovedAway,
             {words.first, words.last},
             pair < 0 ? -1 : m_moveOf[pair]);
}

void Ordering::addNewSentence(int sentence)
{
    const int pair = m_pairOfNew[sentence];
    if (pair < 0) {
        const Sentence &words = m_news.sentences[sentence];
        addWords(ChangeKind::Added, {words.first, words.last}, -1);
    } else if (m_alignment.pairs[pair].newFirst == sentence) {
        addPair(pair, ChangeKind::MovedHere);
    }
}

// Sentences between two pairs that stayed. What belongs to the block before stands first, what
// belongs to the block behind last; so whole paragraphs stay apart.
void Ordering::addGap(int oldFrom, int oldTo, int newFrom, int newTo)
{
    const int oldBefore = oldFrom > 0 ? oldBlockOf(oldFrom - 1) : -1;
    const int newBefore = newFrom > 0 ? newBlockOf(newFrom - 1) : -1;
    while (oldFrom < oldTo && oldBlockOf(oldFrom) == oldBefore) {
        addOldSentence(oldFrom++);
    }
    while (newFrom < newTo && newBlockOf(newFrom) == newBefore) {
        addNewSentence(newFrom++);
    }
    const auto startOfLast = [](int from, int to, auto blockOf, int blockBehind) {
        while (to > from && blockOf(to - 1) == blockBehind) {
            --to;
        }
        return to;
    };
    const int oldSize = int(m_olds.sentences.size());
    const int newSize = int(m_news.sentences.size());
    const auto oldBlock = [this](int sentence) { return oldBlockOf(sentence); };
    const auto newBlock = [this](int sentence) { return newBlockOf(sentence); };
    const int oldLast =
        startOfLast(oldFrom, oldTo, oldBlock, oldTo < oldSize ? oldBlockOf(oldTo) : -1);
    const int newLast =
        startOfLast(newFrom, newTo, newBlock, newTo < newSize ? newBlockOf(newTo) : -1);
    for (int i = oldFrom; i < oldLast; ++i) {
        addOldSentence(i);
    }
    for (int j = newFrom; j < newLast; ++j) {
        addNewSentence(j);
    }
    for (int i = oldLast; i < oldTo; ++i) {
        addOldSentence(i);
    }
    for (int j = newLast; j < newTo; ++j) {
        addNewSentence(j);
    }
}

void Ordering::findPartners()
{
    const int oldCount =
        m_oldBlocks.isEmpty() ? 0 : *std::max_element(m_oldBlocks.begin(), m_oldBlocks.end()) + 1;
    m_order.partnerOf.fill(-1, oldCount);
    QHash<QPair<int, int>, int> shared;
    QVector<int> most(oldCount, 0);
    for (const SentencePair &pair : m_alignment.pairs) {
        const Range olds = oldWords(pair);
        for (int i = olds.first; i < olds.last; ++i) {
            const int oldBlock = m_oldBlocks[i];
            if (m_keptAs[i] < 0 || oldBlock < 0) {
                continue;
            }
            const int newBlock = m_newBlocks[m_keptAs[i]];
            const int count = ++shared[{oldBlock, newBlock}];
            if (count > most[oldBlock]) {
                most[oldBlock] = count;
                m_order.partnerOf[oldBlock] = newBlock;
            }
        }
    }
}

} // namespace

DiffOrder
orderWords(const TextAlignment &alignment, const ReadingText &oldText, const ReadingText &newText)
{
    return Ordering(alignment, oldText, newText).run();
}

} // namespace broadsheet
