#pragma once

// The article as one string: what a person reads, searches, quotes and marks.
// Every visible block once, in order, with ParagraphBreak between two blocks. Hidden blocks and
// images have no part in it. All offsets inside the program are UTF-16 units of this string;
// QString and JavaScript count alike, so the page needs no conversion.

#include "app/article/article.h"

namespace broadsheet {

inline constexpr QStringView ParagraphBreak = u"\n\n";

struct ReadingText
{
    struct Span
    {
        int block = 0; // index in Article::blocks
        int start = 0;
        int end = 0; // one past the last unit
    };

    QString text;
    QVector<Span> spans; // ascending; one for each block that has a part in the text

    /// The span of a block, or null when the block is not in the text.
    const Span *spanOf(int block) const;

    /// The span that holds the offset; an offset in a paragraph break belongs to the block before
    /// it. Null only when the text is empty.
    const Span *spanAt(int offset) const;
};

bool inReadingText(const Block &block);

ReadingText readingText(const Article &article);

} // namespace broadsheet
