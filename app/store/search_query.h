#pragma once

// What is asked of the library, taken apart (library/query.h parses it). Clauses are ANDed; a
// clause holds when any of its terms does.

#include <QString>
#include <QVector>

namespace broadsheet {

struct SearchTerm
{
    enum class Field {
        Any, // headline, standfirst, byline, publication, address, body; notes on the article
        Title,
        Byline,
        Publication,
        Url,
        Note, // the text of notes, and what they quote
        Tag,
        Unread,
        Read,
        Bookmarked,
        HasNote,
        HasHighlight,
        Before,  // published before `number`
        After,   // published at `number` or later
        LinksTo, // has a related link that leads to the article `number`
    };
    Field field = Field::Any;
    QString text; // a word or, when it holds several, a phrase
    bool prefix = false;
    bool excluded = false;
    qint64 number = 0; // Before, After: ms since 1970 (UTC); LinksTo: an ArticleId

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

using SearchClause = QVector<SearchTerm>;
using SearchQuery = QVector<SearchClause>; // empty: every article

} // namespace broadsheet
