#include "ui/shelf/row_pages.h"

namespace broadsheet {

void RowPages::clear()
{
    m_pages.clear();
    m_pending.clear();
}

const ArticleRow *RowPages::row(int index, ArticleId id) const
{
    const QVector<ArticleRow> *page = m_pages.object(pageOf(index));
    if (page == nullptr) {
        return nullptr;
    }
    const ArticleRow &row = page->at(index % PageSize);
    return row.id == id ? &row : nullptr;
}

bool RowPages::wants(int page)
{
    if (m_pages.contains(page) || m_pending.contains(page)) {
        return false;
    }
    m_pending.insert(page);
    return true;
}

void RowPages::fill(int page, const QVector<ArticleId> &ids, const QVector<ArticleRow> &rows)
{
    auto *filled = new QVector<ArticleRow>(PageSize);
    // The rows come in the order of the ids, some left out: both are walked side by side.
    qsizetype next = 0;
    for (qsizetype i = 0; i < ids.size() && i < PageSize; ++i) {
        if (next < rows.size() && rows.at(next).id == ids.at(i)) {
            (*filled)[i] = rows.at(next++);
        }
    }
    m_pending.remove(page);
    m_pages.insert(page, filled);
}

} // namespace broadsheet
