#pragma once

// The query language (design 2.3): words are ANDed; "a phrase"; -word; OR (binds closer than the
// AND between words, as in mail programs); word*; fields title: byline: publication: url: note:
// tag: is:unread is:read is:bookmarked has:note has:highlight before:2022-01-01 after:2021-06
// links-to:ID. "before" excludes the day, month or year that it names, "after" includes it.
// Bad syntax is never an error: what cannot be read as an operator is searched as words.

#include "app/store/search_query.h"

#include <QStringList>

namespace broadsheet {

SearchQuery parseQuery(QStringView text);

/// The folded words and phrases of a query that are to be marked in an article; "fer*" is the start
/// of a word.
QStringList wordsToMark(const SearchQuery &query);

} // namespace broadsheet
