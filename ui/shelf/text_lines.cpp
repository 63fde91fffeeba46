#include "ui/shelf/text_lines.h"

#include <QTextLayout>

namespace broadsheet {

namespace {

// No line of a list holds more; a hostile headline of a megabyte is cut before it is shaped.
constexpr int MostUnitsPerLine = 200;

struct Marked
{
    QString text;
    QList<QTextLayout::FormatRange> hits;
};

/// Takes the hit signs out and says where they stood.
Marked withoutSigns(const QString &text)
{
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    Marked marked;
    int begin = -1;
    for (const QChar c : text) {
        if (c == HitBegin) {
            begin = int(marked.text.size());
        } else if (c == HitEnd && begin >= 0) {
            marked.hits.append({begin, int(marked.text.size()) - begin, bold});
            begin = -1;
        } else if (c != HitEnd) {
            marked.text.append(c.isSpace() ? QChar(u' ') : c);
        }
    }
    return marked;
}

void drawElided(QPainter &painter, const QRect &line, const QString &rest, const QFont &font)
{
    const bool rightToLeft = rest.isRightToLeft();
    painter.setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    painter.setFont(font);
    painter.drawText(line,
                     Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine |
                         (rightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                     QFontMetrics(font).elidedText(rest, Qt::ElideRight, line.width()));
}

} // namespace

int drawLines(QPainter &painter, const QRect &box, const TextLines &lines)
{
    const Marked marked = withoutSigns(lines.text.left(qsizetype(lines.most) * MostUnitsPerLine));
    QTextLayout layout(marked.text, lines.font);
    QTextOption option(marked.text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(marked.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    // The alignment above is absolute: what reads from the right stands at the right.
    option.setAlignment(option.alignment() | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFormats(marked.hits);
    layout.beginLayout();
    int count = 0;
    QString rest;
    while (count < lines.most) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(box.width());
        line.setPosition(
            QPointF(0, count * lines.lineHeight + (lines.lineHeight - line.height()) / 2));
        const bool more = line.textStart() + line.textLength() < marked.text.size();
        if (++count == lines.most && more) {
            rest = marked.text.mid(line.textStart());
        }
    }
    layout.endLayout();
    const int whole = rest.isEmpty() ? count : count - 1;
    for (int i = 0; i < whole; ++i) {
        layout.lineAt(i).draw(&painter, box.topLeft());
    }
    if (!rest.isEmpty()) {
        const QRect last(
            box.left(), box.top() + whole * lines.lineHeight, box.width(), lines.lineHeight);
        drawElided(painter, last, rest, lines.font);
    }
    return count;
}

} // namespace broadsheet
