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
// 5. What was split or joined: a sentence left over whose words its neighbour's new self holds.
// Every step looks at a bounded number of candidates for each sentence, so all is O(n log n).

#include "app/annotation/sentences.h"

namespace broadsheet {

struct TextSide
{
    QVector<Word> words;
    QVector<Sentence> sentences;
};

TextSide readSide(const QString &text, Vocabulary &vocabulary);

/// Old sentences [oldFirst, oldLast) became new sentences [newFirst, newLast): mostly one and one,
/// more where sentences were split or joined.
struct SentencePair
{
    int oldFirst = 0;
    int oldLast = 0;
    int newFirst = 0;
    int newLast = 0;
};

QVector<SentencePair> pairSentences(const TextSide &oldSide, const TextSide &newSide);

} // namespace broadsheet
