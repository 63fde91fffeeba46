#pragma once

// Articles that a reader took out of the library, until they are put back. Functions throw as
// Database does.

#include "app/article/article_row.h"
#include "app/base/result.h"

namespace broadsheet {

class Database;

/// Copies the article's row, its versions and what is known of their earlier texts to where removed
/// articles are; before it is deleted.
void keepRemoved(Database &db, ArticleId id, qint64 removedAt);

/// Moves all of it back under the old id. NotFound when it is not there; Invalid when the
/// article has been imported anew meanwhile.
Result<void> putBackRemoved(Database &db, ArticleId id);

/// Last removed first.
QVector<RemovedArticle> removedArticles(Database &db);

/// Drops the removed article, and originals that nothing else is made of. Notes on it stay.
void forgetRemoved(Database &db, ArticleId id);

} // namespace broadsheet
