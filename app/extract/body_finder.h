#pragma once

// Which subtree of a page holds the article's body. Every piece of text is evidence: prose speaks
// for the subtrees that hold it, link lists and fragments against them; a name like "article-body",
// and the text that the page's JSON-LD gives, speak louder. The subtree with the largest sum wins
// (the maximum subsequence of Pasternack & Roth, WWW 2009, taken over the tree).

#include "app/extract/html_pieces.h"

namespace broadsheet {

struct Body
{
    int node = 0;  // of the tree
    int first = 0; // pieces [first, last) lie in it
    int last = 0;
    QString reason;
    double confidence = 0.5;
};

/// `articleBody` is the JSON-LD text, or empty.
Body findBody(const HtmlTree &tree, const HtmlPieces &pieces, const QString &articleBody);

/// What one piece says for (positive) or against being part of an article's body, in letters.
double proseValue(const HtmlPiece &piece);

} // namespace broadsheet
