#include "ui/shelf/article_list_model.h"

#include "app/base/when_done.h"

#include <QTimer>

#include <utility>

namespace broadsheet {

namespace {

QString describe(const ArticleRow &row)
{
    QStringList parts{row.publication};
    if (row.lead != 0) {
        parts.append(ArticleListModel::tr("a copy"));
    } else if (row.copies > 0) {
        parts.append(row.copies == 1 ? ArticleListModel::tr("1 copy")
                                     : ArticleListModel::tr("%n copies", nullptr, row.copies));
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

ArticleListModel::ArticleListModel(Library &library, QObject *parent)
    : QAbstractListModel(parent)
    , m_library(library)
{
}

ArticleListModel::~ArticleListModel() { stopAsking(); }

void ArticleListModel::stopAsking()
{
    if (m_stop) {
        *m_stop = true;
    }
}

void ArticleListModel::begin(const QString &query, bool words)
{
    m_query = query;
    m_searching = words;
    ++m_generation;
    m_snippets.clear();
    m_wantedSnippets.clear();
    m_asking = false; // the answer that is on its way is stale
    stopAsking();
}

void ArticleListModel::show(const QString &query, bool words)
{
    begin(query, words);
    ask();
}

void ArticleListModel::showArticles(const QVector<ArticleId> &ids)
{
    begin({}, false);
    SearchAnswer answer;
    answer.ids = ids;
    answer.total = int(ids.size());
    take(answer);
}

void ArticleListModel::refresh()
{
    // At most one question under way: a long import says "changed" several times a second.
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    ask();
}

void ArticleListModel::ask()
{
    m_asking = true;
    m_askAgain = false;
    const quint64 generation = m_generation;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    SearchRequest request;
    request.stop = m_stop;
    request.query = m_query;
    request.leadsOnly = m_leadsOnly;
    request.expanded = m_unfolded;
    request.order =
        m_searching ? SearchRequest::Order::BestFirst : SearchRequest::Order::NewestFirst;
    whenDone(
        search(m_library, request), this, [this, generation](const Result<SearchAnswer> &result) {
            if (generation != m_generation) {
                return;
            }
            if (result) {
                take(*result);
                return;
            }
            Q_EMIT failed(result.error());
            finishAsking();
        });
}

void ArticleListModel::finishAsking()
{
    m_asking = false;
    if (m_askAgain) {
        ask();
    }
}

void ArticleListModel::take(const SearchAnswer &answer)
{
    // The first page comes along with the ids, so the list is never seen without its words.
    const quint64 generation = m_generation;
    const QVector<ArticleId> first = answer.ids.mid(0, RowPages::PageSize);
    whenDone(articleRows(m_library, first),
             this,
             [this, generation, answer, first](const Result<QVector<ArticleRow>> &rows) {
                 if (generation != m_generation) {
                     return;
                 }
                 if (rows) {
                     m_rows.clear();
                     m_rows.fill(0, first, *rows);
                     replaceIds(answer.ids);
                     Q_EMIT answered(answer);
                 } else {
                     Q_EMIT failed(rows.error());
                 }
                 finishAsking();
             });
}

void ArticleListModel::replaceIds(const QVector<ArticleId> &ids)
{
    if (ids == m_ids) {
        if (!m_ids.isEmpty()) {
            Q_EMIT dataChanged(index(0), index(int(m_ids.size()) - 1));
        }
        return;
    }
    beginResetModel();
    m_ids = ids;
    endResetModel();
}

void ArticleListModel::refreshRows()
{
    if (m_ids.isEmpty()) {
        return;
    }
    // What is painted stays until its page is here again; pages out of sight are forgotten.
    const quint64 generation = m_generation;
    const QVector<ArticleId> first = m_ids.mid(0, RowPages::PageSize);
    whenDone(articleRows(m_library, first),
             this,
             [this, generation, first](const Result<QVector<ArticleRow>> &rows) {
                 if (generation != m_generation || !rows) {
                     return;
                 }
                 if (m_ids.mid(0, RowPages::PageSize) != first) {
                     refreshRows(); // another list stands here now
                     return;
                 }
                 m_rows.clear();
                 m_rows.fill(0, first, *rows);
                 Q_EMIT dataChanged(index(0), index(int(m_ids.size()) - 1));
             });
}

bool ArticleListModel::isUnfolded(int row) const
{
    const ArticleRow *article = rowAt(row);
    return article != nullptr &&
           m_unfolded.contains(article->lead != 0 ? article->lead : article->id);
}

void ArticleListModel::setLeadsOnly(bool leadsOnly)
{
    if (m_leadsOnly != leadsOnly) {
        m_leadsOnly = leadsOnly;
        refresh();
    }
}

void ArticleListModel::setUnfolded(ArticleId lead, bool unfolded)
{
    if (!m_leadsOnly || m_unfolded.contains(lead) == unfolded) {
        return;
    }
    unfolded ? void(m_unfolded.insert(lead)) : void(m_unfolded.remove(lead));
    refresh();
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_ids.size()) {
        return {};
    }
    const ArticleId id = m_ids.at(index.row());
    switch (role) {
    case IdRole:
        return id;
    case SnippetRole:
        return snippet(id);
    case UnfoldedRole:
        return m_leadsOnly && isUnfolded(index.row());
    case RowRole:
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::AccessibleDescriptionRole:
        break;
    default:
        return {};
    }
    const ArticleRow *row = rowAt(index.row());
    if (row == nullptr) {
        return {};
    }
    if (role == RowRole) {
        return QVariant::fromValue(*row);
    }
    return role == Qt::AccessibleDescriptionRole ? describe(*row) : row->headline;
}

const ArticleRow *ArticleListModel::rowAt(int row) const
{
    const ArticleRow *found = m_rows.row(row, m_ids.at(row));
    if (found == nullptr) {
        wantPage(RowPages::pageOf(row));
    }
    return found;
}

void ArticleListModel::wantPage(int page) const
{
    if (!m_rows.wants(page)) {
        return;
    }
    auto *self = const_cast<ArticleListModel *>(this);
    QTimer::singleShot(0, self, [self, page] { self->fetchPage(page); });
}

void ArticleListModel::fetchPage(int page)
{
    const quint64 generation = m_generation;
    const QVector<ArticleId> ids =
        m_ids.mid(qsizetype(page) * RowPages::PageSize, RowPages::PageSize);
    whenDone(articleRows(m_library, ids),
             this,
             [this, generation, page, ids](const Result<QVector<ArticleRow>> &rows) {
                 // The ids may have been replaced meanwhile, by the same query's newer answer.
                 const bool stale =
                     generation != m_generation ||
                     m_ids.mid(qsizetype(page) * RowPages::PageSize, RowPages::PageSize) != ids;
                 if (stale || !rows) {
                     m_rows.giveUp(page);
                     return;
                 }
                 m_rows.fill(page, ids, *rows);
                 const int first = page * RowPages::PageSize;
                 Q_EMIT dataChanged(index(first), index(first + int(ids.size()) - 1));
             });
}

QVariant ArticleListModel::snippet(ArticleId id) const
{
    const auto found = m_snippets.constFind(id);
    if (found != m_snippets.cend()) {
        return *found;
    }
    if (m_searching && !m_wantedSnippets.contains(id)) {
        if (m_wantedSnippets.isEmpty()) {
            auto *self = const_cast<ArticleListModel *>(this);
            QTimer::singleShot(0, self, [self] { self->fetchSnippets(); });
        }
        m_wantedSnippets.append(id);
    }
    return {};
}

void ArticleListModel::fetchSnippets()
{
    const QVector<ArticleId> ids = std::exchange(m_wantedSnippets, {});
    if (ids.isEmpty()) {
        return;
    }
    for (const ArticleId id : ids) {
        m_snippets.insert(id, {}); // asked for: not again while painting
    }
    const quint64 generation = m_generation;
    whenDone(snippets(m_library, m_query, ids),
             this,
             [this, generation](const Result<QHash<ArticleId, QString>> &found) {
                 if (generation != m_generation || !found || m_ids.isEmpty()) {
                     return;
                 }
                 m_snippets.insert(*found);
                 Q_EMIT dataChanged(index(0), index(int(m_ids.size()) - 1), {SnippetRole});
             });
}

ArticleId ArticleListModel::idAt(int row) const
{
    return row >= 0 && row < m_ids.size() ? m_ids.at(row) : 0;
}

int ArticleListModel::rowOf(ArticleId id) const { return int(m_ids.indexOf(id)); }

} // namespace broadsheet
