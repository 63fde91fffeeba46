#pragma once

// Blocks that stand together (a picture and its caption, a list, a quotation, related links) get
// one element around each stretch of them.

#include "app/render/html_block.h"

namespace broadsheet {

enum class Group { None, Figure, List, Quote, Related };

Group groupOf(const Block &block);

/// Its element; empty for None.
QLatin1StringView groupTag(Group group);

/// The blocks in [first, end), without those that the page does not show.
void writeBlocks(HtmlPage &page, int first, int end);

} // namespace broadsheet
