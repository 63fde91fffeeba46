#pragma once

// Small, pure helpers on text. Offsets are UTF-16 code units unless a name says code points.

#include <QString>

namespace broadsheet {

bool isInvisibleBeyondAscii(QChar c);

/// True for white space, no-break and zero-width characters, soft hyphens and direction marks.
inline bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return u < 0x80 ? u == u' ' || (u >= 0x09 && u <= 0x0d) : isInvisibleBeyondAscii(c);
}

/// True when the text holds nothing that can be seen.
bool isBlank(QStringView text);

/// Trimmed, every run of white space and no-break space one plain space, zero-width characters
/// and direction marks at the edges gone. Words are untouched.
QString simplified(QStringView text);

/// For comparing: compatibility form (NFKC), case folded, accents dropped, all quotes, dashes,
/// ellipses and punctuation become one space, zero-width characters vanish, spaces collapsed.
/// Letters and digits of every script stay. `folded(a) == folded(b)` means "the same words".
QString folded(QStringView text);

/// Number of code points in text[0, utf16Offset).
qsizetype toCodePoints(QStringView text, qsizetype utf16Offset);

/// The UTF-16 offset of a code point index; text.size() beyond the end, 0 before the start.
qsizetype fromCodePoints(QStringView text, qsizetype codePoints);

} // namespace broadsheet
