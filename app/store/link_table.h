#pragma once

// Related links, and where they lead now. Lookups go by address (canonical) and by title keys
// (article/title.h), always through an index: an import never scans.

#include "app/article/article.h"
#include "app/article/related_link.h"

namespace broadsheet {

class Database;

/// Stores linksOf(article) in place of what was there, resolves them, and makes the article
/// findable for the links of others (by its headline and its address). Part of the transaction that
/// adds a version; the article's row must be there already. Returns the articles whose links led
/// here by another headline or address, and do no longer.
QVector<ArticleId> replaceLinks(Database &db, ArticleId id, const Article &article);

/// Looks again at the links of other articles that may lead to this one, now that it is there.
/// Returns the articles whose links changed. Call after replaceLinks().
QVector<ArticleId> wakeLinks(Database &db, ArticleId id);

/// Before an article is removed: takes its own links and keys out; links of others that led to it
/// lead elsewhere or become wanted again. Returns the articles whose links changed.
QVector<ArticleId> dropTargets(Database &db, ArticleId id);

} // namespace broadsheet
