#include "ui/window/main_window.h"

#include "app/base/when_done.h"
#include "app/library/reading.h"
#include "ui/copies/copies_guide.h"
#include "ui/copies/like_panel.h"
#include "ui/corrections/correcting.h"
#include "ui/exchange/notes_exchange.h"
#include "ui/exchange/passage_links.h"
#include "ui/exchange/quote_dialog.h"
#include "ui/notes/marking.h"
#include "ui/notes/note_editor.h"
#include "ui/notes/notebook_view.h"
#include "ui/notes/notes_panel.h"
#include "ui/notes/reattaching.h"
#include "ui/notes/selection_menu.h"
#include "ui/reader/close_reading.h"
#include "ui/reader/reader_view.h"
#include "ui/shelf/article_list_view.h"
#include "ui/shelf/list_column.h"
#include "ui/shelf/search_bar.h"
#include "ui/shelf/shelf_column.h"
#include "ui/shelf/shelf_view.h"
#include "ui/thread/side_column.h"
#include "ui/thread/story_panel.h"
#include "ui/thread/story_walk.h"
#include "ui/window/action_states.h"
#include "ui/window/article_column.h"
#include "ui/window/article_session.h"
#include "ui/window/columns.h"
#include "ui/window/import_progress.h"
#include "ui/window/library_actions.h"
#include "ui/window/link_follower.h"
#include "ui/window/link_preview.h"
#include "ui/window/look_actions.h"
#include "ui/window/message_strip.h"
#include "ui/window/preferences.h"
#include "ui/window/preferences_panel.h"
#include "ui/window/reparse_bar.h"
#include "ui/window/tab_switcher.h"
#include "ui/window/tool_bar.h"
#include "ui/window/version_switcher.h"
#include "ui/window/window_session.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QMenuBar>
#include <QStatusBar>
#include <QVBoxLayout>

namespace broadsheet {

namespace {
constexpr int Inset = 14;          // px, of what opens over the article
constexpr int ReparseDelay = 2000; // ms after the page: what a person opens comes first

QWidget *makeStoryPage(QWidget *story, QWidget *like)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(story, 1);
    column->addWidget(like, 1);
    column->addStretch();
    return page;
}

bool leadsNowhere(const OpenedArticle &article)
{
    return std::none_of(article.links.cbegin(), article.links.cend(), [](const RelatedLink &link) {
        return link.state == LinkState::Resolved;
    });
}
} // namespace

MainWindow::MainWindow(Library &library, QSettings &settings, bool firstStart)
    : m_library(library)
    , m_settings(settings)
    , m_actions(this)
    , m_look(new LookActions(m_actions, settings, palette(), this))
    , m_shelf(new ShelfView)
    , m_list(new ListColumn(library))
    , m_article(new ArticleColumn)
    , m_notes(new NotesPanel)
    , m_storyPanel(new StoryPanel(m_actions))
    , m_like(new LikePanel(library))
    , m_side(new SideColumn(m_notes, makeStoryPage(m_storyPanel, m_like)))
    , m_columns(new Columns(makeShelfColumn(m_shelf), m_list, m_article, m_side))
    , m_search(new SearchBar)
    , m_import(new ImportProgressBar(library))
    , m_session(new ArticleSession(library, this))
    , m_tabs(new TabSwitcher(library, *m_session, m_article->tabBar(), this))
    , m_story(new StoryWalk(library, m_actions, this))
    , m_versions(new VersionSwitcher(library, *m_session, m_article->versionBar(), m_actions, this))
    , m_copies(new CopiesGuide(library, *m_session, m_article->copiesBar(), this))
    , m_edits(new NotebookEdits(library, this))
    , m_marking(new Marking(*m_edits, m_article->selectionMenu(), *m_notes, this))
    , m_reattaching(new Reattaching(*m_edits, m_notes->orphanBar(), *m_actions.attachNote, this))
    , m_closeReading(new CloseReading(this))
    , m_correcting(new Correcting(library, *m_edits, *m_session, this))
    , m_links(new LinkFollower(library, this))
    , m_preview(new LinkPreview(library, this))
    , m_libraryActions(new LibraryActions(library, *m_import, m_actions, this))
    , m_exchange(new NotesExchange(library, this))
    , m_passageLinks(new PassageLinks(library, *m_edits, this))
{
    buildLayout();
    connectActions();
    connectViewActions();
    connectLists();
    connectReading();
    connectTabs();
    connectNotes();
    connectStory();
    connectCorrecting();
    connectLibrary();
    connectExchange();
    applyAppearance();
    restoreSession(firstStart);
    if (firstStart) {
        m_openFirst = true;
        m_libraryActions->importSampleArticles();
    } else {
        m_libraryActions->countSampleArticles();
    }
    refreshShelf();
    m_list->show(m_shelf->entry());
}

