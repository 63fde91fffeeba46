#include "app/annotation/sentence_ranges.h"

#include "app/annotation/sentences.h"

namespace broadsheet {

QVector<TextPositionSelector> sentenceRanges(const QString &text)
{
    Vocabulary vocabulary;
    const QVector<Word> words = wordsOf(text, vocabulary);
    QVector<TextPositionSelector> ranges;
    for (const Sentence &sentence : sentencesOf(text, words, vocabulary)) {
        if (sentence.size() > 0) {
            ranges.append({words[sentence.first].start, words[sentence.last - 1].end});
        }
    }
    return ranges;
}

} // namespace broadsheet
