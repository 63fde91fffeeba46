#pragma once

#include "app/article/article.h"

#include <QListView>

namespace broadsheet {

class StoryDelegate;
class StoryModel;
struct Theme;

/// Articles beside the page: those of the story, or those that are like the open one. One is opened
/// by a click or Enter; with Ctrl, Shift or the middle button as a link is.
class StoryList final : public QListView
{
    Q_OBJECT

public:
    explicit StoryList(StoryModel &model, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

Q_SIGNALS:
    /// The middle button comes as Ctrl.
    void articleChosen(broadsheet::ArticleId id, Qt::KeyboardModifiers modifiers);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void choose(const QModelIndex &index, Qt::KeyboardModifiers modifiers);

    StoryModel &m_model;
    StoryDelegate *m_delegate;
};

} // namespace broadsheet
