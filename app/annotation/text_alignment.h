#pragma once

// An old text and its new version, word for word: what stayed, what moved, what was edited, what is
// gone. Sentences are paired first (sentence_pairs.h), then the words within each pair
// (word_diff.h); so a word never follows its like into another sentence.

#include "app/annotation/sentence_pairs.h"

namespace broadsheet {

struct TextAlignment
{
    TextSide oldSide;
    TextSide newSide;
    QVector<int> newWordOf; // for each old word its index in newSide.words, or -1
};

TextAlignment alignTexts(const QString &oldText, const QString &newText);

} // namespace broadsheet
