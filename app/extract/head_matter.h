#pragma once

// The head matter of a text's article: one headline, the standfirst, byline and date become fields
// of Article; a second headline is a repeat or a heading of the body.

#include "app/article/article.h"

namespace broadsheet {

/// Reads the fields of `article` off its blocks, and sees to it that there is one headline.
void readHeadMatter(Article &article);

} // namespace broadsheet
