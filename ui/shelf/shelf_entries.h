#pragma once

// What stands on the shelf: the fixed entries, then publications and tags, each a query.

#include "app/library/searcher.h"

namespace broadsheet {

struct ShelfEntry
{
    enum class Kind {
        Articles, // a query over articles
        Notes,    // all highlights and notes of the library
        Wanted,   // titles that links ask for
        Heading,  // between the entries; cannot be chosen
    };

    Kind kind = Kind::Articles;
    QString id; // stable over refreshes and starts, e.g. "unread", "tag:ferry"
    QString name;
    QString query;
    QString icon;
    int count = 0;
};

QVector<ShelfEntry> shelfEntries(const Shelf &shelf);

/// The articles of the entry that hold the words: what the list asks.
QString listQuery(const ShelfEntry &entry, const QString &words);

struct EmptyState
{
    QString title;
    QString text;
};

/// What stands in the place of an empty list.
EmptyState emptyState(const ShelfEntry &entry, const QString &words, int articlesInLibrary);

} // namespace broadsheet
