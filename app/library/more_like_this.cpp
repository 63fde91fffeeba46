#include "app/library/more_like_this.h"

#include "app/store/article_table.h"
#include "app/store/like_table.h"
#include "app/store/store.h"

namespace broadsheet {

QFuture<Result<QVector<ArticleRow>>> moreLikeThis(
    Library &library, ArticleId id, int limit, const std::shared_ptr<const std::atomic<bool>> &stop)
{
    return library.store().readers().read([id, limit, stop](Database &db) {
        db.stopWhen(stop);
        const auto rows = articleRows(db, articlesLike(db, id, limit));
        db.stopWhen({}); // a connection that was stopped is not lent again
        return rows;
    });
}

} // namespace broadsheet
