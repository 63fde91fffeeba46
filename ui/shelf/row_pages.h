#pragma once

// The rows of a long list, kept in pages of 200: the pages last used stay, the others are asked for
// again. Plain bookkeeping without a thread; article_list_model fetches.

#include "app/article/article_row.h"

#include <QCache>
#include <QSet>

namespace broadsheet {

class RowPages
{
public:
    static constexpr int PageSize = 200;

    void clear();

    /// Null when the row has not come yet.
    const ArticleRow *row(int index, ArticleId id) const;

    /// True once for each page that is neither here nor on its way.
    bool wants(int page);

    /// The rows that came for `ids`, which make up the page; an id without a row stays unknown.
    void fill(int page, const QVector<ArticleId> &ids, const QVector<ArticleRow> &rows);

    /// The page may be asked for again.
    void giveUp(int page) { m_pending.remove(page); }

    static int pageOf(int index) { return index / PageSize; }

private:
    // 100 pages are 20,000 rows or some 10 MB.
    QCache<int, QVector<ArticleRow>> m_pages{100};
    QSet<int> m_pending;
};

} // namespace broadsheet
