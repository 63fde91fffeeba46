#include "ui/thread/story_list.h"

#include "ui/shelf/seen_row.h"
#include "ui/thread/story_delegate.h"
#include "ui/thread/story_model.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace broadsheet {

namespace {

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

StoryList::StoryList(StoryModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new StoryDelegate(this))
{
    setObjectName(u"shelf"_qs);
    setItemDelegate(m_delegate);
    setModel(&model);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
}

void StoryList::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    viewport()->update();
}

void StoryList::choose(const QModelIndex &index, Qt::KeyboardModifiers modifiers)
{
    if (const ArticleId id = m_model.idAt(index.row()); index.isValid() && id != 0) {
        Q_EMIT articleChosen(id, modifiers);
    }
}

// Ctrl+Enter is the list's own here, and that of the window elsewhere.
bool StoryList::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isEnter(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void StoryList::keyPressEvent(QKeyEvent *event)
{
    if (isEnter(*event)) {
        choose(currentIndex(), event->modifiers() & ~Qt::KeypadModifier);
        return;
    }
    QListView::keyPressEvent(event);
}

// The middle button opens behind: the row of what is read here stays the chosen one.
void StoryList::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::MiddleButton) {
        QListView::mousePressEvent(event);
    }
}

void StoryList::mouseReleaseEvent(QMouseEvent *event)
{
    const bool isMiddle = event->button() == Qt::MiddleButton;
    if (!isMiddle) {
        QListView::mouseReleaseEvent(event);
    }
    if (isMiddle || event->button() == Qt::LeftButton) {
        const auto more = isMiddle ? Qt::ControlModifier : Qt::NoModifier;
        choose(indexAt(event->position().toPoint()), event->modifiers() | more);
    }
}

void StoryList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    keepSeen(*this, *event);
}

} // namespace broadsheet
