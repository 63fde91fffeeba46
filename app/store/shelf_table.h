#pragma once

// What the shelf counts. Read from indexes alone, so it stays quick at 100,000 articles. Throws as
// Database does.

#include <QString>
#include <QVector>

namespace broadsheet {

class Database;

struct ShelfCounts
{
    struct Entry
    {
        QString name;
        int count = 0;
    };

    int all = 0;
    int read = 0;
    int bookmarked = 0;
    int annotated = 0;           // articles
    int annotations = 0;         // highlights and notes
    int orphans = 0;             // of these
    QVector<Entry> publications; // by name
    QVector<Entry> tags;         // by name; how many articles
};

ShelfCounts shelfCounts(Database &db);

} // namespace broadsheet
