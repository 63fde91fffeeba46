#pragma once

// Articles that are about the same: those that share the telling words of one, the few that stand
// often in it and seldom in the library. Functions throw as Database does.

#include "app/article/article.h"

#include <QStringList>

namespace broadsheet {

class Database;

/// The words of an article with the highest tf-idf (Spärck Jones 1972), the most telling first.
/// Words that stand in more than some thousands of articles, or in no other one, are left out.
QStringList tellingWords(Database &db, ArticleId id);

/// Up to `limit` articles by BM25 (Robertson and Zaragoza 2009) over these words, the nearest
/// first; each shares at least two of them. Of copies of one story only the lead is among them, and
/// of the article's own story none. No scan: what it costs depends on the words, not on the
/// library.
QVector<ArticleId> articlesLike(Database &db, ArticleId id, int limit);

} // namespace broadsheet
