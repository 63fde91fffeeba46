#pragma once

// Finds a quote in a text by its words and its surroundings alone, for quotes whose old text is not
// known (imported highlights, `annotate --exact`). To the letter first; else word by word:
// 1. Seeds: words of the quote and its context that are rare in the text vote for the place.
// 2. The best places are compared word for word (word_diff.h), the context with them, so that a
//    single word is found by the words around it.
// 3. The score weighs quote 50, prefix 20, suffix 20, position 2, as Hypothesis does
//    (hypothesis/client, src/annotator/anchoring/match-quote.ts).
// When two places are equally good there is no match: better none than a wrong one.
// Linear in the text.

#include "app/annotation/selector.h"

#include <optional>

namespace broadsheet {

/// The one place where the quote stands: to the letter, or else two thirds of the score with at
/// least half of the quote's letters. `hint` is where it is expected, UTF-16, or -1.
std::optional<TextPositionSelector>
matchQuote(const QString &text, const TextQuoteSelector &quote, int hint);

} // namespace broadsheet
