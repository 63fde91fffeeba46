#pragma once

// What a block of a page is taken for, with the reason and how sure that is.

#include "app/article/block.h"

namespace broadsheet {

inline void hide(Block &block, const QString &reason, double confidence)
{
    block.kind = BlockKind::Furniture;
    block.hidden = true;
    block.reason = reason;
    block.confidence = confidence;
}

inline void become(Block &block, BlockKind kind, const QString &reason, double confidence)
{
    block.kind = kind;
    block.reason = reason;
    block.confidence = confidence;
}

} // namespace broadsheet
