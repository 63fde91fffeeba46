#pragma once

// The middle column: what the shelf's entry and the search words give together. Articles, or all
// notes, or the wanted titles, or a few words when there is nothing.

#include "app/library/link_resolver.h"
#include "ui/shelf/shelf_entries.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace broadsheet {

class ArticleListModel;
class ArticleListView;
class EmptyPage;
class MessageStrip;
class NotebookView;
class WantedView;
struct Theme;

class ListColumn final : public QWidget
{
    Q_OBJECT

public:
    explicit ListColumn(Library &library, QWidget *parent = nullptr);

    ArticleListView &list() { return *m_list; }

    NotebookView &notebook() { return *m_notebook; }

    WantedView &wanted() { return *m_wanted; }

    const ArticleListModel &model() const { return *m_model; }

    void setTheme(const Theme &theme);
    void show(const ShelfEntry &entry);
    void setWords(const QString &words);

    /// Whether of the copies of one story only the lead is listed.
    void setLeadsOnly(bool leadsOnly);

    /// "Your library is empty" is another thing than "no bookmarks yet".
    void setArticlesInLibrary(int count);

    /// How many samples the library has: the strip over the articles offers to remove them.
    void setSamples(int count);

    /// Gives the keyboard to what is listed. Nothing is: it stays where it is, or it would come
    /// here as soon as there is something, in the middle of what is being typed.
    void focusRows();

    ArticleId firstArticle() const;

Q_SIGNALS:
    void filled();                              // the first answer is on the screen
    void hitsChanged(const QStringList &words); // to be marked in the article
    void noteChosen(broadsheet::ArticleId article, const QString &note);
    void citationChosen(broadsheet::ArticleId article, int start);
    void sampleRemovalChosen();

private:
    void ask();
    void showSamples();
    void askWanted();
    void takeAnswer(const SearchAnswer &answer);
    void takeWanted(const QVector<WantedTitle> &titles);
    void showCount(int count, bool capped);
    void showPage(QWidget *page, int count);
    void fail(const Error &error);

    Library &m_library;
    ShelfEntry m_entry;
    QString m_words; // as they stand in the field
    QString m_query; // what is asked for them
    int m_articlesInLibrary = 1;
    quint64 m_generation = 0; // of the wanted titles; the others have their own
    ArticleListModel *m_model;
    ArticleListView *m_list;
    NotebookView *m_notebook;
    WantedView *m_wanted;
    EmptyPage *m_empty;
    QStackedWidget *m_pages;
    QLabel *m_title;
    QLabel *m_count;
    MessageStrip *m_samples;
    QTimer m_refresh; // many changes, one question
};

} // namespace broadsheet
