#pragma once

// A backup's file format, small enough to be read by a script in ten years: a line that says what
// it is; the manifest as one line of JSON; its BLAKE2b-256 in hex on the next; then the files one
// after the other, each as chunks (4 bytes of length, big-endian, then a zstd frame), a length of 0
// at its end.
//
// The manifest: {"created", "program", "files": [{"name", "size", "hash"}]}; sizes and hashes are
// of the unpacked files.

#include "app/base/result.h"

#include <QStringList>

namespace broadsheet {

/// Packs files of one folder into an archive. Nothing is at `archivePath` unless it ended well.
Result<void>
writeArchive(const QString &folder, const QStringList &names, const QString &archivePath);

/// Unpacks into a folder that is there; every byte is held against the manifest. Malformed when the
/// archive is no backup, or damaged.
Result<QStringList> unpackArchive(const QString &archivePath, const QString &folder);

/// The same, but writes nothing.
Result<void> verifyArchive(const QString &archivePath);

} // namespace broadsheet
