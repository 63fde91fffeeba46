#include "ui/notes/notes_delegate.h"

#include "ui/notes/note_remarks.h"
#include "ui/notes/notes_model.h"
#include "ui/shelf/text_lines.h"

#include <QLocale>
#include <QStyle>

namespace broadsheet {

namespace {

constexpr int Side = 18;
constexpr int Edge = 11;
constexpr int Bar = 4;
constexpr int BarGap = 10;
constexpr int HeadingHeight = 40;
constexpr int Gap = 5;
constexpr int TallestNote = 240; // px; the editor has the rest

/// One voice of a row and how it is set.
struct Voice
{
    TextLines lines;
    enum class Tone { Ink, Muted, Accent } tone = Tone::Ink;
    bool markdown = false; // as many lines as it needs, up to TallestNote
};

int heightOf(const Voice &voice, int width, NoteLayouts &layouts)
{
    return voice.markdown ? layouts.height(voice.lines.text, voice.lines.font, width, TallestNote)
                          : countLines(width, voice.lines) * voice.lines.lineHeight;
}

QString tagLine(const QStringList &tags)
{
    return tags.isEmpty() ? QString() : u'#' + tags.join(u"  #");
}

QString quoteOf(const PlacedAnnotation &placed)
{
    const auto &selector = placed.annotation.target.quote;
    return selector ? selector->exact : QString();
}

QVector<Voice> voicesInArticle(const PlacedAnnotation &placed, const QString &remark)
{
    const Body &body = placed.annotation.body;
    QVector<Voice> voices;
    if (!body.text.isEmpty()) {
        voices.append({{body.text, interfaceFont(13), 19, 0}, Voice::Tone::Ink, true});
    }
    voices.append({{quoteOf(placed), headlineFont(13, QFont::Normal), 20, 5},
                   body.text.isEmpty() ? Voice::Tone::Ink : Voice::Tone::Muted});
    if (!body.tags.isEmpty()) {
        voices.append({{tagLine(body.tags), interfaceFont(11.5), 18, 1}, Voice::Tone::Accent});
    }
    const QString context = contextOf(placed.annotation);
    if (placed.placement.state == AnchorState::Orphan && !context.isEmpty()) {
        voices.append({{context, interfaceFont(11.5), 17, 4}, Voice::Tone::Muted});
    }
    if (!remark.isEmpty()) {
        const QFont strong = interfaceFont(11.5, QFont::DemiBold);
        voices.append({{remark, strong, 18, 2}, Voice::Tone::Muted});
    }
    return voices;
}

// Six lines at most, so that all rows are equally high: a long list is laid out at once.
QVector<Voice> voicesInLibrary(const PlacedAnnotation &placed, NoteLayouts &layouts)
{
    const Body &body = placed.annotation.body;
    const bool alone = body.text.isEmpty();
    const int quoteLines = (alone ? 4 : 2) - (body.tags.isEmpty() || !alone ? 0 : 1);
    QVector<Voice> voices;
    const QString date =
        QLocale().toString(placed.annotation.created.toLocalTime().date(), QLocale::ShortFormat);
    const QString headline = placed.headline.isEmpty() ? date : date + u" · "_qs + placed.headline;
    voices.append({{headline, interfaceFont(11.5, QFont::DemiBold), 18, 1}, Voice::Tone::Muted});
    if (!alone) {
        const int lines = body.tags.isEmpty() ? 2 : 1;
        const QString words = layouts.plainText(body.text);
        voices.append({{words, interfaceFont(13), 19, lines}, Voice::Tone::Ink});
    }
    voices.append({{quoteOf(placed), headlineFont(13, QFont::Normal), 20, quoteLines},
                   alone ? Voice::Tone::Ink : Voice::Tone::Muted});
    if (!body.tags.isEmpty()) {
        voices.append({{tagLine(body.tags), interfaceFont(11.5), 18, 1}, Voice::Tone::Accent});
    }
    return voices;
}

NotesModel::Scope scopeOf(const QModelIndex &index)
{
    return static_cast<const NotesModel *>(index.model())->scope();
}

/// From top to bottom.
QVector<Voice>
voicesOf(const PlacedAnnotation &placed, const QModelIndex &index, NoteLayouts &layouts)
{
    return scopeOf(index) == NotesModel::Scope::Library
               ? voicesInLibrary(placed, layouts)
               : voicesInArticle(placed, index.data(NotesModel::RemarkRole).toString());
}

int wordsWidth(int width) { return width - 2 * Side - Bar - BarGap; }

} // namespace

QSize NotesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(NotesModel::HeadingRole).toBool()) {
        return {120, HeadingHeight};
    }
    if (scopeOf(index) == NotesModel::Scope::Library) {
        return {120, 2 * Edge + 18 + 4 * 20 + 2 * Gap};
    }
    const auto note = index.data(NotesModel::NoteRole).value<PlacedAnnotation>();
    const int width = wordsWidth(option.rect.width() > 0 ? option.rect.width() : 280);
    int height = 2 * Edge - Gap;
    for (const Voice &voice : voicesOf(note, index, m_layouts)) {
        height += heightOf(voice, width, m_layouts) + Gap;
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
    for (const Voice &voice : voicesOf(note, index, m_layouts)) {
        const QColor ink = voice.tone == Voice::Tone::Ink     ? m_theme.ink
                           : voice.tone == Voice::Tone::Muted ? m_theme.muted
                                                              : m_theme.accent;
        const int height = heightOf(voice, words.width(), m_layouts);
        if (voice.markdown) {
            const QRect place(words.topLeft(), QSize(words.width(), height));
            m_layouts.draw(*painter, place, voice.lines.text, voice.lines.font, ink);
        } else {
            painter->setPen(ink);
            drawLines(*painter, words, voice.lines);
        }
        words.setTop(words.top() + height + Gap);
    }
    painter->restore();
}

} // namespace broadsheet
