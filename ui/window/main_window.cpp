#include "ui/window/main_window.h"

#include "app/base/when_done.h"
#include "app/library/reading.h"
#include "ui/notes/marking.h"
#include "ui/notes/note_editor.h"
#include "ui/notes/notes_panel.h"
#include "ui/notes/selection_menu.h"
#include "ui/shelf/article_list_view.h"
#include "ui/shelf/list_column.h"
#include "ui/shelf/search_bar.h"
#include "ui/shelf/shelf_column.h"
#include "ui/shelf/shelf_view.h"
#include "ui/window/about_box.h"
#include "ui/window/action_states.h"
#include "ui/window/article_column.h"
#include "ui/window/article_session.h"
#include "ui/window/columns.h"
#include "ui/window/drop_target.h"
#include "ui/window/find_bar.h"
#include "ui/window/import_progress.h"
#include "ui/window/library_actions.h"
#include "ui/window/link_follower.h"
#include "ui/window/look_actions.h"
#include "ui/window/message_strip.h"
#include "ui/window/preferences.h"
#include "ui/window/shortcuts_sheet.h"
#include "ui/window/tool_bar.h"
#include "ui/window/window_session.h"

#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>

namespace broadsheet {

namespace {

constexpr int ShelfDelay = 200; // ms: many changes, one count

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
    , m_columns(new Columns(makeShelfColumn(m_shelf), m_list, m_article, m_notes))
    , m_search(new SearchBar)
    , m_import(new ImportProgressBar(library))
    , m_session(new ArticleSession(library, this))
    , m_edits(new NotebookEdits(library, this))
    , m_marking(new Marking(*m_edits, m_article->selectionMenu(), *m_notes, this))
    , m_links(new LinkFollower(library, this))
    , m_libraryActions(new LibraryActions(library, *m_import, m_actions, this))
{
    buildLayout();
    connectActions();
    connectViewActions();
    connectLists();
    connectReading();
    connectNotes();
    connectLibrary();
    applyAppearance();
    restoreSession();
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
    // As a person's eye goes: where, which, what, and what was written on it.
    setTabOrder(m_search, m_shelf);
    setTabOrder(m_shelf, &m_list->list());
    setTabOrder(&m_list->list(), m_article);
    setTabOrder(m_article, m_notes);
    if (m_library.isReadOnly()) {
        m_article->messages().showMessage(
            tr("This library cannot be written: you can read, but nothing new is kept."),
            MessageStrip::Stay::Lasting);
    }
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_actions.quit, [this] { close(); });
    on(m_actions.removeArticles, [this] { m_libraryActions->removeArticles(chosenArticles()); });
    on(m_actions.undo, [this] { m_edits->undoStack().undo(); });
    on(m_actions.redo, [this] { m_edits->undoStack().redo(); });
    on(m_actions.copy, [this] { m_marking->copy(); });
    on(m_actions.search, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    on(m_actions.findInArticle, [this] {
        ReaderView *reader = m_article->reader();
        m_article->findBar().open(reader != nullptr ? reader->selectedText() : QString());
    });
    on(m_actions.bookmark, [this](bool checked) { bookmark(checked); });
    on(m_actions.highlight, [this] { m_marking->highlight(); });
    on(m_actions.underline, [this] { m_marking->underline(); });
    on(m_actions.addNote, [this] { m_marking->addNote(); });
    on(m_actions.toggleRead, [this] { toggleRead(); });
    on(m_actions.back, [this] { m_session->back(); });
    on(m_actions.forward, [this] { m_session->forward(); });
    on(m_actions.nextArticle, [this] { m_list->list().step(1); });
    on(m_actions.previousArticle, [this] { m_list->list().step(-1); });
    on(m_actions.shortcuts, [this] { showShortcutsSheet(this); });
    on(m_actions.about, [this] { showAboutBox(this, m_library.folder()); });
}

void MainWindow::connectViewActions()
{
    connect(m_look, &LookActions::appearanceChanged, this, &MainWindow::applyAppearance);
    for (QAction *choice : m_actions.colors) {
        connect(choice, &QAction::triggered, this, [this, name = choice->data().toString()] {
            write(m_settings, preference::MarkColor, name);
            m_marking->setColor(name);
            m_marking->highlight();
        });
    }
    connect(m_actions.showHidden, &QAction::toggled, this, [this](bool shown) {
        if (m_article->reader() != nullptr) {
            m_article->reader()->setShowHidden(shown);
        }
    });
    connect(m_actions.showShelf, &QAction::triggered, this, [this](bool shown) {
        write(m_settings, preference::ShelfShown, shown);
        m_columns->setShelfShown(shown);
    });
    connect(m_actions.showNotes, &QAction::triggered, m_columns, &Columns::setNotesShown);
    connect(m_columns, &Columns::arranged, this, [this](bool shelf, bool notes) {
        m_actions.showShelf->setChecked(shelf);
        m_actions.showNotes->setChecked(notes);
    });
}

void MainWindow::connectLists()
{
    ArticleListView &list = m_list->list();
    connect(m_shelf, &ShelfView::entryChosen, m_list, &ListColumn::show);
    connect(m_search, &SearchBar::wordsChanged, m_list, &ListColumn::setWords);
    connect(m_search, &SearchBar::left, &list, [&list] { list.setFocus(); });
    connect(&list, &ArticleListView::chosen, this, [this](ArticleId id) {
        if (id != m_session->id()) {
            m_session->open(id);
        }
    });
    connect(&list, &ArticleListView::menuRequested, this, [this](const QPoint &where) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions({m_actions.bookmark, m_actions.toggleRead, m_actions.removeArticles});
        menu->popup(where);
    });
    connect(m_list, &ListColumn::noteChosen, m_session, &ArticleSession::openAt);
    connect(m_list, &ListColumn::citingArticleChosen, m_session, &ArticleSession::open);
    connect(m_list, &ListColumn::hitsChanged, this, [this](const QStringList &words) {
        m_hits = words;
        if (m_article->reader() != nullptr) {
            m_article->reader()->markHits(words);
        }
    });
    connect(m_list, &ListColumn::filled, this, [this] {
        m_list->list().showCurrent(m_session->id());
        if (m_openFirst && m_list->firstArticle() != 0) {
            m_openFirst = false;
            m_session->open(m_list->firstArticle());
        }
    });
    // The page costs 0.1 s of this thread: only once the list has been painted.
    connect(
        m_list,
        &ListColumn::filled,
        this,
        [this] {
            m_list->repaint();
            QTimer::singleShot(0, this, &MainWindow::buildReader);
        },
        Qt::SingleShotConnection);
}

void MainWindow::connectReading()
{
    connect(m_session, &ArticleSession::opened, this, [this] {
        m_list->list().showCurrent(m_session->id());
        showArticleState();
        // At once: a window that is killed comes back where it was, too.
        keepLastArticle(m_settings, m_library.folder(), m_session->id());
    });
    connect(m_session, &ArticleSession::notesChanged, this, &MainWindow::showArticleState);
    connect(m_session, &ArticleSession::failed, this, &MainWindow::complain);
    connect(m_session, &ArticleSession::historyChanged, this, [this] {
        m_actions.back->setEnabled(m_session->history().canGoBack());
        m_actions.forward->setEnabled(m_session->history().canGoForward());
    });
    connect(m_links, &LinkFollower::articleFound, m_session, &ArticleSession::open);
    connect(m_links, &LinkFollower::nothingFound, this, &MainWindow::say);
}

void MainWindow::connectNotes()
{
    connect(m_notes, &NotesPanel::noteChosen, this, [this](const QString &id) {
        m_session->openAt(m_session->id(), id);
    });
    connect(
        m_notes, &NotesPanel::closeRequested, this, [this] { m_columns->setNotesShown(false); });
    connect(m_marking, &Marking::panelWanted, this, [this] { m_columns->setNotesShown(true); });
    connect(m_marking, &Marking::hint, this, &MainWindow::say);
    connect(m_marking, &Marking::colorUsed, this, [this](const QString &color) {
        write(m_settings, preference::MarkColor, color);
        m_look->checkChoices();
    });
    connect(m_edits, &NotebookEdits::failed, this, &MainWindow::complain);
    connect(m_edits, &NotebookEdits::removed, this, [this] {
        m_article->messages().showMessage(tr("Deleted."), MessageStrip::Stay::Passing, tr("Undo"));
    });
    connect(&m_article->messages(), &MessageStrip::actionChosen, this, [this] {
        m_edits->undoStack().undo();
        m_article->messages().clear();
    });
    connect(&m_edits->undoStack(), &QUndoStack::indexChanged, this, [this] {
        showUndo(m_actions, m_edits->undoStack());
    });
}

void MainWindow::connectLibrary()
{
    m_shelfTimer.setSingleShot(true);
    m_shelfTimer.setInterval(ShelfDelay);
    connect(&m_shelfTimer, &QTimer::timeout, this, &MainWindow::refreshShelf);
    const auto refreshSoon = [this] {
        if (!m_shelfTimer.isActive()) {
            m_shelfTimer.start();
        }
    };
    connect(&m_library, &Library::articlesChanged, this, refreshSoon);
    connect(&m_library, &Library::readStateChanged, this, refreshSoon);
    connect(&m_library, &Library::annotationsChanged, this, refreshSoon);

    connect(m_libraryActions, &LibraryActions::said, this, &MainWindow::say);
    connect(m_libraryActions, &LibraryActions::failed, this, &MainWindow::complain);
    connect(m_libraryActions, &LibraryActions::samplesCounted, this, [this](int count) {
        m_list->setSamplesShown(count > 0);
    });
    connect(m_list, &ListColumn::sampleRemovalChosen, this, [this] {
        m_list->list().setFocus(); // the button that had it goes with the samples
        m_libraryActions->removeSampleArticles();
    });
    connect(m_libraryActions, &LibraryActions::imported, this, [this](const ImportReport &report) {
        const bool one = report.imported + report.updated + report.unchanged == 1;
        if (report.firstArticle != 0 && (one || m_session->id() == 0) && !m_openFirst) {
            m_session->open(report.firstArticle);
        }
    });
    connect(new DropTarget(this), &DropTarget::dropped, m_import, &ImportProgressBar::import);
}

void MainWindow::buildReader()
{
    m_article->buildReader(m_look->appearance());
    connectReader();
    if (m_session->article() == nullptr && !m_openFirst) {
        openNothing();
    }
    m_session->setReader(m_article->reader());
    m_marking->setReader(m_article->reader());
    Q_EMIT readerBuilt();
}

void MainWindow::connectReader()
{
    ReaderView *reader = m_article->reader();
    reader->setAccessibleName(tr("Article"));
    reader->setShowHidden(m_actions.showHidden->isChecked());
    reader->markHits(m_hits);
    connect(reader, &ReaderView::linkActivated, m_links, &LinkFollower::follow);
    connect(reader, &ReaderView::linkHovered, this, [this](int ordinal) {
        const OpenedArticle *article = m_session->article();
        const bool known = article != nullptr && ordinal >= 0 && ordinal < article->links.size();
        statusBar()->showMessage(known ? LinkFollower::describe(article->links.at(ordinal))
                                       : QString());
    });
    connect(reader, &ReaderView::pageLost, this, [this] {
        m_article->messages().showMessage(
            tr("This article could not be drawn. Choose another one, or start Broadsheet again."),
            MessageStrip::Stay::Lasting);
    });
    connect(reader, &ReaderView::menuRequested, this, [this, reader](const QPoint &where) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions({m_actions.back, m_actions.forward});
        menu->addSeparator();
        menu->addActions({m_actions.copy, m_actions.highlight, m_actions.underline});
        menu->addActions({m_actions.addNote, m_actions.bookmark});
        menu->popup(reader->mapToGlobal(where));
    });
}

