#pragma once

#include "app/base/result.h"

namespace broadsheet {

/// A whole, consistent copy of both files in one archive with a manifest and checksums, verified
/// after writing; also while others write. An existing file is replaced only by a verified one.
/// A database, the library's own files above all, is never replaced: Invalid.
Result<void> backupLibrary(const QString &folder, const QString &archivePath);

/// Checks the archive first; then puts its files in place, keeps the files that were there beside
/// them ("library.db.before-restore-…"), and removes stale -wal and -shm files.
Result<void> restoreLibrary(const QString &archivePath, const QString &folder);

} // namespace broadsheet
