#pragma once

// What can be said of a file's soundness. Each function gives one line for each problem, none when
// all is well, and throws as Database does when the file is too damaged to go on.

#include <QStringList>

namespace broadsheet {

class Database;

/// SQLite's own look at pages, indexes, types and foreign keys of one attached file
/// ("main", "notebook").
QStringList fileProblems(Database &db, const QString &schema);

/// Is there anything in the file that would be missed?
bool libraryHoldsAnything(Database &library);
bool notebookHoldsAnything(Database &notebook);

/// Does the index of full text hold exactly the words of its texts? Takes the write lock and
/// changes nothing. `index`: "search" or "annotation_search".
QStringList searchIndexProblems(Database &db, const QString &index);

/// Every original against its hash.
QStringList originalProblems(Database &db);

/// Every version against its checksum, those of articles that were taken out too; the newest
/// against its row in the list and its links.
QStringList articleProblems(Database &db);

/// Every note's span against the text it was made on, and its place in the newest version.
QStringList noteProblems(Database &db);

} // namespace broadsheet
