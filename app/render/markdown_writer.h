#pragma once

// An article as a Markdown file that Obsidian reads: front matter, the text with its passages
// ==marked==, notes as footnotes.

#include "app/render/passage.h"

namespace broadsheet {

/// `copy.article` and `copy.text` must be there.
QString writeArticleMarkdown(const ReadingCopy &copy);

} // namespace broadsheet
