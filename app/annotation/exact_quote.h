#pragma once

// Finds a quote in a text to the letter, and tells several such places apart by their surroundings.

#include "app/annotation/selector.h"

#include <optional>

namespace broadsheet {

/// The one place where the quote stands; of several the one whose surroundings agree best, then
/// (hint >= 0) the one nearest to the hint. None when nothing tells two places apart, or when a
/// short quote stands in quite other surroundings than it did.
std::optional<TextPositionSelector>
findExactQuote(const QString &text, const TextQuoteSelector &quote, int hint);

} // namespace broadsheet
