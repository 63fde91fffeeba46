#include "app/annotation/text_alignment.h"

#include "app/annotation/sentence_pairs.h"
#include "app/annotation/word_diff.h"

namespace broadsheet {

namespace {

constexpr int FewWords = 3;

QVector<Word> wordsIn(const TextSide &side, int firstSentence, int lastSentence)
{
    const int first = side.sentences[firstSentence].first;
    return side.words.mid(first, side.sentences[lastSentence - 1].last - first);
}

// A few words between words that stayed, and a few others in their place: those stand in for these.
void addStandIns(QVector<int> &newOf, int newSize)
{
    for (int from = 0, to = 0; from < newOf.size(); from = to + 1) {
        to = from;
        while (to < newOf.size() && newOf[to] < 0) {
            ++to;
        }
        const int newFrom = from == 0 ? 0 : newOf[from - 1] + 1;
        const int newTo = to == newOf.size() ? newSize : newOf[to];
        const int olds = to - from;
        const int news = newTo - newFrom;
        if (olds == newOf.size() || olds > FewWords || news < 1 || news > FewWords) {
            continue;
        }
        for (int k = 0; k < olds; ++k) {
            newOf[from + k] = newFrom + (olds > 1 ? k * (news - 1) / (olds - 1) : 0);
        }
    }
}

void alignPair(TextAlignment &alignment, const SentencePair &pair, const Vocabulary &vocabulary)
{
    const QVector<Word> olds = wordsIn(alignment.oldSide, pair.oldFirst, pair.oldLast);
    const QVector<Word> news = wordsIn(alignment.newSide, pair.newFirst, pair.newLast);
    QVector<int> newOf = diffWords(olds, news, vocabulary);
    addStandIns(newOf, int(news.size()));
    const int oldStart = alignment.oldSide.sentences[pair.oldFirst].first;
    const int newStart = alignment.newSide.sentences[pair.newFirst].first;
    for (int k = 0; k < newOf.size(); ++k) {
        alignment.newWordOf[oldStart + k] = newOf[k] < 0 ? -1 : newStart + newOf[k];
    }
}

} // namespace

TextAlignment alignTexts(const QString &oldText, const QString &newText)
{
    Vocabulary vocabulary;
    TextAlignment alignment;
    alignment.oldSide = readSide(oldText, vocabulary);
    alignment.newSide = readSide(newText, vocabulary);
    alignment.newWordOf.fill(-1, alignment.oldSide.words.size());
    const TextSide &olds = alignment.oldSide;
    const TextSide &news = alignment.newSide;
    alignment.pairs = joinSplitSentences(olds, news, pairSentences(olds, news));
    for (const SentencePair &pair : std::as_const(alignment.pairs)) {
        alignPair(alignment, pair, vocabulary);
    }
    return alignment;
}

} // namespace broadsheet
