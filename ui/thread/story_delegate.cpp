#include "ui/thread/story_delegate.h"

#include "ui/shelf/text_lines.h"
#include "ui/thread/story_model.h"

#include <QPainter>
#include <QStyle>

namespace broadsheet {

namespace {

constexpr int Side = 18;
constexpr int Edge = 9;
constexpr int SignColumn = 16; // the dot of an unread article, before its words
constexpr int Dot = 7;
constexpr int Bar = 3;
constexpr int HeadlineLine = 19;
constexpr int MetaLine = 17;
constexpr int HeadingHeight = 36;
constexpr int UnknownWidth = 280; // before the list is laid out

StoryModel::Kind kindOf(const QModelIndex &index)
{
    return StoryModel::Kind(index.data(StoryModel::KindRole).toInt());
}

TextLines headlineOf(const QModelIndex &index)
{
    const bool isRead = index.data(StoryModel::ReadRole).toBool();
    const auto weight = isRead ? QFont::Normal : QFont::DemiBold; // as in the list
    return {index.data().toString(), headlineFont(14, weight), HeadlineLine, 3};
}

TextLines metaOf(const QModelIndex &index)
{
    return {index.data(StoryModel::MetaRole).toString(), interfaceFont(11.5), MetaLine, 1};
}

TextLines remarkOf(const QModelIndex &index)
{
    return {index.data().toString(), interfaceFont(11.5), MetaLine, 4};
}

int wordsWidth(const QStyleOptionViewItem &option)
{
    const int width = option.rect.width() > 0 ? option.rect.width() : UnknownWidth;
    return width - 2 * Side - SignColumn;
}

} // namespace

QSize StoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = wordsWidth(option);
    switch (kindOf(index)) {
    case StoryModel::Kind::Heading:
        return {120, HeadingHeight};
    case StoryModel::Kind::Remark:
        return {120, 2 * Edge + countLines(width + SignColumn, remarkOf(index)) * MetaLine};
    default:
        return {120, 2 * Edge + countLines(width, headlineOf(index)) * HeadlineLine + MetaLine + 2};
    }
}

void StoryDelegate::paintWords(QPainter *painter,
                               const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    painter->setPen(m_theme.muted);
    if (kindOf(index) == StoryModel::Kind::Heading) {
        painter->setFont(interfaceFont(11.5, QFont::DemiBold));
        const QRect line = option.rect.adjusted(Side, 10, -Side, 0);
        painter->drawText(line, Qt::AlignVCenter, index.data().toString());
        return;
    }
    drawLines(*painter, option.rect.adjusted(Side, Edge, -Side, -Edge), remarkOf(index));
}

void StoryDelegate::paintSigns(QPainter *painter,
                               const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const auto mirrored = [&option](const QRect &place) {
        return QStyle::visualRect(option.direction, option.rect, place);
    };
    const QPoint corner = option.rect.topLeft();
    if (index.data(StoryModel::OpenRole).toBool()) {
        const QRect bar(corner, QSize(Bar, option.rect.height()));
        painter->fillRect(mirrored(bar), m_theme.accent);
    } else if (!index.data(StoryModel::ReadRole).toBool()) {
        const QRect dot(corner + QPoint(Side, Edge + (HeadlineLine - Dot) / 2), QSize(Dot, Dot));
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.accent);
        painter->drawEllipse(mirrored(dot));
    }
}

void StoryDelegate::paintArticle(QPainter *painter,
                                 const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, chosen ? m_theme.chosen : m_theme.hover);
    }
    paintSigns(painter, option, index);
    QRect words = option.rect.adjusted(Side + SignColumn, Edge, -Side, -Edge);
    words = QStyle::visualRect(option.direction, option.rect, words);
    painter->setPen(m_theme.ink);
    const int lines = drawLines(*painter, words, headlineOf(index));
    words.setTop(words.top() + lines * HeadlineLine + 2);
    painter->setPen(m_theme.muted);
    drawLines(*painter, words, metaOf(index));
}

void StoryDelegate::paint(QPainter *painter,
                          const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (kindOf(index) == StoryModel::Kind::Article) {
        paintArticle(painter, option, index);
    } else {
        paintWords(painter, option, index);
    }
    painter->restore();
}

} // namespace broadsheet
