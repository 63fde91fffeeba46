#pragma once

#include "app/article/article_row.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace broadsheet {

class ChangeSteps;

/// A quiet line over an article that has copies in the library: which others there are, to be
/// opened or compared word by word. Over a comparison: with which copy, and how to go from one
/// difference to the next.
class CopiesBar final : public QWidget
{
    Q_OBJECT

public:
    explicit CopiesBar(QWidget *parent = nullptr);

    /// The other articles of the group; hidden when there are none.
    void showCopies(const QVector<ArticleRow> &copies);

    void showComparison(const ArticleRow &copy, int changes);

    /// The difference that is looked at, from 0; -1: none yet.
    void setChange(int change);

Q_SIGNALS:
    void copyChosen(broadsheet::ArticleId id);
    void comparisonChosen(broadsheet::ArticleId id);
    void comparisonLeft();
    void changeStepped(int step); // 1: the next, -1: the one before

private:
    void fill(QToolButton *button, void (CopiesBar::*chosen)(ArticleId));
    void setComparing(bool comparing);

    QVector<ArticleRow> m_copies;
    QToolButton *m_open;
    QToolButton *m_compare;
    QLabel *m_with;
    ChangeSteps *m_steps;
};

} // namespace broadsheet
