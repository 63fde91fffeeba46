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

/// Breaks the text into lines; returns where the last line starts when there is more than fits,
/// else -1.
qsizetype layOut(QTextLayout &layout, const Marked &marked, int width, const TextLines &lines)
{
    const bool rightToLeft = marked.text.isRightToLeft();
    // Absolute alignment: what reads from the right stands at the right, whatever the window does.
    QTextOption option((rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFormats(marked.hits);
    layout.beginLayout();
    qsizetype cut = -1;
    for (int count = 0; count < lines.most && !marked.text.isEmpty(); ++count) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        const qreal inset = (lines.lineHeight - line.height()) / 2;
        line.setPosition(QPointF(0, count * lines.lineHeight + inset));
        const qsizetype end = line.textStart() + line.textLength();
        if (count + 1 == lines.most && end < marked.text.size()) {
            cut = line.textStart();
        }
    }
    layout.endLayout();
    return cut;
}

Marked readMarked(const TextLines &lines)
{
    return withoutSigns(lines.text.left(qsizetype(lines.most) * MostUnitsPerLine));
}

} // namespace

int drawLines(QPainter &painter, const QRect &box, const TextLines &lines)
{
    const Marked marked = readMarked(lines);
    QTextLayout layout(marked.text, lines.font);
    const qsizetype cut = layOut(layout, marked, box.width(), lines);
    const int whole = layout.lineCount() - (cut >= 0 ? 1 : 0);
    for (int i = 0; i < whole; ++i) {
        layout.lineAt(i).draw(&painter, box.topLeft());
    }
    if (cut >= 0) {
        const QRect last(
            box.left(), box.top() + whole * lines.lineHeight, box.width(), lines.lineHeight);
        drawElided(painter, last, marked.text.mid(cut), lines.font);
    }
    return layout.lineCount();
}

int countLines(int width, const TextLines &lines)
{
    const Marked marked = readMarked(lines);
    QTextLayout layout(marked.text, lines.font);
    layOut(layout, marked, width, lines);
    return layout.lineCount();
}

} // namespace broadsheet
