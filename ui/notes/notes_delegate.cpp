#include "ui/notes/notes_delegate.h"

#include "ui/notes/notes_model.h"
#include "ui/shelf/text_lines.h"

#include <QStyle>

namespace broadsheet {

namespace {

constexpr int Side = 18;
constexpr int Edge = 11;
constexpr int Bar = 4;
constexpr int BarGap = 10;
constexpr int HeadingHeight = 40;
constexpr int Gap = 5;

/// One voice of a row and how it is set.
struct Voice
{
    TextLines lines;
    enum class Tone { Ink, Muted, Accent } tone = Tone::Ink;
};

/// From top to bottom. In the library-wide list every voice has two lines at most.
QVector<Voice> voicesOf(const PlacedAnnotation &placed, NotesModel::Scope scope)
{
    const bool library = scope == NotesModel::Scope::Library;
    const Body &body = placed.annotation.body;
    const auto &selector = placed.annotation.target.quote;
    const QString quote = selector ? selector->exact : QString();
    QVector<Voice> voices;
    if (!body.text.isEmpty()) {
        voices.append({{body.text, interfaceFont(13), 19, library ? 2 : 8}, Voice::Tone::Ink});
    }
    const bool alone = body.text.isEmpty();
    voices.append({{quote, headlineFont(13, QFont::Normal), 20, library ? 2 : 5},
                   alone ? Voice::Tone::Ink : Voice::Tone::Muted});
    if (!body.tags.isEmpty()) {
        const QString tags = u'#' + body.tags.join(u"  #");
        voices.append({{tags, interfaceFont(11.5), 18, 1}, Voice::Tone::Accent});
    }
    if (library) {
        const QFont strong = interfaceFont(11.5, QFont::DemiBold);
        voices.append({{placed.headline, strong, 18, 1}, Voice::Tone::Muted});
    }
    return voices;
}

NotesModel::Scope scopeOf(const QModelIndex &index)
{
    return static_cast<const NotesModel *>(index.model())->scope();
}

int wordsWidth(int width) { return width - 2 * Side - Bar - BarGap; }

} // namespace

QSize NotesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(NotesModel::HeadingRole).toBool()) {
        return {120, HeadingHeight};
    }
    if (scopeOf(index) == NotesModel::Scope::Library) {
        return {120, 2 * Edge + 2 * 19 + 2 * 20 + 18 + 18 + 3 * Gap};
    }
    const auto note = index.data(NotesModel::NoteRole).value<PlacedAnnotation>();
    const int width = wordsWidth(option.rect.width() > 0 ? option.rect.width() : 280);
    int height = 2 * Edge - Gap;
    for (const Voice &voice : voicesOf(note, scopeOf(index))) {
        height += countLines(width, voice.lines) * voice.lines.lineHeight + Gap;
    }
    return {120, height};
}

void NotesDelegate::paintHeading(QPainter *painter,
                                 const QStyleOptionViewItem &option,
                                 const QString &text) const
{
    painter->setFont(interfaceFont(11.5, QFont::DemiBold));
    painter->setPen(m_theme.muted);
    painter->drawText(option.rect.adjusted(Side, 12, -Side, 0), Qt::AlignVCenter, text);
}

void NotesDelegate::paintBar(QPainter *painter,
                             const QRect &bar,
                             const PlacedAnnotation &note) const
{
    const QColor color = markColor(note.annotation.body.color, m_theme.name);
    if (note.placement.state == AnchorState::Orphan) {
        painter->setPen(QPen(color, 2, Qt::DotLine));
        painter->drawLine(bar.center().x(), bar.top(), bar.center().x(), bar.bottom());
        return;
    }
    painter->fillRect(bar, color);
}

void NotesDelegate::paint(QPainter *painter,
                          const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (index.data(NotesModel::HeadingRole).toBool()) {
        paintHeading(painter, option, index.data().toString());
        painter->restore();
        return;
    }
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, chosen ? m_theme.chosen : m_theme.hover);
    }
    painter->fillRect(option.rect.left() + Side,
                      option.rect.bottom(),
                      option.rect.width() - 2 * Side,
                      1,
                      m_theme.rule);
    const auto note = index.data(NotesModel::NoteRole).value<PlacedAnnotation>();
    const QRect row = option.rect.adjusted(Side, Edge, -Side, -Edge);
    const QRect bar(row.left(), row.top() + 2, Bar, row.height() - 4);
    paintBar(painter, QStyle::visualRect(option.direction, option.rect, bar), note);
    QRect words = row.adjusted(Bar + BarGap, 0, 0, 0);
    words = QStyle::visualRect(option.direction, option.rect, words);
    for (const Voice &voice : voicesOf(note, scopeOf(index))) {
        painter->setPen(voice.tone == Voice::Tone::Ink     ? m_theme.ink
                        : voice.tone == Voice::Tone::Muted ? m_theme.muted
                                                           : m_theme.accent);
        const int lines = drawLines(*painter, words, voice.lines);
        words.setTop(words.top() + lines * voice.lines.lineHeight + Gap);
    }
    painter->restore();
}

} // namespace broadsheet
