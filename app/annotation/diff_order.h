#pragma once

// The first half of version_diff.h: both texts as one row of words, in the order in which a reader
// meets them on the page that shows both.

#include "app/annotation/text_alignment.h"
#include "app/annotation/version_diff.h"

namespace broadsheet {

/// One word of either text.
struct DiffWord
{
    ChangeKind kind = ChangeKind::Same; // says which text the word is of
    int word = 0;                       // index among the words of that text
    int block = -1;                     // its block in the article of that text
    int move = -1;
};

struct DiffOrder
{
    QVector<DiffWord> words; // each word of the new text once, in its order
    QVector<int> partnerOf;  // for each old block the new block that holds most of it, or -1
    int moves = 0;
};

DiffOrder
orderWords(const TextAlignment &alignment, const ReadingText &oldText, const ReadingText &newText);

} // namespace broadsheet
