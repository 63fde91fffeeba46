#include "app/annotation/text_alignment.h"

#include "app/annotation/word_diff.h"

namespace broadsheet {

namespace {

QVector<Word> wordsIn(const TextSide &side, int firstSentence, int lastSentence)
{
    const int first = side.sentences[firstSentence].first;
    return side.words.mid(first, side.sentences[lastSentence - 1].last - first);
}

void alignPair(TextAlignment &alignment, const SentencePair &pair, const Vocabulary &vocabulary)
{
    const QVector<int> newOf = diffWords(wordsIn(alignment.oldSide, pair.oldFirst, pair.oldLast),
                                         wordsIn(alignment.newSide, pair.newFirst, pair.newLast),
                                         vocabulary);
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
    for (const SentencePair &pair : pairSentences(alignment.oldSide, alignment.newSide)) {
        alignPair(alignment, pair, vocabulary);
    }
    return alignment;
}

} // namespace broadsheet
