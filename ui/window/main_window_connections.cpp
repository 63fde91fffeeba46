// What in the window listens to what; main_window.cpp has what is done then.

#include "app/library/reading.h"
#include "ui/copies/copies_bar.h"
#include "ui/copies/copies_guide.h"
#include "ui/copies/like_panel.h"
#include "ui/corrections/correcting.h"
#include "ui/exchange/notes_exchange.h"
#include "ui/exchange/passage_links.h"
#include "ui/notes/marking.h"
#include "ui/notes/note_editor.h"
#include "ui/notes/notebook_view.h"
#include "ui/notes/notes_panel.h"
#include "ui/notes/reattaching.h"
#include "ui/reader/close_reading.h"
#include "ui/reader/reader_view.h"
#include "ui/shelf/article_list_view.h"
#include "ui/shelf/list_column.h"
#include "ui/shelf/search_bar.h"
#include "ui/shelf/shelf_view.h"
#include "ui/shelf/wanted_view.h"
#include "ui/thread/side_column.h"
#include "ui/thread/story_line.h"
#include "ui/thread/story_panel.h"
#include "ui/thread/story_walk.h"
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
#include "ui/window/link_preview.h"
#include "ui/window/look_actions.h"
#include "ui/window/main_window.h"
#include "ui/window/message_strip.h"
#include "ui/window/preferences.h"
#include "ui/window/shortcuts_sheet.h"
#include "ui/window/tab_bar.h"
#include "ui/window/tab_switcher.h"
#include "ui/window/version_switcher.h"
#include "ui/window/window_session.h"

#include <QMenu>
#include <QStatusBar>

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

void MainWindow::connectReading()
{
    connect(m_session, &ArticleSession::opened, this, [this] {
        m_preview->restOn(nullptr); // what was under the mouse is gone
        m_list->list().showCurrent(m_session->id());
        showArticleState();
    });
    connect(m_session, &ArticleSession::notesChanged, this, &MainWindow::showArticleState);
    connect(m_versions, &VersionSwitcher::listed, this, &MainWindow::showArticleState);
    connect(m_session, &ArticleSession::failed, this, &MainWindow::complain);
    connect(m_copies, &CopiesGuide::notesChanged, this, &MainWindow::showArticleState);
    connect(m_copies, &CopiesGuide::copyChosen, m_session, &ArticleSession::open);
    connect(m_notes, &NotesPanel::noteElsewhereChosen, m_session, &ArticleSession::openAt);
    connect(m_like, &LikePanel::articleChosen, m_tabs, [this](ArticleId id, auto modifiers) {
        m_tabs->open(id, openInFor(modifiers));
    });
    connect(m_like, &LikePanel::failed, this, &MainWindow::complain);
    connect(m_actions.moreLikeThis, &QAction::triggered, this, [this] {
        showBeside(false, true);
        m_like->ask();
    });
    CopiesBar &copies = m_article->copiesBar();
    connect(&copies, &CopiesBar::comparisonLeft, m_versions, &VersionSwitcher::toggleChanges);
    connect(&copies, &CopiesBar::changeStepped, m_versions, &VersionSwitcher::stepChange);
    connect(m_versions, &VersionSwitcher::changeShown, &copies, &CopiesBar::setChange);
    connect(m_session, &ArticleSession::historyChanged, this, [this] {
        m_actions.back->setEnabled(m_session->history().canGoBack());
        m_actions.forward->setEnabled(m_session->history().canGoForward());
    });
    connect(m_session, &ArticleSession::passedOver, this, [this] {
        say(tr("An article that was removed from the library was passed over."));
    });
    connect(m_links, &LinkFollower::articleFound, m_tabs, &TabSwitcher::open);
    connect(m_links, &LinkFollower::nothingFound, this, &MainWindow::say);
    connect(m_links, &LinkFollower::targetChosen, m_edits, &NotebookEdits::chooseTarget);
    connect(m_edits, &NotebookEdits::linkTakenOut, this, [this] {
        m_article->messages().showMessage(
            tr("The link was taken out."), MessageStrip::Stay::Passing, tr("Undo"));
    });
}

