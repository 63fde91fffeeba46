#pragma once

#include <QFont>
#include <QPainter>

namespace broadsheet {

/// Where a search hit begins and ends in a snippet (searcher.h).
inline constexpr QChar HitBegin = u'\uE000';
inline constexpr QChar HitEnd = u'\uE001';

/// The words as one piece with a direction of its own, whatever stands around them: "15 November",
/// not "November 15", in a window that reads from the right (FSI … PDI of Unicode's UAX 9).
inline QString isolated(const QString &words)
{
    return words.isEmpty() ? words : QChar(0x2068) + words + QChar(0x2069);
}

struct TextLines
{
    QString text; // plain; hits between HitBegin and HitEnd are drawn in bold ink
    QFont font;
    int lineHeight = 0;
    int most = 1; // the last of these lines ends in an ellipsis when there is more
};

/// Draws the text in the pen's colour, wrapped into `box`, in the text's own direction. Returns how
/// many lines it took. Only as much of a long text as can be seen is laid out.
int drawLines(QPainter &painter, const QRect &box, const TextLines &lines);

/// How many lines drawLines() would take at this width.
int countLines(int width, const TextLines &lines);

} // namespace broadsheet
