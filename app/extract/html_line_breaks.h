#pragma once

#include "app/article/block.h"

namespace broadsheet {

/// Single <br> between long lines part paragraphs too, and headline, byline and date set in one
/// element; in verse or an address they do not. Each part keeps its own runs.
QVector<Block> splitAtLongLines(Block block);

} // namespace broadsheet
