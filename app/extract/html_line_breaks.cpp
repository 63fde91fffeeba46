#include "app/extract/html_line_breaks.h"

#include "app/base/text.h"

namespace broadsheet {

namespace {

bool needsSplit(const Block &block)
{
    constexpr int LongLine = 70;
    const bool prose = block.kind == BlockKind::Paragraph || block.kind == BlockKind::BlockQuote;
    const auto breaks = block.text.count(QLatin1Char('\n'));
    return prose && breaks > 0 && block.text.size() / (breaks + 1) >= LongLine;
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
