#pragma once

// Finds a quote in a text by its words and its surroundings.

#include "app/annotation/selector.h"

#include <optional>

namespace broadsheet {

struct QuoteMatch
{
    int start = 0; // UTF-16
    int end = 0;
};

/// The one place where the quote stands, to the letter; of several the one whose surroundings agree
/// best, then (hint >= 0) the one nearest to the hint. None when nothing tells two places apart.
std::optional<QuoteMatch>
findExactQuote(const QString &text, const TextQuoteSelector &quote, int hint);

} // namespace broadsheet
