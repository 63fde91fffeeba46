#include "ui/shelf/article_delegate.h"

#include "ui/shelf/article_list_model.h"
#include "ui/shelf/text_lines.h"
#include "ui/window/icons.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QUrl>

namespace broadsheet {

namespace {

constexpr int Side = 20;       // left and right of the words
constexpr int Above = 13;      // over the first line
constexpr int MetaHeight = 18; // publication and date
constexpr int MetaGap = 3;
constexpr int HeadlineLines = 3;
constexpr int HeadlineLine = 21;
constexpr int TextLine = 18;
constexpr int Below = 13;
constexpr int Dot = 7;
constexpr int Indent = 18; // of a copy

QRect mirrored(const QRect &rect, const QRect &within, Qt::LayoutDirection direction)
{
    return QStyle::visualRect(direction, within, rect);
}

// A copy that stands behind its lead is set in a little.
QRect columnOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto row = index.data(ArticleListModel::RowRole).value<ArticleRow>();
    const bool copy = row.lead != 0 && index.data(ArticleListModel::UnfoldedRole).toBool();
    const QRect column = option.rect.adjusted(copy ? Side + Indent : Side, Above, -Side, -Below);
    return mirrored(column, option.rect, option.direction);
}

// What a row says of its copies: how many, and whether they stand behind it.
QString copiesText(const QModelIndex &index, Qt::LayoutDirection direction)
{
    const auto row = index.data(ArticleListModel::RowRole).value<ArticleRow>();
    if (row.lead != 0) {
        return ArticleDelegate::tr("Copy");
    }
    if (row.copies == 0) {
        return {};
    }
    const bool unfolded = index.data(ArticleListModel::UnfoldedRole).toBool();
    const QString arrow = unfolded ? u"▾"_qs : direction == Qt::RightToLeft ? u"◂"_qs : u"▸"_qs;
    const QString count = row.copies == 1 ? ArticleDelegate::tr("1 copy")
                                          : ArticleDelegate::tr("%n copies", nullptr, row.copies);
    return isolated(count) + QChar(0xa0) + arrow;
}

} // namespace

QString displayDate(const QString &published)
{
    const QDate date = QDate::fromString(published.left(10), Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, QStringLiteral("d MMMM yyyy")) : published;
}

QString sourceName(const ArticleRow &row)
{
    if (!row.publication.isEmpty()) {
        return row.publication;
    }
    const QString host = QUrl(row.url).host();
    return host.startsWith(u"www.") ? host.mid(4) : host;
}

QString fileName(const ArticleRow &row)
{
    const QString name = row.path.section(u'/', -1);
    return name.startsWith(u"sample:") ? name.mid(7) : name;
}

ArticleDelegate::ArticleDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme(Appearance::Theme::Light))
    , m_headline(headlineFont(15.5))
    , m_text(interfaceFont(12.5))
    , m_meta(interfaceFont(11.5))
{
    m_meta.setLetterSpacing(QFont::AbsoluteSpacing, 0.2);
}

void ArticleDelegate::setTheme(const Theme &theme) { m_theme = theme; }

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, Above + MetaHeight + MetaGap + HeadlineLines * HeadlineLine + Below};
}

QRect ArticleDelegate::copiesRect(const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const QString copies = copiesText(index, option.direction);
    const QRect column = option.rect.adjusted(Side, 0, 0, 0);
    const int width = copies.isEmpty() ? 0 : QFontMetrics(m_meta).horizontalAdvance(copies) + Side;
    const QRect place(
        column.right() + 1 - width, column.top(), width, Above + MetaHeight + MetaGap);
    return copies.isEmpty() ? QRect() : mirrored(place, option.rect, option.direction);
}

void ArticleDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (chosen || hovered) {
        painter->fillRect(option.rect, chosen ? m_theme.chosen : m_theme.hover);
    }
    if (chosen) {
        const QRect edge(option.rect.left(), option.rect.top(), 3, option.rect.height());
        painter->fillRect(mirrored(edge, option.rect, option.direction), m_theme.accent);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(m_theme.accent, 1, Qt::DotLine));
        painter->drawRect(option.rect.adjusted(4, 1, -2, -3));
    }
    painter->fillRect(option.rect.left() + Side,
                      option.rect.bottom(),
                      option.rect.width() - 2 * Side,
                      1,
                      m_theme.rule);
}

