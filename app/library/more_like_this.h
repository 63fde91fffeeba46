#pragma once

// What else the library has on the subject of an article, from its own words (store/like_table).

#include "app/article/article_row.h"
#include "app/library/library.h"

#include <QFuture>

#include <atomic>
#include <memory>

namespace broadsheet {

/// Up to `limit` articles, the nearest first, without copies of the article itself. Set `stop` when
/// the answer is not wanted any more: Error::Code::Cancelled. Empty when there is nothing like it.
QFuture<Result<QVector<ArticleRow>>>
moreLikeThis(Library &library,
             ArticleId id,
             int limit,
             const std::shared_ptr<const std::atomic<bool>> &stop = {});

} // namespace broadsheet
