#include "ui/shelf/shelf_delegate.h"

#include "ui/window/icons.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace broadsheet {

namespace {

constexpr int EntryHeight = 30;
constexpr int HeadingHeight = 38;
constexpr int Side = 18;
constexpr int Icon = 16;

Qt::Alignment leading(Qt::LayoutDirection direction)
{
    return Qt::AlignVCenter | Qt::AlignAbsolute |
           (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace

QSize ShelfDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {120, index.data(HeadingRole).toBool() ? HeadingHeight : EntryHeight};
}

void ShelfDelegate::paintHeading(QPainter *painter, const QRect &rect, const QString &text) const
{
    QFont font = interfaceFont(11, QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.8);
    font.setCapitalization(QFont::AllUppercase);
    painter->setFont(font);
    painter->setPen(m_theme.muted);
    painter->drawText(rect.adjusted(Side, 12, -Side, 0),
                      leading(painter->layoutDirection()),
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width() - 2 * Side));
}

void ShelfDelegate::paint(QPainter *painter,
                          const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    const QString name = index.data(Qt::DisplayRole).toString();
    if (index.data(HeadingRole).toBool()) {
        paintHeading(painter, option.rect, name);
        painter->restore();
        return;
    }
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
        QPainterPath ground;
        ground.addRoundedRect(option.rect.adjusted(8, 1, -8, -1), 6, 6);
        painter->fillPath(ground, chosen ? m_theme.chosen : m_theme.hover);
    }
    const auto place = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QColor voice = chosen ? m_theme.accent : m_theme.muted;
    const QRect row = option.rect.adjusted(Side, 0, -Side, 0);
    const QRect picture(row.left(), row.center().y() - Icon / 2, Icon, Icon);
    painter->drawPixmap(
        place(picture).topLeft(),
        iconPixmap(
            index.data(IconRole).toString(), voice, Icon, painter->device()->devicePixelRatioF()));
    const int count = index.data(CountRole).toInt();
    const QString number = count > 0 ? QLocale().toString(count) : QString();
    const QFont small = interfaceFont(11.5);
    const int numberWidth = QFontMetrics(small).horizontalAdvance(number) + 2;
    painter->setFont(small);
    painter->setPen(m_theme.muted);
    const QRect end(row.right() - numberWidth, row.top(), numberWidth, row.height());
    painter->drawText(place(end), Qt::AlignCenter, number);

    const QFont font = interfaceFont(13, chosen ? QFont::DemiBold : QFont::Normal);
    const QRect words(
        row.left() + Icon + 9, row.top(), end.left() - row.left() - Icon - 15, row.height());
    painter->setFont(font);
    painter->setPen(m_theme.ink);
    painter->drawText(place(words),
                      leading(option.direction),
                      QFontMetrics(font).elidedText(name, Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace broadsheet
