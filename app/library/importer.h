#pragma once

// Files and folders into the library, off the caller's thread.

#include "app/library/library.h"

#include <QFuture>
#include <QStringList>

#include <atomic>
#include <functional>

namespace broadsheet {

enum class ImportStatus { Imported, Unchanged, Updated, Failed };

QString importStatusName(ImportStatus status);

/// One article (or one file that failed), after its commit.
struct ImportedFile
{
    QString path;
    ArticleId id = 0; // 0 when failed
    ImportStatus status = ImportStatus::Failed;
    QString error; // one line: what is wrong with this file
};

struct ImportProgress
{
    int done = 0;  // files
    int total = 0; // files found so far; grows while folders are still being walked
    bool counting = false;
};

struct ImportReport
{
    int imported = 0;
    int unchanged = 0;
    int updated = 0;
    int failed = 0;
    int notes = 0; // of exported libraries and .jsonld files
    bool cancelled = false;
    QVector<ImportedFile> failures;
    ArticleId firstArticle = 0; // to be shown after a small import
    /// Set when the library itself could not go on (full, read-only, busy): the import stopped
    /// there.
    std::optional<Error> stopped;
};

/// A running import. Shared between the one who started it and the one who watches it.
struct ImportJob
{
    std::atomic<bool> cancel = false;
};

using FileDone = std::function<void(const ImportedFile &)>; // from a worker thread, in order
using ProgressChanged = std::function<void(const ImportProgress &)>; // likewise

/// Imports files, and folders recursively (loops are seen, hidden files passed over). One bad file
/// never stops the rest. Cancelling keeps what was committed. The folder of an exported library
/// (exporter.h) gives its articles, versions and notes, and what else its reader did; a .jsonld file
/// gives notes.
QFuture<Result<ImportReport>> importPaths(Library &library,
                                          const QStringList &paths,
                                          std::shared_ptr<ImportJob> job = {},
                                          FileDone fileDone = {},
                                          ProgressChanged progressChanged = {});

/// The sample articles that ship with the program (resources/samples).
QFuture<Result<ImportReport>> importSamples(Library &library);

/// Removes the sample articles, and nothing else. Notes that a person made on them become orphans.
QFuture<Result<int>> removeSamples(Library &library);

/// How many sample articles the library holds.
QFuture<Result<int>> countSamples(Library &library);

} // namespace broadsheet
