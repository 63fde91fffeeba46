#pragma once

#include "app/library/link_resolver.h"
#include "app/library/wanted.h"

#include <QWidget>

class QLabel;
class QListView;
class QStandardItemModel;

namespace broadsheet {

struct Theme;
class WantedModel;

/// The titles that the library lacks; below them, for the chosen title, the articles that ask for
/// it, each with what it says there. Choosing one of these opens it at that passage.
class WantedView final : public QWidget
{
    Q_OBJECT

public:
    explicit WantedView(Library &library, QWidget *parent = nullptr);

    /// Keeps the chosen title where it is still wanted.
    void setTitles(const QVector<WantedTitle> &titles);
    void setTheme(const Theme &theme);

    /// Into the menu of the titles, behind what they have of their own.
    void addMenuAction(QAction *action);

Q_SIGNALS:
    /// `start`: of the link in the newest reading text, UTF-16.
    void citationChosen(broadsheet::ArticleId article, int start);
    void failed(const broadsheet::Error &error);

private:
    void buildTitles();
    QWidget *buildCitations();
    void ask();
    void showCitations(const QVector<Citation> &citations);
    void choose(const QModelIndex &index);
    void copyTitle();

    Library &m_library;
    WantedModel *m_model;
    QListView *m_titles;
    QStandardItemModel *m_citationModel;
    QListView *m_citations;
    QWidget *m_below;         // heading and citations
    QString m_chosen;         // title
    quint64 m_generation = 0; // of the question: the latest wins
};

} // namespace broadsheet
