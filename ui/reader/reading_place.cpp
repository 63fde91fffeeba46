#include "ui/reader/reading_place.h"

#include "app/base/text.h"

namespace broadsheet {

ReadingPosition positionAt(const ReadingText &text, int offset)
{
    const ReadingText::Span *span = text.spanAt(offset);
    return span ? ReadingPosition{span->block, qMax(0, offset - span->start)} : ReadingPosition{};
}

int offsetAt(const ReadingText &text, const ReadingPosition &position)
{
    for (const ReadingText::Span &span : text.spans) {
        if (span.block == position.block) {
            return qBound(span.start, span.start + qMax(0, position.offset), span.end);
        }
        if (span.block > position.block) {
            return span.start;
        }
    }
    return 0;
}

OffsetRange trimmed(const QString &text, int start, int end)
{
    while (start < end && isInvisible(text[start])) {
        ++start;
    }
    while (start < end && isInvisible(text[end - 1])) {
        --end;
    }
    return {start, end};
}

} // namespace broadsheet