void MainWindow::connectTabs()
{
    connect(m_actions.newTab, &QAction::triggered, m_tabs, &TabSwitcher::duplicate);
    connect(m_actions.closeTab, &QAction::triggered, m_tabs, &TabSwitcher::closeCurrent);
    connect(m_actions.reopenTab, &QAction::triggered, m_tabs, &TabSwitcher::reopen);
    connect(m_actions.nextTab, &QAction::triggered, m_tabs, [this] { m_tabs->step(1); });
    connect(m_actions.previousTab, &QAction::triggered, m_tabs, [this] { m_tabs->step(-1); });
    connect(m_tabs, &TabSwitcher::full, this, [this] {
        say(tr("There are %1 tabs already: close one first.").arg(ReadingTabs::Most));
    });
    // While it is open: a window that is killed comes back where it was, too.
    connect(m_tabs, &TabSwitcher::changed, this, [this] {
        keepTabs(m_settings, m_library.folder(), m_tabs->state());
    });
}

void MainWindow::connectNotes()
{
    connect(m_notes, &NotesPanel::noteChosen, this, [this](const QString &id) {
        m_session->openAt(m_session->id(), id);
    });
    connect(m_session, &ArticleSession::noteWithoutPlace, m_reattaching, &Reattaching::carry);
    connect(
        m_reattaching, &Reattaching::originRequested, m_session, &ArticleSession::openWhereMade);
    connect(m_reattaching, &Reattaching::hint, this, &MainWindow::say);
    connect(m_reattaching, &Reattaching::panelWanted, this, [this] { showBeside(true, true); });
    const auto sayUndoable = [this](const QString &done) {
        m_article->messages().showMessage(done, MessageStrip::Stay::Passing, tr("Undo"));
    };
    connect(m_reattaching, &Reattaching::attached, this, [sayUndoable] {
        sayUndoable(tr("The note stands on the selected passage now."));
    });
    connect(m_edits, &NotebookEdits::articlesRemoved, this, [this, sayUndoable](int count) {
        m_libraryActions->countSampleArticles();
        sayUndoable(
            count == 1
                ? tr("Removed from the library. Its file and your notes on it are kept.")
                : tr("%n articles removed. Their files and your notes are kept.", nullptr, count));
    });
    connect(&m_notes->editor(), &NoteEditor::finished, m_closeReading, &CloseReading::resume);
    connect(m_marking, &Marking::panelWanted, this, [this] { showBeside(true, true); });
    connect(m_marking, &Marking::hint, this, &MainWindow::say);
    connect(m_marking, &Marking::colorUsed, this, [this](const QString &color) {
        write(m_settings, preference::MarkColor, color);
        m_look->checkChoices();
    });
    NotebookView &notebook = m_list->notebook();
    connect(&notebook.editor(), &NoteEditor::edited, m_edits, &NotebookEdits::change);
    connect(&notebook, &NotebookView::changeWanted, m_edits, &NotebookEdits::changeAll);
    connect(&notebook, &NotebookView::removalWanted, m_edits, &NotebookEdits::removeAll);
    connect(&notebook, &NotebookView::restoreWanted, m_edits, &NotebookEdits::restoreAll);
    connect(m_edits, &NotebookEdits::failed, this, &MainWindow::complain);
    connect(m_edits, &NotebookEdits::removed, this, [this](const QStringList &ids) {
        const QString text = ids.size() == 1
                                 ? tr("The note is in the trash.")
                                 : tr("%n notes are in the trash.", nullptr, int(ids.size()));
        m_article->messages().showMessage(text, MessageStrip::Stay::Passing, tr("Undo"));
    });
    connect(&m_article->messages(), &MessageStrip::actionChosen, this, [this] {
        m_edits->undoStack().undo();
        m_article->messages().clear();
    });
    connect(&m_edits->undoStack(), &QUndoStack::indexChanged, this, [this] {
        showUndo(m_actions, m_edits->undoStack());
    });
}

