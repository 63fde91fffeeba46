#pragma once

#include "app/article/article.h"

#include <QListView>

namespace broadsheet {

class ArticleDelegate;
class ArticleListModel;
struct Theme;

/// The list `Articles`. Choosing a row by mouse or key opens it, the middle button or Ctrl+Enter in
/// a tab of its own (Ctrl+click chooses several, as in every list); the choice and the scroll
/// position outlive a refresh of the model.
class ArticleListView final : public QListView
{
    Q_OBJECT

public:
    explicit ArticleListView(ArticleListModel &model, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

    /// Makes the row current, seen and selected, without `chosen`. False when it is not in the
    /// list.
    bool showCurrent(ArticleId id);

    /// Goes `step` rows down (or up) from the current one and chooses it. Nothing at the ends.
    void step(int step);

    /// Chooses the row after these articles, else the one before: they are about to go.
    void leave(const QVector<ArticleId> &ids);

    QVector<ArticleId> selectedIds() const;
    ArticleId currentId() const;

Q_SIGNALS:
    void chosen(broadsheet::ArticleId id);
    void selectedIdsChanged();
    void tabsWanted(const QVector<broadsheet::ArticleId> &ids); // to be opened behind
    void menuRequested(QPoint globalPosition);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fold(bool unfolded);
    bool foldAt(QPoint position);
    void remember();
    void restore();

    ArticleListModel &m_model;
    ArticleDelegate *m_delegate;
    bool m_quiet = false; // the choice is set by the program, not by the person
    ArticleId m_middlePressed = 0;
    ArticleId m_current = 0;
    ArticleId m_top = 0; // the first row in view
    QVector<ArticleId> m_selected;
};

} // namespace broadsheet
