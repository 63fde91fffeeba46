#include "ui/shelf/two_line_delegate.h"

#include "ui/shelf/text_lines.h"

namespace broadsheet {

namespace {
constexpr int Side = 20;
constexpr int Edge = 12;
constexpr int TitleLine = 21;
constexpr int TextLine = 18;
} // namespace

TwoLineDelegate::TwoLineDelegate(int textLines, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_textLines(textLines)
{
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, 2 * Edge + 2 * TitleLine + m_textLines * TextLine + 3};
}

void TwoLineDelegate::paint(QPainter *painter,
                            const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, chosen ? m_theme.chosen : m_theme.hover);
    }
    painter->fillRect(option.rect.left() + Side,
                      option.rect.bottom(),
                      option.rect.width() - 2 * Side,
                      1,
                      m_theme.rule);
    QRect rest = option.rect.adjusted(Side, Edge, -Side, -Edge);
    painter->setPen(m_theme.ink);
    const QString title = index.data(Qt::DisplayRole).toString();
    const int lines = drawLines(*painter, rest, {title, headlineFont(15), TitleLine, 2});
    rest.setTop(rest.top() + lines * TitleLine + 3);
    painter->setPen(m_theme.muted);
    drawLines(
        *painter,
        rest,
        {index.data(TextRole).toString(), interfaceFont(12.5), TextLine, rest.height() / TextLine});
    painter->restore();
}

} // namespace broadsheet
