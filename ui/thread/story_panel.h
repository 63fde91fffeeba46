#pragma once

#include "app/library/story_thread.h"

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;

namespace broadsheet {

struct Actions;
class StoryList;
class StoryModel;
struct Theme;

/// "3 of 7 read": how far a reader is in the story.
QString storyProgress(const StoryThread &thread);

/// The panel `Story`: the thread that the open article belongs to, how much of it is read, and who
/// links to the article.
class StoryPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit StoryPanel(const Actions &actions, QWidget *parent = nullptr);

    const StoryModel &model() const { return *m_model; }

    void setTheme(const Theme &theme);

    /// Nothing: no article is open.
    void setThread(const std::optional<StoryThread> &thread);

Q_SIGNALS:
    /// The middle button comes as Ctrl.
    void articleChosen(broadsheet::ArticleId id, Qt::KeyboardModifiers modifiers);

private:
    QWidget *makeHead(const Actions &actions);
    void showOpen();
    void takeUp(ArticleId current, int top);

    StoryModel *m_model;
    StoryList *m_list;
    QLabel *m_progress;
    QProgressBar *m_bar;
    QWidget *m_head;
    QLabel *m_empty;
    ArticleId m_article = 0; // whose story is shown
};

} // namespace broadsheet
