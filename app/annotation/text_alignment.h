#pragma once

// An old text and its new version, word for word: what stayed, what moved, what was edited, what is
// gone. Sentences are paired first (sentence_pairs.h, sentence_splits.h), then the words within
// each pair (word_diff.h); so a word never follows its like into another sentence.

#include "app/annotation/sentence_splits.h"

namespace broadsheet {

struct TextAlignment
{
    TextSide oldSide;
    TextSide newSide;
    QVector<SentencePair> pairs; // ascending in the old text
    // For each old word its new self as an index in newSide.words, or -1. Of another id when the
    // word was edited: a slip corrected, or one to three words replaced by as many others.
    QVector<int> newWordOf;
};

TextAlignment alignTexts(const QString &oldText, const QString &newText);

} // namespace broadsheet
