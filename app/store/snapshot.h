#pragma once

// Whole copies of one database file.

#include "app/base/result.h"

namespace broadsheet {

/// Copies a database as it stands at one moment, what is still in its log included, while others go
/// on writing. `to` must not be there yet.
Result<void> copyDatabase(const QString &from, const QString &to);

/// Whether any other connection, of this program or of another, has the file open. A file that is not
/// there or is no database is not in use.
bool isInUse(const QString &path);

/// Nothing is wrong with the file by SQLite's own check.
Result<void> verifyDatabase(const QString &path);

} // namespace broadsheet
