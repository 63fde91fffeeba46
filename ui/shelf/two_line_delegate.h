#pragma once

#include "ui/window/theme.h"

#include <QStyledItemDelegate>

namespace broadsheet {

/// A headline-like title in up to two lines with a quieter text in up to `textLines` below, which
/// has the title's second line too where that is free; all rows equally high.
class TwoLineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { TextRole = Qt::UserRole + 100 };

    TwoLineDelegate(int textLines, QObject *parent);

    void setTheme(const Theme &theme) { m_theme = theme; }

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_textLines;
    Theme m_theme = theme(Appearance::Theme::Light);
};

} // namespace broadsheet
