#pragma once

// A page cut into pieces of text before anybody judges them: what each block-level element shows,
// in document order, with its links and looks, and what its surroundings in the markup say.
// <br><br> and bare text between blocks make pieces like <p> does.

#include "app/article/block.h"
#include "app/extract/markup_words.h"
#include "app/formats/html_tree.h"

namespace broadsheet {

struct HtmlPiece
{
    Block block;            // kind by markup alone: paragraph, crosshead, list item, caption …
    int node = 0;           // the block-level element that holds it
    double linkedShare = 0; // of its letters, 0 … 1
    MarkupWords words;      // of the element and its inline parts
    MarkupWords around;     // of its ancestors up to the nearest sectioning element
    int furniture = -1;     // nearest ancestor (or itself) that looks like furniture
    QString furnitureReason;
    int picture = -1;      // the <img>, when the piece is a picture
    bool inHeader = false; // inside <header>
};

struct HtmlPieces
{
    QVector<HtmlPiece> pieces;
    QVector<MarkupWords> words; // of each node of the tree
};

/// Addresses are left as written: most pieces are never shown, and resolving is dear.
HtmlPieces cutIntoPieces(const HtmlTree &tree);

} // namespace broadsheet
