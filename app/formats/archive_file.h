#pragma once

// The files inside an archive (zip, tar, gzip …). The only file that knows libarchive.

#include "app/base/result.h"

#include <QByteArray>
#include <QVector>

#include <functional>

namespace broadsheet {

struct ArchivedFile
{
    QString name; // as the archive has it; never used as a path on disk
    QByteArray bytes;
};

bool isArchive(const QByteArray &bytes);

/// Reads the files whose name `wanted` lets through; of one name that comes several times, the
/// first. Malformed when it is no archive or a broken one; TooLarge beyond `maxBytes` unpacked in
/// all, so that no bomb fills the memory.
Result<QVector<ArchivedFile>> readArchive(const QByteArray &bytes,
                                          const std::function<bool(const QString &)> &wanted,
                                          qint64 maxBytes);

} // namespace broadsheet
