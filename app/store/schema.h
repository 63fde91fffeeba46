#pragma once

// The schema of both files: resources/schema/{library,notebook}/NNNN_name.sql, run in order. A new
// file runs all of them, so there is one truth.

#include "app/store/database.h"

namespace broadsheet {

enum class Schema { Library, Notebook };

/// "library.db" or "notebook.db".
QString schemaFileName(Schema schema);

/// True for a file that is there and begins as every SQLite database does.
bool startsLikeDatabase(const QString &path);

/// The number of the last script: what this program writes.
int newestSchema(Schema schema);

/// Looks at a file without writing a byte to it. Errors: NotFound; Database for a file that is
/// empty or no database (a new file never is: they are put in place whole); Newer. Gives its
/// version.
Result<int> inspectSchema(const QString &path, Schema schema, Database::Mode mode);

/// Puts a whole new file in place, so that a process that is killed never leaves half of one. A
/// file that another process put there meanwhile wins.
Result<void> createFile(const QString &path, Schema schema);

/// Runs what is missing, each script in a transaction of its own; a copy of a notebook is put aside
/// first ("notebook.db.before-3").
Result<void> upgradeFile(const QString &path, Schema schema);

} // namespace broadsheet
