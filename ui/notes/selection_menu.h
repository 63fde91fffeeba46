#pragma once

#include "app/annotation/annotation.h"
#include "ui/window/theme.h"

#include <QFrame>

class QToolButton;

namespace broadsheet {

/// The small bar near a selected passage or a highlight that was clicked: six colours, underline,
/// note, and copy or delete. It never takes the focus by itself, so the selection stays.
class SelectionMenu final : public QFrame
{
    Q_OBJECT

public:
    explicit SelectionMenu(QWidget *parent);

    void setTheme(const Theme &theme);

    /// For a passage that is not marked yet; `where` in the parent's coordinates.
    void showForPassage(const QRect &where);

    /// For a mark: recolour, edit, delete.
    void showForMark(const QRect &where, const Body &body, bool hasNote);

    bool isForMark() const { return m_forMark; }

Q_SIGNALS:
    void colorChosen(const QString &color);
    void underlineChosen();
    void noteChosen();
    void copyChosen();
    void deleteChosen();

private:
    void place(const QRect &where);
    QToolButton *addButton(const QString &name);

    QVector<QToolButton *> m_colors;
    QToolButton *m_underline;
    QToolButton *m_note;
    QToolButton *m_copy;
    QToolButton *m_delete;
    bool m_forMark = false;
};

} // namespace broadsheet
