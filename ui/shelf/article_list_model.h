#pragma once

// The list of articles: all ids that answer a query in memory (8 bytes each), their rows fetched in
// pages as they come into view, off this thread. Answers of an older query are dropped.

#include "app/library/searcher.h"
#include "ui/shelf/row_pages.h"

#include <QAbstractListModel>

namespace broadsheet {

class ArticleListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    // Qt::DisplayRole is the headline, also what assistive technology reads; empty until it is
    // here.
    // UnfoldedRole: its copies stand behind it, or it is one of these.
    enum Role { IdRole = Qt::UserRole, RowRole, SnippetRole, UnfoldedRole };

    explicit ArticleListModel(Library &library, QObject *parent = nullptr);
    ~ArticleListModel() override;

    /// Shows what answers the query. The rows stay until the answer is here. `words`: there are
    /// words to be searched, so the best comes first and snippets are shown.
    void show(const QString &query, bool words = false);

    /// Shows these, in this order, until the next show().
    void showArticles(const QVector<ArticleId> &ids);

    /// Asks the same again: articles came, changed or went.
    void refresh();

    /// Fetches the rows in view again, and keeps the order: only read states or marks changed.
    void refreshRows();

    /// Whether of the copies of one story only the lead is listed; asks again.
    void setLeadsOnly(bool leadsOnly);

    /// Lists the copies of a lead behind it, or takes them away again. Nothing, where it is so.
    void setUnfolded(ArticleId lead, bool unfolded);

    bool areCopiesListed(ArticleId lead) const { return m_unfolded.contains(lead); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    ArticleId idAt(int row) const;
    int rowOf(ArticleId id) const; // -1: not in the list
    const ArticleRow *rowAt(int row) const;

    bool isSearching() const { return m_searching; }

Q_SIGNALS:
    /// The list stands, its first rows too.
    void answered(const broadsheet::SearchAnswer &answer);
    void failed(const broadsheet::Error &error);

private:
    void begin(const QString &query, bool words);
    void ask();
    void stopAsking();
    void finishAsking();
    void take(const SearchAnswer &answer);
    void replaceIds(const QVector<ArticleId> &ids);
    void fetchPage(int page);
    void fetchSnippets();
    void wantPage(int page) const;
    QVariant snippet(ArticleId id) const;
    bool isUnfolded(int row) const;

    Library &m_library;
    QString m_query;
    bool m_searching = false;
    bool m_leadsOnly = true;
    QSet<ArticleId> m_unfolded;
    quint64 m_generation = 0; // of the query; rows and answers of older ones are dropped
    bool m_asking = false;
    bool m_askAgain = false;
    std::shared_ptr<std::atomic<bool>> m_stop; // of the question under way
    QVector<ArticleId> m_ids;
    // Filled while painting: data() is const, what it asks for is not part of the list's value.
    mutable RowPages m_rows;
    mutable QVector<int> m_wantedPages;
    mutable QVector<ArticleId> m_wantedSnippets;
    QHash<ArticleId, QString> m_snippets;
};

} // namespace broadsheet
