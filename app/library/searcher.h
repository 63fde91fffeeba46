#pragma once

// The list and the search are one thing: a query (design 2.3) and the ids that answer it.
// An empty query is every article. The shelf's entries are queries too ("is:unread",
// "publication:\"The Example\"", "tag:ferry").

#include "app/article/article_row.h"
#include "app/library/library.h"

#include <QFuture>
#include <QHash>
#include <QSet>

#include <atomic>
#include <memory>

namespace broadsheet {

struct SearchRequest
{
    QString query;
    enum class Order { NewestFirst, BestFirst } order = Order::NewestFirst;
    int limit = -1; // -1: all
    /// Set it when a newer search makes this one pointless: it stops within a millisecond or so,
    /// with Error::Code::Cancelled.
    std::shared_ptr<const std::atomic<bool>> stop = {};
    /// Of the copies of one story only one: the lead, or the first where the lead is no answer.
    bool leadsOnly = false;
    QSet<ArticleId> expanded = {}; // leads whose copies are wanted behind them all the same
};

struct SearchAnswer
{
    QVector<ArticleId> ids; // in order
    QVector<double> scores; // BestFirst with words only; else empty
    int total = 0;          // how many match, up to a cap
    bool capped = false;    // "1,000+"
    QStringList words;      // to be marked in the article: folded words and phrases
};

/// Never an error for bad syntax: what cannot be read as an operator is searched as words.
QFuture<Result<SearchAnswer>> search(Library &library, const SearchRequest &request);

/// The rows of these articles, in the same order; missing ids are left out.
QFuture<Result<QVector<ArticleRow>>> articleRows(Library &library, const QVector<ArticleId> &ids);

/// Plain-text snippets around the first hits, hits between U+E000 and U+E001. For visible rows
/// only.
QFuture<Result<QHash<ArticleId, QString>>>
snippets(Library &library, const QString &query, const QVector<ArticleId> &ids);

struct Shelf
{
    struct Entry
    {
        QString name;
        int count = 0;
    };

    int all = 0;
    int unread = 0;
    int bookmarked = 0;
    int annotated = 0;   // articles
    int annotations = 0; // highlights and notes in the library
    int wanted = 0;      // titles
    int orphans = 0;
    QVector<Entry> publications; // by name
    QVector<Entry> tags;
};

QFuture<Result<Shelf>> shelf(Library &library);

} // namespace broadsheet
