// What in the window listens to what: actions, lists and the library. What an open article brings
// is in main_window_reading.cpp, what is done then in main_window.cpp.

#include "app/library/reading.h"
#include "ui/exchange/notes_exchange.h"
#include "ui/exchange/passage_links.h"
#include "ui/notes/marking.h"
#include "ui/notes/note_editor.h"
#include "ui/notes/notebook_edits.h"
#include "ui/notes/notes_panel.h"
#include "ui/reader/close_reading.h"
#include "ui/reader/reader_view.h"
#include "ui/shelf/article_list_view.h"
#include "ui/shelf/list_column.h"
#include "ui/shelf/search_bar.h"
#include "ui/shelf/shelf_view.h"
#include "ui/shelf/wanted_view.h"
#include "ui/thread/side_column.h"
#include "ui/window/about_box.h"
#include "ui/window/article_column.h"
#include "ui/window/article_session.h"
#include "ui/window/columns.h"
#include "ui/window/drop_target.h"
#include "ui/window/find_bar.h"
#include "ui/window/import_progress.h"
#include "ui/window/library_actions.h"
#include "ui/window/look_actions.h"
#include "ui/window/main_window.h"
#include "ui/window/message_strip.h"
#include "ui/window/open_in.h"
#include "ui/window/preferences.h"
#include "ui/window/shortcuts_sheet.h"
#include "ui/window/tab_switcher.h"

#include <QMenu>

namespace broadsheet {

namespace {

constexpr int ShelfDelay = 200; // ms: many changes, one count

} // namespace

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_actions.quit, [this] { close(); });
    on(m_actions.removeArticles, [this] {
        const QVector<ArticleId> going = chosenArticles();
        m_list->list().leave(going);
        m_edits->removeArticles(going);
    });
    on(m_actions.undo, [this] {
        m_article->messages().clear(); // "Hidden." is no longer true
        m_edits->undoStack().undo();
    });
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
    on(m_actions.nextSentence, [this] { m_closeReading->stepSentence(1); });
    on(m_actions.previousSentence, [this] { m_closeReading->stepSentence(-1); });
    on(m_actions.nextParagraph, [this] { m_closeReading->stepParagraph(1); });
    on(m_actions.previousParagraph, [this] { m_closeReading->stepParagraph(-1); });
    on(m_actions.nextColumn, [this] { m_columns->moveFocus(1); });
    on(m_actions.previousColumn, [this] { m_columns->moveFocus(-1); });
    on(m_actions.shortcuts, [this] { showShortcutsSheet(this); });
    on(m_actions.about, [this] { showAboutBox(this, m_library.folder()); });
}

void MainWindow::connectViewActions()
{
    connect(m_look, &LookActions::appearanceChanged, this, &MainWindow::applyAppearance);
    connect(m_actions.preferences, &QAction::triggered, this, &MainWindow::showPreferences);
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
    m_actions.everyCopy->setChecked(read(m_settings, preference::EveryCopy));
    m_list->setLeadsOnly(!m_actions.everyCopy->isChecked());
    connect(m_actions.everyCopy, &QAction::triggered, this, [this](bool every) {
        write(m_settings, preference::EveryCopy, every);
        m_list->setLeadsOnly(!every);
    });
    connect(m_actions.showShelf, &QAction::triggered, this, [this](bool shown) {
        write(m_settings, preference::ShelfShown, shown);
        m_columns->setShelfShown(shown);
    });
    for (const bool notes : {true, false}) {
        connect(notes ? m_actions.showNotes : m_actions.showStory,
                &QAction::triggered,
                this,
                [this, notes](bool shown) { showBeside(notes, shown); });
    }
    const auto check = [this](bool side) {
        const bool notes = m_side->page() == SideColumn::Page::Notes;
        m_actions.showNotes->setChecked(side && notes);
        m_actions.showStory->setChecked(side && !notes);
    };
    connect(m_columns, &Columns::arranged, this, [this, check](bool shelf, bool side) {
        m_actions.showShelf->setChecked(shelf);
        check(side);
    });
    connect(m_side, &SideColumn::pageChanged, this, [this, check] { check(m_side->isVisible()); });
    connect(m_side, &SideColumn::closeRequested, this, [this] { m_columns->setNotesShown(false); });
}

void MainWindow::connectLists()
{
    ArticleListView &list = m_list->list();
    connect(m_shelf, &ShelfView::entryChosen, m_list, &ListColumn::show);
    connect(m_search, &SearchBar::wordsChanged, m_list, &ListColumn::setWords);
    connect(m_search, &SearchBar::left, m_list, &ListColumn::focusRows);
    connect(&list, &ArticleListView::chosen, this, [this](ArticleId id) {
        if (id != m_session->id()) {
            m_session->open(id);
        }
    });
    connect(&list, &ArticleListView::tabsWanted, this, [this](const QVector<ArticleId> &ids) {
        for (const ArticleId id : ids) {
            m_tabs->open(id, OpenIn::TabBehind);
        }
    });
    list.addAction(m_actions.removeArticles); // whose key is heard here alone
    connect(&list, &ArticleListView::menuRequested, this, [this](const QPoint &where) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions({m_actions.bookmark, m_actions.toggleRead, m_actions.removeArticles});
        menu->popup(where);
    });
    connect(m_list, &ListColumn::noteChosen, m_session, &ArticleSession::openAt);
    connect(m_list, &ListColumn::citationChosen, m_session, &ArticleSession::openAtPassage);
    m_list->wanted().addMenuAction(m_actions.exportWanted);
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
        m_list->setSamples(count);
    });
    connect(m_list, &ListColumn::sampleRemovalChosen, this, [this] {
        m_list->focusRows(); // the button that had it goes with the samples
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

void MainWindow::connectExchange()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_actions.importNotes, [this] { m_exchange->importNotes(); });
    on(m_actions.exportNotes, [this] {
        if (const auto articles = chosenArticles(); !articles.isEmpty()) {
            m_exchange->exportNotes(articles);
        }
    });
    on(m_actions.exportAllNotes, [this] { m_exchange->exportNotes({}); });
    on(m_actions.exportWanted, [this] { m_exchange->exportWanted(); });
    on(m_actions.exportLibrary, [this] { m_exchange->exportLibrary(); });
    const auto onNote = [this, on](QAction *action, auto object, auto slot) {
        on(action, [this, object, slot] {
            if (const QString note = chosenNote(); !note.isEmpty()) {
                m_notes->editor().flush(); // the notebook must know what was just written
                (object->*slot)(note);
            }
        });
    };
    onNote(m_actions.copyNoteLink, m_exchange, &NotesExchange::copyLink);
    onNote(m_actions.linkPassages, m_passageLinks, &PassageLinks::link);
    onNote(m_actions.followPassageLink, m_passageLinks, &PassageLinks::follow);
    connect(m_passageLinks, &PassageLinks::hint, this, &MainWindow::say);
    connect(m_passageLinks, &PassageLinks::failed, this, &MainWindow::complain);
    connect(m_passageLinks, &PassageLinks::noteWanted, m_exchange, &NotesExchange::openNote);
    on(m_actions.findQuote, [this] { findQuote(); });
    connect(m_exchange, &NotesExchange::said, this, &MainWindow::say);
    connect(m_exchange, &NotesExchange::failed, this, &MainWindow::complain);
    connect(m_exchange, &NotesExchange::noteFound, m_session, &ArticleSession::openAt);
}

} // namespace broadsheet
