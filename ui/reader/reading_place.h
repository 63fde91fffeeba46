#pragma once

// Places of reading: a block and an offset in it, as they are kept, and offsets (UTF-16) of the
// reading text, as the page counts them.

#include "app/library/reading.h"

namespace broadsheet {

ReadingPosition positionAt(const ReadingText &text, int offset);

/// A position in a block that has no part in the text any more is the start of the next one.
int offsetAt(const ReadingText &text, const ReadingPosition &position);

struct OffsetRange
{
    int start = 0;
    int end = 0;
};

/// Without the white space at its edges: a triple click takes the paragraph's break along. Empty
/// (start == end) when nothing else is in it.
OffsetRange trimmed(const QString &text, int start, int end);

} // namespace broadsheet
