#pragma once

#include "ui/window/theme.h"

#include <QStyledItemDelegate>

namespace broadsheet {

/// Paints a row of the StoryModel: a dot for what is unread, the headline, date and publication; a
/// bar beside the article that is open.
class StoryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme &theme) { m_theme = theme; }

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintWords(QPainter *painter,
                    const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
    void paintArticle(QPainter *painter,
                      const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;
    void paintSigns(QPainter *painter,
                    const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;

    Theme m_theme = theme(Appearance::Theme::Light);
};

} // namespace broadsheet
