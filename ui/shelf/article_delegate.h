#pragma once

#include "app/article/article_row.h"
#include "ui/window/theme.h"

#include <QStyledItemDelegate>

namespace broadsheet {

/// "5 January 2022" in the reader's language; the text itself when it is no date.
QString displayDate(const QString &published);

/// What stands before the date: the publication, else the site it was saved from.
QString sourceName(const ArticleRow &row);

/// Of the file that it was imported from, without its folders.
QString fileName(const ArticleRow &row);

/// Paints one article of the list: publication and date, the headline in up to three lines, and in
/// the lines it leaves the standfirst, or the snippet of a search with its hits in bold. Every row
/// is equally high, so a list of 100,000 needs no measuring.
class ArticleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ArticleDelegate(QObject *parent = nullptr);

    void setTheme(const Theme &theme);

    /// Where "2 copies" stands in a row; empty when there is none.
    QRect copiesRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintDot(QPainter *painter, const QRect &column, const QStyleOptionViewItem &option) const;
    void paintMeta(QPainter *painter,
                   const QRect &line,
                   const QModelIndex &index,
                   Qt::LayoutDirection direction) const;
    int paintBadges(QPainter *painter,
                    const QRect &line,
                    const QModelIndex &index,
                    Qt::LayoutDirection direction) const;

    Theme m_theme;
    QFont m_headline;
    QFont m_text;
    QFont m_meta;
};

} // namespace broadsheet
