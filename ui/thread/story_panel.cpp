#include "ui/thread/story_panel.h"

#include "ui/thread/story_delegate.h"
#include "ui/thread/story_model.h"
#include "ui/window/actions.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QMouseEvent>
#include <QProgressBar>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

namespace broadsheet {

namespace {

/// A button that does what an action does, in fewer words.
QToolButton *makeButton(QAction *action, const QString &words)
{
    auto *button = new QToolButton;
    button->setText(words);
    button->setAccessibleName(words);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        button->setToolTip(QString(action->text()).remove(u'&') + u" ("_qs + key + u')');
    };
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QToolButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

QString storyProgress(const StoryThread &thread)
{
    const QLocale locale;
    const int all = int(thread.articles.size());
    return thread.readCount() == all
               ? StoryPanel::tr("All %1 read").arg(locale.toString(all))
               : StoryPanel::tr("%1 of %2 read")
                     .arg(locale.toString(thread.readCount()), locale.toString(all));
}

StoryPanel::StoryPanel(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_model(new StoryModel(this))
    , m_delegate(new StoryDelegate(this))
    , m_list(new QListView)
    , m_progress(new QLabel)
    , m_bar(new QProgressBar)
    , m_head(makeHead(actions))
    , m_empty(new QLabel)
{
    setAccessibleName(tr("Story"));
    m_list->setObjectName(u"shelf"_qs);
    m_list->setAccessibleName(tr("Articles of this story"));
    m_list->setItemDelegate(m_delegate);
    m_list->setModel(m_model);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    m_empty->setObjectName(u"muted"_qs);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_empty->setContentsMargins(18, 14, 18, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_empty, 1);
    column->addWidget(m_list, 1);
    setThread({});
}

QWidget *StoryPanel::makeHead(const Actions &actions)
{
    auto *head = new QWidget;
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("How much of the story is read"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(2);
    buttons->setContentsMargins(11, 0, 11, 0); // the text of the first stands over the list's
    buttons->addWidget(makeButton(actions.earlierInStory, tr("Earlier")));
    buttons->addWidget(makeButton(actions.laterInStory, tr("Later")));
    buttons->addStretch();
    buttons->addWidget(makeButton(actions.nextUnreadInStory, tr("Next unread")));
    auto *progress = new QVBoxLayout;
    progress->setContentsMargins(18, 8, 18, 4);
    progress->setSpacing(6);
    progress->addWidget(m_progress);
    progress->addWidget(m_bar);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(2);
    column->addLayout(progress);
    column->addLayout(buttons);
    return head;
}

void StoryPanel::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    m_list->viewport()->update();
}

void StoryPanel::setThread(const std::optional<StoryThread> &thread)
{
    const bool isStory = thread && thread->articles.size() > 1;
    const ArticleId current = m_model->idAt(m_list->currentIndex().row());
    const int top = m_list->verticalScrollBar()->value();
    thread ? m_model->setThread(*thread) : m_model->clear();
    m_head->setVisible(isStory);
    if (isStory) {
        m_progress->setText(storyProgress(*thread));
        m_bar->setRange(0, int(thread->articles.size()));
        m_bar->setValue(thread->readCount());
    }
    const bool isEmpty = m_model->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_empty->setText(thread ? tr("This article stands alone: none of its links leads to an article "
                                 "that you have, and nothing links to it. When one is imported, it "
                                 "appears here.")
                            : tr("Open an article to see the story that it belongs to."));
    const bool isOther = m_article != (thread ? thread->article : 0);
    m_article = thread ? thread->article : 0;
    isOther ? showOpen() : takeUp(current, top);
}

void StoryPanel::showOpen()
{
    const QModelIndex open = m_model->index(std::max(m_model->openRow(), 0));
    if (m_model->openRow() >= 0) {
        m_list->setCurrentIndex(open);
    }
    m_list->scrollTo(open, QListView::PositionAtCenter);
}

// The same story anew, something in it was read: the reader's place in the list stays.
void StoryPanel::takeUp(ArticleId current, int top)
{
    const int row = m_model->rowOf(current);
    if (row >= 0) {
        m_list->setCurrentIndex(m_model->index(row));
    }
    m_list->verticalScrollBar()->setValue(top);
}

void StoryPanel::choose(const QModelIndex &index, Qt::KeyboardModifiers modifiers)
{
    if (const ArticleId id = m_model->idAt(index.row()); index.isValid() && id != 0) {
        Q_EMIT articleChosen(id, modifiers);
    }
}

bool StoryPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            choose(m_list->currentIndex(), key->modifiers() & ~Qt::KeypadModifier);
            return true;
        }
    }
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const bool isMiddle = mouse->button() == Qt::MiddleButton;
        if (isMiddle || mouse->button() == Qt::LeftButton) {
            const auto more = isMiddle ? Qt::ControlModifier : Qt::NoModifier;
            choose(m_list->indexAt(mouse->position().toPoint()), mouse->modifiers() | more);
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace broadsheet
