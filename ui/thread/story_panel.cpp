#include "ui/thread/story_panel.h"

#include "ui/thread/story_list.h"
#include "ui/thread/story_model.h"
#include "ui/window/actions.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
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
    , m_list(new StoryList(*m_model))
    , m_progress(new QLabel)
    , m_bar(new QProgressBar)
    , m_head(makeHead(actions))
    , m_empty(new QLabel)
{
    setAccessibleName(tr("Story"));
    m_list->setAccessibleName(tr("Articles of this story"));
    connect(m_list, &StoryList::articleChosen, this, &StoryPanel::articleChosen);
    m_empty->setObjectName(u"muted"_qs);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_empty->setContentsMargins(18, 14, 18, 8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_empty);
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

void StoryPanel::setTheme(const Theme &theme) { m_list->setTheme(theme); }

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
    // What is like the article has the room that its story does not need.
    setSizePolicy(QSizePolicy::Preferred, isEmpty ? QSizePolicy::Maximum : QSizePolicy::Expanding);
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

} // namespace broadsheet
