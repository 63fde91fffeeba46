#pragma once

// The table of formats: a name, how it is recognised, and its reader.

#include "app/base/result.h"
#include "app/formats/document.h"

#include <QByteArray>

#include <functional>

namespace broadsheet {

/// Larger files are refused before they are read; a gigabyte is no article.
inline constexpr qint64 MaxFileBytes = 64LL * 1024 * 1024;

/// Called for each document of a file; returning false stops the reader (cancelled).
using DocumentSink = std::function<bool(Document)>;

struct Format
{
    QString name; // as `inspect` prints it: "text", "html"
    QStringList extensions;
    Result<void> (*read)(const QByteArray &bytes,
                         const QString &fileName,
                         const DocumentSink &sink);
};

/// True for names that an import of a folder should try (".txt", ".html" …).
bool hasKnownExtension(const QString &fileName);

/// Content first (magic, markup), extension last. Unsupported for binary data, with the reason.
Result<const Format *> sniffFormat(const QByteArray &bytes, const QString &fileName);

/// The whole file, or a one-line reason: empty, a folder, unreadable, too large. Never blocks on
/// pipes and devices.
Result<QByteArray> readFileBytes(const QString &path);

} // namespace broadsheet
