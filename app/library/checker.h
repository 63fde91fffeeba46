#pragma once

#include "app/base/result.h"

#include <QStringList>

namespace broadsheet {

struct CheckReport
{
    QStringList problems; // empty: all is well
};

/// Integrity of everything in the folder: both files, foreign keys, the search index, the checksum
/// of every text and original, every note's span against its text. Reads only; works on damaged
/// files. An Error only when there is no library to check at all.
Result<CheckReport> checkLibrary(const QString &folder);

} // namespace broadsheet
