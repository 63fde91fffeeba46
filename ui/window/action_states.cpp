#include "ui/window/action_states.h"

#include "app/library/reading.h"
#include "ui/window/actions.h"

#include <QCoreApplication>
#include <QUndoStack>

namespace broadsheet {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("broadsheet::Actions", text); }

} // namespace

void showArticle(const Actions &actions, const OpenedArticle *article)
{
    // A text that only the notebook keeps can be read, and no more.
    const bool open = article != nullptr && article->row.id != 0;
    for (QAction *action : {actions.bookmark,
                            actions.highlight,
                            actions.underline,
                            actions.addNote,
                            actions.toggleRead,
                            actions.correctBlock,
                            actions.hideBlock,
                            actions.moreLikeThis,
                            actions.removeArticles}) {
        action->setEnabled(open);
    }
    for (QAction *action : {actions.findInArticle,
                            actions.nextSentence,
                            actions.previousSentence,
                            actions.nextParagraph,
                            actions.previousParagraph}) {
        action->setEnabled(article != nullptr);
    }
    actions.bookmark->setChecked(open && article->row.bookmarked);
    actions.toggleRead->setText(open && !article->row.read ? tr("Mark as &read")
                                                           : tr("Mark as un&read"));
}

void showUndo(const Actions &actions, const QUndoStack &stack)
{
    actions.undo->setEnabled(stack.canUndo());
    actions.redo->setEnabled(stack.canRedo());
    actions.undo->setText(stack.canUndo() ? tr("&Undo %1").arg(stack.undoText()) : tr("&Undo"));
    actions.redo->setText(stack.canRedo() ? tr("&Redo %1").arg(stack.redoText()) : tr("&Redo"));
}

} // namespace broadsheet