void MainWindow::applyAppearance()
{
    const Appearance appearance = m_look->appearance();
    const Theme &colors = theme(appearance.theme);
    applyTheme(*this, colors);
    dressActions(m_actions, colors);
    m_shelf->setTheme(colors);
    m_list->setTheme(colors);
    m_notes->setTheme(colors);
    m_article->selectionMenu().setTheme(colors);
    if (m_article->reader() != nullptr) {
        m_article->reader()->setAppearance(appearance);
    }
}

void MainWindow::showArticleState()
{
    const OpenedArticle *article = m_session->article();
    showArticle(m_actions, article);
    const auto notes = article != nullptr ? article->notes : QVector<PlacedAnnotation>();
    m_notes->setNotes(notes);
    m_marking->setNotes(notes);
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

void MainWindow::bookmark(bool bookmarked) { m_edits->setBookmarked(chosenArticles(), bookmarked); }

void MainWindow::toggleRead()
{
    const bool read = m_session->article() != nullptr && m_session->article()->row.read;
    whenDone(setRead(m_library, chosenArticles(), !read), this, [this](const Result<void> &done) {
        if (!done) {
            complain(done.error());
        }
    });
}

void MainWindow::handle(const WindowRequest &request)
{
    if (request.open != 0) {
        m_openFirst = false;
        m_session->open(request.open);
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

void MainWindow::restoreSession()
{
    restorePlace(*this, m_settings);
    m_list->list().setFocus();
    m_columns->setWidths(read(m_settings, preference::Columns));
    m_columns->setShelfShown(read(m_settings, preference::ShelfShown));
    m_marking->setColor(read(m_settings, preference::MarkColor));
    showArticleState();
    const ArticleId last = lastArticle(m_settings, m_library.folder());
    if (last != 0) {
        m_session->open(last);
    }
}

void MainWindow::saveSession()
{
    write(m_settings, preference::Geometry, saveGeometry());
    write(m_settings, preference::Columns, m_columns->widths());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // What was handed in is on disk before the library's destructor ends.
    m_notes->editor().flush();
    m_session->savePosition();
    m_import->cancel();
    saveSession();
    event->accept();
}

} // namespace broadsheet
