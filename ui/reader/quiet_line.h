#pragma once

// What the quiet lines around an article are made of: versions and copies over it, the work of the
// program under it.

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace broadsheet {

/// Makes a widget such a line over the article: its looks, and its parts in a row; null is a gap.
void layQuietLine(QWidget *line, const QVector<QWidget *> &parts);

/// A button of words with a menu below it; withArrow() says so.
QToolButton *makeMenuButton(QWidget *line, const QString &accessibleName);
QString withArrow(const QString &words);

/// Plain words, muted.
QLabel *makeWords(QWidget *line, const QString &words = {});

/// A button that looks like a link.
QPushButton *makeLink(QWidget *line, const QString &words);

/// From change to change of a comparison: where one is, back, forth, and out of it.
class ChangeSteps final : public QWidget
{
    Q_OBJECT

public:
    /// `count` says how many changes there are ("3 differences"); not asked for none.
    ChangeSteps(const QString &previous,
                const QString &next,
                std::function<QString(int)> count,
                QWidget *line);

    void setChanges(int changes);

    /// The change that is looked at, from 0; -1: none yet.
    void setChange(int change);

Q_SIGNALS:
    void stepped(int step); // 1: the next, -1: the one before
    void left();

private:
    std::function<QString(int)> m_countWords;
    int m_changes = 0;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace broadsheet
