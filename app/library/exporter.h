#pragma once

// A library as a folder of files that any program reads:
//   broadsheet.json   what belongs together: articles, their versions, their files
//   originals/        the bytes as they were imported, each in a folder named by their hash
//   articles/         each article as Markdown, its passages marked
//   notes.jsonld      all notes, with the texts that they were made on
//   notes.csv, notes.html
//   reader.json       what else a reader did: read state and places, corrections and rules, links
//                     led elsewhere (reader_record.h)
// `import` of it into an empty library (exported_library.h) gives the same articles, versions,
// notes and corrections, and a second export the same bytes.

#include "app/library/library.h"

#include <QFuture>
#include <QStringList>

#include <functional>

namespace broadsheet {

struct ExportReport
{
    int articles = 0;
    int originals = 0;
    int notes = 0;
    QStringList problems; // what could not be read and is missing there, one line each
};

using ExportProgress = std::function<void(int done, int total)>; // from a worker thread

/// `folder` must be empty, not there yet, or an earlier export, whose files are then replaced.
/// Invalid when other files are in it; Unreadable when it cannot be written.
QFuture<Result<ExportReport>>
exportLibrary(Library &library, const QString &folder, ExportProgress progress = {});

} // namespace broadsheet