/// Returns the width that the badges took.
int ArticleDelegate::paintBadges(QPainter *painter,
                                 const QRect &line,
                                 const QModelIndex &index,
                                 Qt::LayoutDirection direction) const
{
    const auto row = index.data(ArticleListModel::RowRole).value<ArticleRow>();
    constexpr int Icon = 15;
    int right = line.right() + 1;
    const auto place = [&](int width) {
        right -= width;
        return mirrored(QRect(right, line.top(), width, line.height()), line, direction);
    };
    const auto draw = [&](const QString &name, const QColor &color) {
        const QRect box = place(Icon + 2);
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(box.left(),
                            box.top() + (box.height() - Icon) / 2,
                            iconPixmap(name, color, Icon, ratio));
    };
    if (const QString copies = copiesText(index, direction); !copies.isEmpty()) {
        painter->setFont(m_meta);
        painter->setPen(row.lead == 0 ? m_theme.accent : m_theme.muted);
        painter->drawText(place(QFontMetrics(m_meta).horizontalAdvance(copies) + 3),
                          Qt::AlignVCenter | Qt::AlignAbsolute | Qt::AlignHCenter,
                          copies);
        right -= 4;
    }
    if (row.bookmarked) {
        draw(QStringLiteral("bookmark-filled"), m_theme.accent);
    }
    if (row.annotations > 0) {
        const QString count = QLocale().toString(row.annotations);
        painter->setFont(m_meta);
        painter->setPen(m_theme.muted);
        painter->drawText(place(QFontMetrics(m_meta).horizontalAdvance(count) + 3),
                          Qt::AlignVCenter | Qt::AlignAbsolute | Qt::AlignHCenter,
                          count);
        draw(QStringLiteral("note"), m_theme.muted);
    }
    return line.right() + 1 - right;
}

void ArticleDelegate::paintMeta(QPainter *painter,
                                const QRect &line,
                                const QModelIndex &index,
                                Qt::LayoutDirection direction) const
{
    const auto row = index.data(ArticleListModel::RowRole).value<ArticleRow>();
    const QRect words = line.adjusted(0, 0, -paintBadges(painter, line, index, direction) - 6, 0);
    const QString source = sourceName(row);
    const QFontMetrics metrics(m_meta);
    // A scrape may know neither day nor paper: then its file is what its owner knows it by.
    const QString date = source.isEmpty() && row.published.isEmpty()
                             ? metrics.elidedText(fileName(row), Qt::ElideMiddle, words.width())
                             : displayDate(row.published);
    const int dateWidth = date.isEmpty() ? 0 : metrics.horizontalAdvance(date);
    const QString separator = source.isEmpty() || date.isEmpty() ? QString() : u" · "_qs;
    QFont strong = m_meta;
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics strongMetrics(strong);
    const int room = words.width() - dateWidth - metrics.horizontalAdvance(separator);
    const QString name = strongMetrics.elidedText(source, Qt::ElideRight, room);
    const int nameWidth = qMin(strongMetrics.horizontalAdvance(name), room);
    const auto put = [&](const QRect &box, const QString &text) {
        painter->drawText(mirrored(box, line, direction),
                          Qt::AlignVCenter | Qt::AlignAbsolute |
                              (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                          text);
    };
    painter->setPen(m_theme.muted);
    painter->setFont(strong);
    put(QRect(words.left(), words.top(), nameWidth + 2, words.height()), isolated(name));
    painter->setFont(m_meta);
    put(words.adjusted(nameWidth, 0, 0, 0), separator + isolated(date));
}

void ArticleDelegate::paintDot(QPainter *painter,
                               const QRect &column,
                               const QStyleOptionViewItem &option) const
{
    painter->setBrush(m_theme.accent);
    painter->setPen(Qt::NoPen);
    const QRect dot(column.left() - Dot - 5, column.top() + (MetaHeight - Dot) / 2, Dot, Dot);
    painter->drawEllipse(mirrored(dot, option.rect, option.direction));
}

void ArticleDelegate::paint(QPainter *painter,
                            const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, true);
    paintGround(painter, option);
    const auto row = index.data(ArticleListModel::RowRole).value<ArticleRow>();
    if (row.id == 0) { // on its way
        painter->restore();
        return;
    }
    const QRect column = columnOf(option, index);
    if (!row.read) {
        paintDot(painter, column, option);
    }
    QRect line = column;
    line.setHeight(MetaHeight);
    paintMeta(painter, line, index, option.direction);
    QRect rest = column;
    rest.setTop(rest.top() + MetaHeight + MetaGap);

    const QString snippet = index.data(ArticleListModel::SnippetRole).toString();
    QFont face = m_headline;
    face.setWeight(row.read ? QFont::Medium : QFont::Bold);
    const int most = snippet.isEmpty() ? HeadlineLines : HeadlineLines - 1;
    painter->setPen(m_theme.ink);
    const int lines = drawLines(*painter, rest, {row.headline, face, HeadlineLine, most});
    rest.setTop(rest.top() + lines * HeadlineLine + 2);
    const QString text = snippet.isEmpty() ? row.about() : snippet;
    const int room = rest.height() / TextLine;
    if (!text.isEmpty() && room > 0) {
        painter->setPen(m_theme.muted);
        drawLines(*painter, rest, {text, m_text, TextLine, room});
    }
    painter->restore();
}

} // namespace broadsheet
