#pragma once

// What a reader corrects in the structure of articles: blocks relabelled, hidden, shown; and rules
// made of it. The notebook keeps it, for good; a future that ends well means that it is on disk and
// that the articles follow it, and one that ends in an error that nothing was changed. After a
// crash between the two, bringUpToDate() (library/reparse.h) goes on.

#include "app/annotation/annotation.h"
#include "app/article/correction.h"
#include "app/library/library.h"

#include <QFuture>

#include <atomic>
#include <functional>

namespace broadsheet {

/// A correction that was made, and what has to be put back to undo it.
struct CorrectionDone
{
    ArticleId article = 0;
    BlockName block;
    BlockChange before; // empty: the block was as it was found
    BlockChange after;
};

/// Corrects a block of the newest version. `block` is its index there, `name` what blockNames()
/// calls it in the article that the reader sees: Invalid when it is another one by now, or when no
/// text would be left. An empty change takes the reader's corrections of this block back.
QFuture<Result<CorrectionDone>> correctBlock(
    Library &library, ArticleId article, int block, const BlockName &name, BlockChange change);

/// Sets what the reader says of a block, whatever was said before: for undo and redo.
QFuture<Result<void>>
setCorrection(Library &library, ArticleId article, const BlockName &block, BlockChange change);

} // namespace broadsheet
