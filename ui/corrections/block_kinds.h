#pragma once

// The kinds of blocks in the reader's language.

#include "app/article/block.h"

#include <utility>

namespace broadsheet {

/// What a reader may make of a block, each with the letter that chooses it.
QVector<std::pair<BlockKind, QString>> kindsToChoose();

/// In the middle of a sentence: "headline", "list item".
QString kindInWords(BlockKind kind);

} // namespace broadsheet
