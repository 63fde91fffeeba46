#pragma once

// How articles without a standfirst begin, for lists (article/excerpt.h). Functions throw as
// Database does; that of an article which is removed goes with it.

#include "app/article/article.h"

namespace broadsheet {

class Database;

/// In place of what was there.
void putExcerpt(Database &db, ArticleId id, const Article &article);

} // namespace broadsheet
