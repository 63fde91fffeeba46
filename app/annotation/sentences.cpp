#include "app/annotation/sentences.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace broadsheet {

namespace {

// In words. Sentences beyond 96 are rare even in law; then a piece of 16 to 128, 48 on average.
constexpr int LongSentence = 96;
constexpr int ShortestPiece = 16;
constexpr int LongestPiece = 128;
constexpr size_t CutEvery = 32;

bool isTitleOrInitial(QStringView word)
{
    return !word.isEmpty() && word.size() <= 3 && word.front().isUpper() &&
           (word.size() == 1 || word.last().isLower());
}

// True when the sentence [first, last) stops at the point of an abbreviation.
bool endsInAbbreviation(const QString &text, const QVector<Word> &words, int first, int last)
{
    if (last - first < 2 || text[words[last - 1].start] != u'.') {
        return false;
    }
    const Word &word = words[last - 2];
    if (word.end != words[last - 1].start) {
        return false;
    }
    const QStringView spelled = QStringView(text).sliced(word.start, word.end - word.start);
    const bool inner = spelled.size() == 1 && last - first >= 3 &&
                       text[words[last - 3].start] == u'.' && words[last - 3].end == word.start;
    return isTitleOrInitial(spelled) || (inner && spelled.front().isLetter());
}

// True when a blank line or the text's start stands before the word.
bool opensParagraph(const QString &text, const QVector<Word> &words, int word)
{
    if (word == 0) {
        return true;
    }
    const int from = words[word - 1].end;
    return QStringView(text).sliced(from, words[word].start - from).contains(u'\n');
}

size_t hashOf(const QVector<Word> &words, int first, int last)
{
    size_t hash = 0;
    size_t all = 0;
    for (int i = first; i < last; ++i) {
        all = qHashMulti(all, words[i].id);
        if (words[i].hasLetters) {
            hash = qHashMulti(hash, words[i].id);
        }
    }
    return hash ? hash : all;
}

class Collector
{
public:
    Collector(const QString &text, const QVector<Word> &words, const Vocabulary &vocabulary)
        : m_text(text)
        , m_words(words)
        , m_vocabulary(vocabulary)
    {
    }

    void endAt(int offset)
    {
        const int last = int(std::partition_point(m_words.begin() + m_first,
                                                  m_words.end(),
                                                  [&](const Word &w) { return w.start < offset; }) -
                             m_words.begin());
        if (last == m_first) {
            return;
        }
        const bool paragraphEnds = last == m_words.size() || opensParagraph(m_text, m_words, last);
        if (paragraphEnds || !endsInAbbreviation(m_text, m_words, m_first, last)) {
            add(last);
        }
    }

    QVector<Sentence> take() { return std::move(m_sentences); }

private:
    void add(int last)
    {
        bool opens = opensParagraph(m_text, m_words, m_first);
        while (m_first < last) {
            const int cut = cutWithin(m_first, last);
            m_sentences.append({m_first, cut, opens, hashOf(m_words, m_first, cut)});
            m_first = cut;
            opens = false;
        }
    }

    int cutWithin(int first, int last) const
    {
        if (last - first <= LongSentence) {
            return last;
        }
        for (int i = first + ShortestPiece; i < first + LongestPiece && i < last; ++i) {
            if (qHash(m_vocabulary.spellings[m_words[i].id], 0) % CutEvery == 0) {
                return i;
            }
        }
        return qMin(first + LongestPiece, last);
    }

    const QString &m_text;
    const QVector<Word> &m_words;
    const Vocabulary &m_vocabulary;
    QVector<Sentence> m_sentences;
    int m_first = 0;
};

} // namespace

QVector<Sentence>
sentencesOf(const QString &text, const QVector<Word> &words, const Vocabulary &vocabulary)
{
    Collector collector(text, words, vocabulary);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    while (finder.toNextBoundary() >= 0) {
        collector.endAt(int(finder.position()));
    }
    collector.endAt(int(text.size()));
    return collector.take();
}

} // namespace broadsheet
