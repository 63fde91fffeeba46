#pragma once

// Sums over the subtrees of a page, in one pass from the end of the flat tree to its beginning.

#include "app/formats/html_tree.h"

namespace broadsheet {

struct NodeWeight
{
    int letters = 0;    // of all text
    int linked = 0;     // of text inside <a>
    int prose = 0;      // of unlinked stretches that are long enough to be a part of a sentence
    int paragraphs = 0; // <p> elements
    int headings = 0;
    int topHeadings = 0; // <h1>
    int pictures = 0;    // <img>
};

/// One for each node of the tree; scripts weigh nothing.
QVector<NodeWeight> weigh(const HtmlTree &tree);

} // namespace broadsheet
