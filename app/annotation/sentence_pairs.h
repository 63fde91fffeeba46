#pragma once

// Which sentence of the new text is which sentence of the old one? Each is used at most once.
//
// 1. Candidates: the same words, or many shared rare words (an inverted index of the new text).
//    Likeness is the Dice coefficient of the two bags of words.
// 2. What stayed in order: the heaviest chain of candidates (heaviest_chain.h). It is what tells a
//    sentence from its copy: an edited original in its place outweighs a true copy elsewhere.
// 3. What moved: of the sentences left on both sides those that are nearly the same, best first,
//    the more readily the more of their neighbours went with them.
// 4. What was rewritten in its place: sentences left between two that stayed.
// Every step looks at a bounded number of candidates for each sentence, so all is O(n log n).

#include "app/annotation/sentences.h"

namespace broadsheet {

struct TextSide
{
    QVector<Word> words;
    QVector<Sentence> sentences;
};

TextSide readSide(const QString &text, Vocabulary &vocabulary);

/// For each old sentence the index of its new self, or -1.
QVector<int> pairSentences(const TextSide &oldSide, const TextSide &newSide);

} // namespace broadsheet
