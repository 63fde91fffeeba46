#pragma once

// Which articles may hold a quote? Throws as Database does.

#include "app/article/article.h"

#include <QStringList>

namespace broadsheet {

class Database;

/// Up to `limit` articles, the likeliest first: those that share the quote's rarest words, and rows
/// of three words around these. Words that were changed in the quote do no harm while others are
/// left. Costs as much as the rarest words have places, not as much as the library is large.
QVector<ArticleId> articlesLikeQuote(Database &db, const QStringList &pieces, int limit);

} // namespace broadsheet
