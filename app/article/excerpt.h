#pragma once

// What a list says of an article besides its headline, where the article has no standfirst.

#include "app/article/article.h"

namespace broadsheet {

/// How the body begins: its first visible paragraph, of a text without one its first list item or
/// quotation, cut behind a word to at most LongestExcerpt UTF-16 units. Empty for an article with a
/// standfirst, or without any of these.
QString excerptOf(const Article &article);

inline constexpr int LongestExcerpt = 240;

} // namespace broadsheet
