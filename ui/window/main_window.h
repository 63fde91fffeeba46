#pragma once

// The window: its columns, and what its actions do. What happens inside a column is that column's.

#include "app/article/related_link.h"
#include "app/library/library.h"
#include "ui/reader/appearance.h"
#include "ui/window/actions.h"
#include "ui/window/window_request.h"

#include <QMainWindow>
#include <QPointer>
#include <QSettings>
#include <QTimer>

namespace broadsheet {

class ArticleColumn;
class ArticleSession;
class CloseReading;
class CopiesGuide;
class Columns;
class Correcting;
class DropTarget;
class ImportProgressBar;
class LibraryActions;
class LikePanel;
class LinkFollower;
class LinkPreview;
class ListColumn;
class LookActions;
class Marking;
class NotebookEdits;
class NotesExchange;
class NotesPanel;
class Reattaching;
class PassageLinks;
class PreferencesPanel;
class SearchBar;
class ShelfView;
class SideColumn;
class StoryPanel;
class StoryWalk;
class TabSwitcher;
class VersionSwitcher;

class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// `firstStart`: the library was made just now, so the samples come in.
    MainWindow(Library &library, QSettings &settings, bool firstStart = false);
    ~MainWindow() override;

    /// Opens the article, imports the paths; also what a second call of the program asks.
    void handle(const WindowRequest &request);

    const Actions &actions() const { return m_actions; }

Q_SIGNALS:
    void readerBuilt(); // the page stands in the window

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildLayout();
    void connectActions();
    void connectViewActions();
    void connectLists();
    void connectReading();
    void connectTabs();
    void connectNotes();
    void connectStory();
    void connectCorrecting();
    void connectLibrary();
    void connectExchange();
    void buildReader();
    void connectReader();

    void applyAppearance();
    void showArticleState();
    void refreshShelf();
    void openNothing();
    QString chosenNote(); // empty, after a hint, when there is none
    void findQuote();
    void bookmark(bool bookmarked);
    void showBeside(bool notes, bool shown);
    void toggleRead();
    void showPreferences();
    QVector<ArticleId> chosenArticles() const;
    const RelatedLink *hoveredLink() const; // null: none is under the mouse
    void say(const QString &message);
    void complain(const Error &error);
    void restoreSession(bool firstStart);
    void saveSession();

    Library &m_library;
    QSettings &m_settings;
    const Actions m_actions;
    LookActions *m_look; // made before the window is dressed: it asks what the system looks like
    ShelfView *m_shelf;
    ListColumn *m_list;
    ArticleColumn *m_article;
    NotesPanel *m_notes;
    StoryPanel *m_storyPanel;
    LikePanel *m_like;
    SideColumn *m_side;
    Columns *m_columns;
    SearchBar *m_search;
    ImportProgressBar *m_import;
    ArticleSession *m_session;
    TabSwitcher *m_tabs;
    StoryWalk *m_story;
    VersionSwitcher *m_versions;
    CopiesGuide *m_copies;
    NotebookEdits *m_edits;
    Marking *m_marking;
    Reattaching *m_reattaching;
    CloseReading *m_closeReading;
    Correcting *m_correcting;
    LinkFollower *m_links;
    LinkPreview *m_preview;
    LibraryActions *m_libraryActions;
    NotesExchange *m_exchange;
    PassageLinks *m_passageLinks;
    QPointer<PreferencesPanel> m_preferences;
    std::optional<Appearance::Theme> m_dressed; // as which the window is
    int m_hoveredLink = -1;
    QStringList m_hits; // of the search, to be marked once the page is there
    QTimer m_shelfTimer;
    bool m_openFirst = false; // the samples are coming: show the first of them
};

} // namespace broadsheet
