#pragma once

// Full text: one row for each article, holding its newest reading text. What is asked of it stands
// in search_query.h.

#include "app/article/article.h"
#include "app/article/reading_text.h"

namespace broadsheet {

class Database;

/// Writes or replaces the row of an article; part of the transaction that adds a version.
/// `article` must be in the article table already. Throws as the store does.
void putSearchRow(Database &db, ArticleId id, const Article &article, const ReadingText &text);

/// Before an article is removed. Nothing happens when there is no row.
void removeSearchRow(Database &db, ArticleId id);

} // namespace broadsheet
