#pragma once

// Which articles are copies of one story. A story has a core and what resembles it directly: of a
// chain in which each resembles the next, the ends may tell different stories. The core is one of
// the fullest, since a cut reprint stands in it and not the other way round. Who leads the group
// that a person sees is the earliest of the fullest. Candidates are found by seeks: only cores are
// looked for, and of a key that many share only the first few are looked at. Functions throw as
// Database does.

#include "app/article/article.h"
#include "app/article/copy_sketch.h"

#include <QHash>

namespace broadsheet {

class Database;

/// Stores the sketch of an article in place of what was there, and finds its group; part of the
/// transaction that adds or changes its newest version. The article's row must be there already.
void putCopySketch(Database &db, ArticleId id, const CopySketch &sketch);

/// Before an article is removed: its copies find another core.
void dropCopySketch(Database &db, ArticleId id);

/// Up to `limit` articles that nobody has looked at yet, with ids above `after`; in order.
QVector<ArticleId> articlesWithoutCopySketch(Database &db, ArticleId after, int limit);
int countWithoutCopySketch(Database &db);

bool hasCopySketch(Database &db, ArticleId id);

/// The whole group that an article belongs to, the lead first, the others from the oldest to the
/// newest. Empty when it has no copies.
QVector<ArticleId> copyGroup(Database &db, ArticleId id);

/// Itself, when it is no copy.
ArticleId leadOfCopy(Database &db, ArticleId id);

/// The lead of each copy in the library; leads are not among the keys.
QHash<ArticleId, ArticleId> leadsOfCopies(Database &db);

} // namespace broadsheet