MainWindow::~MainWindow() = default;

void MainWindow::buildLayout()
{
    setWindowTitle(tr("Broadsheet"));
    fillMenuBar(menuBar(), m_actions);
    buildToolBar(this, m_actions, m_search);
    setCentralWidget(m_columns);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(m_import);
    m_import->hide();
    auto *reparse = new ReparseBar(m_library);
    statusBar()->addPermanentWidget(reparse);
    connect(reparse, &ReparseBar::failed, this, &MainWindow::complain);
    connect(this, &MainWindow::readerBuilt, reparse, [reparse] {
        QTimer::singleShot(ReparseDelay, reparse, &ReparseBar::start);
    });
    // As a person's eye goes: where, which, what, and what was written on it.
    setTabOrder(m_search, m_shelf);
    setTabOrder(m_shelf, &m_list->list());
    setTabOrder(&m_list->list(), m_article);
    setTabOrder(m_article, m_side);
    if (m_library.isReadOnly()) {
        m_article->messages().showMessage(
            tr("This library cannot be written: you can read, but nothing new is kept."),
            MessageStrip::Stay::Lasting);
    }
}

void MainWindow::buildReader()
{
    m_article->buildReader(m_look->appearance());
    connectReader();
    if (m_session->isEmpty() && !m_openFirst) {
        openNothing();
    }
    m_session->setReader(m_article->reader());
    m_marking->setReader(m_article->reader());
    m_correcting->setReader(m_article->reader());
    m_closeReading->setReader(m_article->reader());
    m_reattaching->setReader(m_article->reader());
    m_versions->setReader(m_article->reader());
    Q_EMIT readerBuilt();
}

void MainWindow::applyAppearance()
{
    const Appearance appearance = m_look->appearance();
    if (m_article->reader() != nullptr) {
        m_article->reader()->setAppearance(appearance);
    }
    if (m_dressed == appearance.theme) {
        return; // a style sheet for so many widgets takes longer than a slider's step may
    }
    m_dressed = appearance.theme;
    const Theme &colors = theme(appearance.theme);
    applyTheme(*this, colors);
    dressActions(m_actions, colors);
    m_shelf->setTheme(colors);
    m_list->setTheme(colors);
    m_notes->setTheme(colors);
    m_storyPanel->setTheme(colors);
    m_like->setTheme(colors);
    m_article->selectionMenu().setTheme(colors);
}

void MainWindow::showArticleState()
{
    const OpenedArticle *article = m_session->article();
    showArticle(m_actions, article);
    const auto notes = article != nullptr ? article->notes : QVector<PlacedAnnotation>();
    m_notes->setNotes(notes,
                      article != nullptr
                          ? remarksOn(*article, m_session->comparison(), m_versions->versions())
                          : NoteRemarks(),
                      m_copies->notes());
    if (m_article->reader() != nullptr) {
        m_article->reader()->markCopies(m_copies->marks());
    }
    m_like->setArticle(m_session->id(), article != nullptr && leadsNowhere(*article));
    m_marking->setNotes(notes);
    m_closeReading->setArticle(article);
    setWindowTitle(article != nullptr ? tr("%1 — Broadsheet").arg(article->row.headline)
                                      : tr("Broadsheet"));
}

void MainWindow::refreshShelf()
{
    whenDone(shelf(m_library), this, [this](const Result<Shelf> &counts) {
        if (!counts) {
            complain(counts.error());
            return;
        }
        m_list->setArticlesInLibrary(counts->all);
        m_shelf->setEntries(shelfEntries(*counts));
    });
}

void MainWindow::openNothing()
{
    m_session->close(tr("Nothing open"),
                     tr("Choose an article from the list, or drop article files on this window."));
}

