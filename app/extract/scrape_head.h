#pragma once

// The head that some scrapers write over an article, a field a line: "Title: …", "Author: …",
// "Date: …", "URL: …". The names of the fields are in resources/phrases/fields.tsv.

#include "app/article/article.h"
#include "app/extract/line_facts.h"

namespace broadsheet {

/// Takes such a head for what its fields say, whatever its lines look like: the names become the
/// blocks' labels, address and publication go into the article, fields that say nothing to a reader
/// are hidden. Nothing happens when the text does not begin with at least two fields, a title among
/// them. The article's blocks are those of the text's lines, one each.
void readScrapeHead(const TextFacts &facts, Article &article);

} // namespace broadsheet
