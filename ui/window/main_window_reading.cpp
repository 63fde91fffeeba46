// What listens to the open article: its page, tabs, notes, story and corrections.

#include "app/library/reading.h"
#include "ui/copies/copies_bar.h"
#include "ui/copies/copies_guide.h"
#include "ui/copies/like_panel.h"
#include "ui/corrections/correcting.h"
#include "ui/notes/marking.h"
#include "ui/notes/note_editor.h"
#include "ui/notes/notebook_edits.h"
#include "ui/notes/notebook_view.h"
#include "ui/notes/notes_panel.h"
#include "ui/notes/reattaching.h"
#include "ui/reader/close_reading.h"
#include "ui/reader/reader_view.h"
#include "ui/shelf/article_list_view.h"
#include "ui/shelf/list_column.h"
#include "ui/thread/story_line.h"
#include "ui/thread/story_panel.h"
#include "ui/thread/story_walk.h"
#include "ui/window/action_states.h"
#include "ui/window/article_column.h"
#include "ui/window/article_session.h"
#include "ui/window/library_actions.h"
#include "ui/window/link_follower.h"
#include "ui/window/link_preview.h"
#include "ui/window/look_actions.h"
#include "ui/window/main_window.h"
#include "ui/window/message_strip.h"
#include "ui/window/open_in.h"
#include "ui/window/preferences.h"
#include "ui/window/tab_switcher.h"
#include "ui/window/version_switcher.h"
#include "ui/window/window_session.h"

#include <QMenu>
#include <QStatusBar>

namespace broadsheet {

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
    connect(m_edits, &NotebookEdits::articlesPutBack, this, [this](const QVector<ArticleId> &ids) {
        if (ids.size() == 1) { // most likely it was being read
            m_tabs->open(ids.first(), OpenIn::ThisTab);
        }
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
