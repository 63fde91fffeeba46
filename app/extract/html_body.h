#pragma once

// The pieces of the article's region as blocks: what each is, what is hidden and why.

#include "app/article/article.h"
#include "app/extract/html_head.h"

namespace broadsheet {

struct PageAddress
{
    QString url;  // or empty
    QString base; // what relative addresses are relative to
};

/// In reading order; pieces that are head matter already are left out, repeats are hidden.
QVector<Block> bodyBlocks(const HtmlTree &tree,
                          const HtmlPieces &pieces,
                          const Body &body,
                          const ArticleHead &head,
                          const PageAddress &address);

} // namespace broadsheet
