#pragma once

// The article that is being read: opening, Back and Forward in its tab, where reading stopped, and
// what happens to it meanwhile (a new version, a note, a link that comes alive). Reading places are
// kept through all of it.

#include "app/library/versions.h"
#include "ui/window/reading_tabs.h"

#include <QObject>
#include <QTimer>

namespace broadsheet {

class ReaderView;

class ArticleSession final : public QObject
{
    Q_OBJECT

public:
    explicit ArticleSession(Library &library, QObject *parent = nullptr);

    /// The page comes later than the window; what was asked for until then is shown at once.
    void setReader(ReaderView *reader);

    /// Opens an article where reading stopped last. The latest call wins.
    void open(ArticleId id);

    /// Opens an article, if it is not open, and goes to a note in it.
    void openAt(ArticleId id, const QString &noteId);

    /// Likewise, to the passage that begins at an offset (UTF-16) of the newest text.
    void openAtPassage(ArticleId id, int start);

    /// Shows the text that a note was made on, at its passage, whatever has become of the article.
    void openWhereMade(const QString &noteId);

    /// Shows another version of the open article, 0: the newest, at the passage being read.
    void showVersion(int number);

    /// Shows what changed between two versions of the open article.
    void compare(int from, int to);

    /// Shows what is different in the open article from a copy of it.
    void compareWithCopy(ArticleId copy);

    void back() { travel(-1); }

    void forward() { travel(1); }

    const History &history() const { return m_tabs.history(); }

    /// Whoever selects another one calls keepPlace() before and resume() after.
    ReadingTabs &tabs() { return m_tabs; }

    /// Writes where reading stands into the current tab's history.
    void keepPlace();

    /// Shows what the current tab's history says, at its place.
    void resume();

    /// Null when nothing is open.
    const OpenedArticle *article() const { return m_article ? &*m_article : nullptr; }

    /// Null unless two versions, or two copies, are shown in one; article() is then its newer one.
    const Comparison *comparison() const { return m_comparison ? &*m_comparison : nullptr; }

    /// Nothing is open, and nothing on its way.
    bool isEmpty() const { return !m_article && !m_loading; }

    ArticleId id() const { return m_article ? m_article->row.id : 0; }

    /// Shows an empty page with a few words.
    void close(const QString &title, const QString &text);

    /// Hands the reading place to the notebook; the future is kept by the library.
    void savePosition();

Q_SIGNALS:
    void opened();       // another article, or the same anew: article() has all of it
    void notesChanged(); // article()->notes, or its row's bookmark
    void noteWithoutPlace(const broadsheet::PlacedAnnotation &note); // was to be shown
    void historyChanged();
    void placeSettled(); // no scrolling for a while
    void passedOver();   // an article that is no longer in the library, on the way back or forward
    void failed(const broadsheet::Error &error);

private:
    struct Opening
    {
        ArticleId id = 0;
        std::optional<Visit> place; // of the history; else where reading stopped last
        QString noteId;
        int version = 0;        // 0: the newest
        bool whereMade = false; // the text that the note was made on
        int compareWith = 0;    // another version; 0: none
        ArticleId copy = 0;     // to be compared with; 0: none
        bool otherVisit = true; // not the same article anew
        int passage = -1;       // begins at this offset; -1: none
        int step = 0;           // back or forward; 0: neither
    };

    static Opening openingOf(const Visit &visit, int step);
    QFuture<Result<OpenedArticle>> fetch(const Opening &opening);
    void load(const Opening &opening);
    void receive(const Opening &opening, quint64 generation, const Result<OpenedArticle> &article);
    void take(const Opening &opening, OpenedArticle article);
    void takeNotes(const OpenedArticle &article);
    void show();
    void jumpTo(const QString &noteId);
    void travel(int step);
    void passOver(const Opening &opening);
    void closeGone(ArticleId id);
    void reload(ArticleId id);
    void refreshNotes(ArticleId id);
    void refreshRow();
    Visit here() const;

    Library &m_library;
    ReaderView *m_reader = nullptr;
    ReadingTabs m_tabs;
    std::optional<OpenedArticle> m_article;
    std::optional<Comparison> m_comparison;
    bool m_followsNewest = true; // a new version is shown as soon as it comes
    QString m_noteToShow;
    int m_passageToShow = -1;
    QString m_emptyTitle;
    QString m_emptyText;
    quint64 m_generation = 0; // of the opening: the latest wins
    quint64 m_notesAsked = 0; // refreshNotes()
    bool m_loading = false;
    bool m_resuming = false; // what is shown belongs to another tab yet
    ArticleId m_loadingId = 0;
    bool m_changedMeanwhile = false; // the article that is being loaded: what comes may be older
    ArticleId m_gone = 0;            // was taken out of the library while it was open
    ReadingPosition m_position;
    bool m_moved = false; // since it was saved
    QTimer m_positionTimer;
};

} // namespace broadsheet
