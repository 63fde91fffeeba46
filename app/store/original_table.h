#pragma once

// The bytes of imported files, each once. Functions throw as Database does.

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

namespace broadsheet {

class Database;

struct Original
{
    QByteArray hash;   // contentHash() of the bytes
    QByteArray packed; // compression.h
    qint64 size = 0;   // unpacked
    QString format;
};

/// Its row id; a file that is there already is not stored again.
qint64 putOriginal(Database &db, const Original &original);

/// The bytes as imported, checked against their hash. NotFound; Database when damaged.
Result<QByteArray> originalBytes(Database &db, qint64 id);

/// After versions were removed: originals that no version needs any more go too.
void removeOriginalIfUnused(Database &db, qint64 id);

} // namespace broadsheet
