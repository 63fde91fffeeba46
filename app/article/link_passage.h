#pragma once

// What an article says where it links to another one.

#include "app/article/article.h"

namespace broadsheet {

inline constexpr qsizetype LongestPassage = 600; // UTF-16 units

/// The words right before the link, or before the list of links that the block stands in: the end
/// of the nearest visible text, cut at a word with "…" where it is longer than LongestPassage.
/// Empty when nothing but links and furniture stands before it.
QString passageBefore(const Article &article, int block);

/// The link as the article prints it: "READ MORE: Storm nears the coast".
QString linkLine(const Block &block);

} // namespace broadsheet
