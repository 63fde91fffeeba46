#pragma once

// Selectors as in the W3C Web Annotation Data Model (4.2.4, 4.2.5), but with UTF-16 offsets.

#include <QString>

namespace broadsheet {

/// How much text before and after the quote is kept, as Hypothesis does.
inline constexpr int QuoteContext = 32;

struct TextQuoteSelector
{
    QString exact;
    QString prefix; // up to QuoteContext units before
    QString suffix; // and after

    friend bool operator==(const TextQuoteSelector &, const TextQuoteSelector &) = default;
};

struct TextPositionSelector
{
    int start = 0; // UTF-16 units of the reading text
    int end = 0;   // one past the last

    friend bool operator==(const TextPositionSelector &, const TextPositionSelector &) = default;
};

} // namespace broadsheet
