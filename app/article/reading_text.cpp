#include "app/article/reading_text.h"

#include <algorithm>

namespace broadsheet {

const ReadingText::Span *ReadingText::spanOf(int block) const
{
    const auto found =
        std::lower_bound(spans.cbegin(), spans.cend(), block, [](const Span &span, int b) {
            return span.block < b;
        });
    return found != spans.cend() && found->block == block ? &*found : nullptr;
}

const ReadingText::Span *ReadingText::spanAt(int offset) const
{
    if (spans.isEmpty()) {
        return nullptr;
    }
    const auto after =
        std::upper_bound(spans.cbegin(), spans.cend(), offset, [](int o, const Span &span) {
            return o < span.start;
        });
    return after == spans.cbegin() ? &spans.front() : &*std::prev(after);
}

bool inReadingText(const Block &block)
{
    return !block.hidden && block.kind != BlockKind::Image && !block.text.isEmpty();
}

ReadingText readingText(const Article &article)
{
    ReadingText reading;
    for (int i = 0; i < article.blocks.size(); ++i) {
        const Block &block = article.blocks[i];
        if (!inReadingText(block)) {
            continue;
        }
        if (!reading.text.isEmpty()) {
            reading.text += ParagraphBreak;
        }
        const int start = int(reading.text.size());
        reading.text += block.text;
        reading.spans.append({i, start, int(reading.text.size())});
    }
    return reading;
}

} // namespace broadsheet
