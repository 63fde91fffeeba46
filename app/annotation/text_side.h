#pragma once

// One of the two texts that are compared: its words, its sentences, and each sentence's words as a
// bag, in which order plays no part.

#include "app/annotation/sentences.h"

namespace broadsheet {

using WordBag = QVector<int>; // ids of words with letters, ascending, repeats included

struct TextSide
{
    QVector<Word> words;
    QVector<Sentence> sentences;
    QVector<WordBag> bags; // one for each sentence
};

TextSide readSide(const QString &text, Vocabulary &vocabulary);

/// The words of sentences [first, last) as one bag.
WordBag bagOf(const TextSide &side, int first, int last);

int sharedWords(const WordBag &a, const WordBag &b);

/// The words of `whole` that `part` does not account for.
WordBag without(const WordBag &whole, const WordBag &part);

/// 1 for the same words, else the Dice coefficient of the bags (2 × shared / both sizes), below 1.
double likeness(const TextSide &a, int sentenceOfA, const TextSide &b, int sentenceOfB);

} // namespace broadsheet
