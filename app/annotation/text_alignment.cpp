#include "app/annotation/text_alignment.h"

#include "app/annotation/word_diff.h"

namespace broadsheet {

TextAlignment alignTexts(const QString &oldText, const QString &newText)
{
    Vocabulary vocabulary;
    TextAlignment alignment;
    alignment.oldSide = readSide(oldText, vocabulary);
    alignment.newSide = readSide(newText, vocabulary);
    alignment.newWordOf.fill(-1, alignment.oldSide.words.size());
    const QVector<int> newSentenceOf = pairSentences(alignment.oldSide, alignment.newSide);
    for (int i = 0; i < newSentenceOf.size(); ++i) {
        if (newSentenceOf[i] < 0) {
            continue;
        }
        const Sentence &from = alignment.oldSide.sentences[i];
        const Sentence &to = alignment.newSide.sentences[newSentenceOf[i]];
        const QVector<int> words = diffWords(alignment.oldSide.words.mid(from.first, from.size()),
                                             alignment.newSide.words.mid(to.first, to.size()),
                                             vocabulary);
        for (int k = 0; k < words.size(); ++k) {
            alignment.newWordOf[from.first + k] = words[k] < 0 ? -1 : to.first + words[k];
        }
    }
    return alignment;
}

} // namespace broadsheet
