#pragma once

// A query as SQL: one FTS5 expression for what the words ask, conditions for the rest.

#include "app/store/search_query.h"

#include <QStringList>
#include <QVariantList>

namespace broadsheet {

struct SearchSql
{
    QString match;       // FTS5 expression on `search`; empty: no words were asked for
    QString noteMatch;   // the same on `annotation_search`, where words may stand as well
    QByteArray where;    // conditions on `article a`, each beginning with " AND "
    QVariantList values; // for its parameters, in order: qint64 or QString
};

SearchSql searchSql(const SearchQuery &query);

/// The expression limited to some columns, e.g. "headline standfirst".
QString withinColumns(const QString &columns, const QString &match);

} // namespace broadsheet
