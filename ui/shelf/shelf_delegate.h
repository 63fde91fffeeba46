#pragma once

#include "ui/window/theme.h"

#include <QStyledItemDelegate>

namespace broadsheet {

/// Paints an entry of the shelf (picture, name, count), or the small heading over a section.
class ShelfDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { CountRole = Qt::UserRole, IconRole, HeadingRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme &theme) { m_theme = theme; }

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter *painter, const QRect &rect, const QString &text) const;

    Theme m_theme = theme(Appearance::Theme::Light);
};

} // namespace broadsheet