void MainWindow::connectStory()
{
    auto *line = new StoryLine;
    statusBar()->addPermanentWidget(line);
    connect(line, &StoryLine::clicked, this, [this] { showBeside(false, true); });
    connect(m_story, &StoryWalk::changed, this, [this, line] {
        m_storyPanel->setThread(m_story->thread());
        line->setThread(m_story->thread());
    });
    connect(m_story, &StoryWalk::failed, this, &MainWindow::complain);
    connect(m_storyPanel, &StoryPanel::articleChosen, m_story, &StoryWalk::go);
    connect(m_story, &StoryWalk::articleWanted, m_tabs, [this](ArticleId id, auto modifiers) {
        m_tabs->open(id, openInFor(modifiers));
    });
    // The story of an article is asked for when its page is painted (connectReader).
    connect(m_session, &ArticleSession::opened, m_story, [this] {
        if (m_session->id() == 0) {
            m_story->setArticle(0);
        }
    });
}

void MainWindow::connectCorrecting()
{
    connect(m_actions.correctBlock, &QAction::triggered, m_correcting, &Correcting::choose);
    connect(m_actions.hideBlock, &QAction::triggered, m_correcting, &Correcting::toggleHidden);
    connect(m_actions.correctionRules, &QAction::triggered, m_correcting, &Correcting::showRules);
    connect(m_correcting, &Correcting::hint, this, &MainWindow::say);
    connect(m_correcting, &Correcting::failed, this, &MainWindow::complain);
    connect(m_correcting, &Correcting::done, this, [this](const QString &message) {
        m_article->messages().showMessage(message, MessageStrip::Stay::Passing, tr("Undo"));
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

void MainWindow::connectReader()
{
    ReaderView *reader = m_article->reader();
    reader->setAccessibleName(tr("Article"));
    reader->setShowHidden(m_actions.showHidden->isChecked());
    reader->markHits(m_hits);
    connect(reader, &ReaderView::shown, m_story, &StoryWalk::setArticle);
    connect(reader,
            &ReaderView::linkActivated,
            m_links,
            [this](ArticleId article, int ordinal, Qt::KeyboardModifiers modifiers) {
                m_links->follow(article, ordinal, openInFor(modifiers));
            });
    connect(reader, &ReaderView::linkHovered, this, [this](int ordinal) {
        m_hoveredLink = ordinal;
        const RelatedLink *link = hoveredLink();
        statusBar()->showMessage(link != nullptr ? LinkFollower::describe(*link) : QString());
        m_preview->restOn(link);
    });
    connect(reader, &ReaderView::linkFocused, this, [this, reader](int ordinal, QRect where) {
        m_preview->setFocusPlace(ordinal, where.translated(reader->mapToGlobal(QPoint())));
    });
    connect(reader, &ReaderView::positionChanged, m_preview, &LinkPreview::pageScrolled);
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
        m_preview->restOn(nullptr);
        if (const RelatedLink *link = hoveredLink()) {
            if (link->state == LinkState::Resolved) {
                const QAction *inTab = menu->addAction(tr("Open in a new tab"));
                connect(inTab, &QAction::triggered, m_tabs, [this, id = link->target] {
                    m_tabs->open(id, OpenIn::TabBehind);
                });
            }
            const QAction *correct = menu->addAction(tr("Where this link leads…"));
            connect(correct, &QAction::triggered, m_links, [this, link = *link] {
                m_links->correct(link);
            });
        }
        m_correcting->addTo(menu);
        menu->popup(reader->mapToGlobal(where));
    });
}

} // namespace broadsheet
