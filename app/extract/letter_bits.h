#pragma once

#include <QStringView>

#include <cstring>

namespace broadsheet {

/// All letters of a text, ored: a quick way to see that none is beyond ASCII, or none is wide.
/// Four are taken at a time.
inline char16_t letterBits(QStringView text)
{
    quint64 all = 0;
    qsizetype i = 0;
    for (; i + 4 <= text.size(); i += 4) {
        quint64 four;
        std::memcpy(&four, text.utf16() + i, sizeof four);
        all |= four;
    }
    for (; i < text.size(); ++i) {
        all |= text[i].unicode();
    }
    return char16_t(all | all >> 16 | all >> 32 | all >> 48);
}

} // namespace broadsheet
