#pragma once

// Which actions there are to choose, and what they are called at the moment.

class QUndoStack;

namespace broadsheet {

struct Actions;
struct OpenedArticle;

/// `article`: null when none is open.
void showArticle(const Actions &actions, const OpenedArticle *article);

void showUndo(const Actions &actions, const QUndoStack &stack);

} // namespace broadsheet
