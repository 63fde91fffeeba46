#pragma once

// Where a passage of the old text stands in the new one, given the alignment of the two.

#include "app/annotation/selector.h"
#include "app/annotation/text_alignment.h"

#include <optional>

namespace broadsheet {

/// The hull of what is left of the passage, or nothing when less than two fifths of it are left.
/// Parts that were torn far away from the rest are left out. Words inserted at an edge stay
/// outside, words that replaced the first or the last one belong to it.
std::optional<TextPositionSelector> mapPassage(const TextAlignment &alignment,
                                               const TextPositionSelector &passage);

} // namespace broadsheet
