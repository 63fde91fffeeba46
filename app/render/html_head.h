#pragma once

// The head of the page: what stands before the text begins, and what the source names in its
// metadata but does not print.

#include "app/render/html_block.h"

namespace broadsheet {

/// The head reaches to the last head matter before the text begins; pictures may stand between.
int endOfHead(const Article &article);

/// The <header>: the blocks before `end`, with publication, headline, byline and dates where they
/// are known but not printed.
void writeHead(HtmlPage &page, int end);

} // namespace broadsheet
