#include "app/extract/html_line_breaks.h"

#include "app/base/news_date.h"
#include "app/base/text.h"
#include "app/extract/byline.h"

#include <algorithm>

namespace broadsheet {

namespace {

// "Ferries return<br>By Ann Other<br>3 May 2021": old layouts set the head of an article in one
// cell.
bool isHead(const QString &text)
{
    constexpr qsizetype LongestHead = 400;
    constexpr qsizetype LongestLine = 60;
    if (text.size() > LongestHead) {
        return false;
    }
    const QStringList lines = text.split(QLatin1Char('\n'));
    return std::any_of(lines.begin() + 1, lines.end(), [](const QString &line) {
        return line.size() <= LongestLine && (startsAsByline(line) || parseNewsDate(line));
    });
}

bool needsSplit(const Block &block)
{
    constexpr int LongLine = 70;
    const bool prose = block.kind == BlockKind::Paragraph || block.kind == BlockKind::BlockQuote;
    const auto breaks = block.text.count(QLatin1Char('\n'));
    return prose && breaks > 0 &&
           (block.text.size() / (breaks + 1) >= LongLine || isHead(block.text));
}

} // namespace

QVector<Block> splitAtLongLines(Block block)
{
    if (!needsSplit(block)) {
        return {std::move(block)};
    }
    QVector<Block> parts;
    qsizetype run = 0;
    for (qsizetype begin = 0; begin < block.text.size();) {
        qsizetype end = block.text.indexOf(QLatin1Char('\n'), begin);
        end = end < 0 ? block.text.size() : end;
        Block part = block;
        part.runs.clear();
        part.text = block.text.mid(begin, end - begin);
        for (; run < block.runs.size() && block.runs[run].start < end; ++run) {
            Run moved = block.runs[run];
            moved.start -= int(begin);
            part.runs.append(moved);
        }
        if (!isBlank(part.text)) {
            parts.append(part);
        }
        begin = end + 1;
    }
    return parts;
}

} // namespace broadsheet
