#pragma once

// Full text: one row for each article, holding its newest reading text. What is asked of it stands
// in search_query.h.

#include "app/article/article.h"
#include "app/article/reading_text.h"
#include "app/store/search_query.h"

#include <QHash>

namespace broadsheet {

class Database;

/// Writes or replaces the row of an article; part of the transaction that adds a version.
/// `article` must be in the article table already. Throws as the store does.
void putSearchRow(Database &db, ArticleId id, const Article &article, const ReadingText &text);

/// Before an article is removed. Nothing happens when there is no row.
void removeSearchRow(Database &db, ArticleId id);

/// More hits than this are not looked at: of a word that stands everywhere, those in the articles
/// imported last.
inline constexpr int MaxHits = 100'000;

struct SearchHits
{
    QVector<ArticleId> ids;
    QVector<double> scores; // one for each id when asked for
    bool capped = false;
};

/// What answers the query, newest first.
SearchHits newestHits(Database &db, const SearchQuery &query);

/// Hits in the headline before those in the standfirst, those before the rest, newest first among
/// equals: without bm25, which takes seconds for words that stand everywhere (design 3.7).
SearchHits bestHits(Database &db, const SearchQuery &query);

/// A stretch of the body (or else of a note) around the first hits, which stand between U+E000 and
/// U+E001. Articles that match by no word are left out.
QHash<ArticleId, QString>
hitSnippets(Database &db, const SearchQuery &query, const QVector<ArticleId> &ids);

} // namespace broadsheet