QVector<ArticleId> MainWindow::chosenArticles() const
{
    const QVector<ArticleId> selected = m_list->list().selectedIds();
    if (selected.size() > 1 || m_session->id() == 0) {
        return selected;
    }
    return {m_session->id()};
}

const RelatedLink *MainWindow::hoveredLink() const
{
    const OpenedArticle *article = m_session->article();
    const bool known =
        article != nullptr && m_hoveredLink >= 0 && m_hoveredLink < article->links.size();
    return known ? &article->links.at(m_hoveredLink) : nullptr;
}

void MainWindow::bookmark(bool bookmarked) { m_edits->setBookmarked(chosenArticles(), bookmarked); }

void MainWindow::showBeside(bool notes, bool shown)
{
    if (shown) {
        m_side->showPage(notes ? SideColumn::Page::Notes : SideColumn::Page::Story);
    }
    m_columns->setNotesShown(shown);
}

void MainWindow::toggleRead()
{
    const bool read = m_session->article() != nullptr && m_session->article()->row.read;
    whenDone(setRead(m_library, chosenArticles(), !read), this, [this](const Result<void> &done) {
        if (!done) {
            complain(done.error());
        }
    });
}

// At the side of the article, where it can be seen what changes.
void MainWindow::showPreferences()
{
    if (!m_preferences) {
        m_preferences = new PreferencesPanel(m_actions, *m_look, this);
        m_preferences->adjustSize();
        const QRect article(m_article->mapToGlobal(QPoint()), m_article->size());
        const QSize size = m_preferences->sizeHint();
        const int x =
            isRightToLeft() ? article.left() + Inset : article.right() - size.width() - Inset;
        m_preferences->move(x, article.top() + Inset);
    }
    m_preferences->show();
    m_preferences->raise();
    m_preferences->activateWindow();
}

QString MainWindow::chosenNote()
{
    const QString id = m_notes->editor().noteId();
    if (id.isEmpty()) {
        say(tr("Choose a note first: click its mark, or its entry in the notes."));
    }
    return id;
}

// What is selected, else what was copied elsewhere.
void MainWindow::findQuote()
{
    const ReaderView *reader = m_article->reader();
    const QString selected = reader != nullptr ? reader->selectedText() : QString();
    const QString quote =
        selected.isEmpty() ? QGuiApplication::clipboard()->text().left(2000) : selected;
    auto *dialog = new QuoteDialog(m_library, quote, this);
    dialog->setTheme(theme(m_look->appearance().theme));
    connect(dialog, &QuoteDialog::passageChosen, m_session, &ArticleSession::openAtPassage);
    dialog->QDialog::show();
}

void MainWindow::handle(const WindowRequest &request)
{
    if (request.open != 0) {
        m_openFirst = false;
        m_session->open(request.open);
    }
    if (!request.note.isEmpty()) {
        m_openFirst = false;
        m_exchange->openNote(request.note);
    }
    if (!request.paths.isEmpty()) {
        m_import->import(request.paths);
    }
}

void MainWindow::say(const QString &message) { m_article->messages().showMessage(message); }

void MainWindow::complain(const Error &error)
{
    m_article->messages().showMessage(error.message, MessageStrip::Stay::Lasting);
}

void MainWindow::restoreSession(bool firstStart)
{
    restorePlace(*this, m_settings);
    m_list->list().setFocus();
    m_columns->setWidths(read(m_settings, preference::Columns));
    m_columns->setShelfShown(read(m_settings, preference::ShelfShown));
    m_marking->setColor(read(m_settings, preference::MarkColor));
    showArticleState();
    if (firstStart) {
        forgetTabs(m_settings, m_library.folder());
    }
    const ArticleId last = lastArticle(m_settings, m_library.folder());
    if (!m_tabs->restore(lastTabs(m_settings, m_library.folder())) && last != 0) {
        m_session->open(last);
    }
}

void MainWindow::saveSession()
{
    write(m_settings, preference::Geometry, saveGeometry());
    write(m_settings, preference::Columns, m_columns->widths());
    keepTabs(m_settings, m_library.folder(), m_tabs->state());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // What was handed in is on disk before the library's destructor ends.
    m_notes->editor().flush();
    m_list->notebook().editor().flush();
    m_session->savePosition();
    m_import->cancel();
    saveSession();
    event->accept();
}

} // namespace broadsheet
