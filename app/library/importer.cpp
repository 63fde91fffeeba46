#include "app/library/importer.h"

#include "app/library/chain.h"
#include "app/library/exported_library.h"
#include "app/library/filing.h"
#include "app/library/import_run.h"
#include "app/library/note_import.h"
#include "app/library/reader_record.h"
#include "app/library/reparse.h"
#include "app/store/removed_table.h"

#include <QDir>
#include <QPromise>

namespace broadsheet {

namespace {

// Runs `import(ImportRun &)` on a thread that may wait for others.
template<typename Import>
QFuture<Result<ImportReport>> drive(Library &library, ImportRun run, Import import)
{
    auto promise = std::make_shared<QPromise<Result<ImportReport>>>();
    promise->start();
    library.store().drivers().start(
        [promise, run = std::make_shared<ImportRun>(std::move(run)), import] {
            promise->addResult(import(*run));
            promise->finish();
        });
    return promise->future();
}

// What is to be imported besides files and folders of articles.
struct Exported
{
    QStringList otherPaths;
    QVector<ImportSource> sources;
    QVector<ImportedFile> failures;
    int notes = 0;
    bool record = false; // something besides notes that a reader did
};

// Notes come before their articles, which are then filed under the keys that the notes know.
void takeNotes(Library &library, const QString &path, Exported &exported)
{
    const auto report = importNotes(library, path).result();
    if (report) {
        exported.notes += int(report->notes.size());
    } else {
        exported.failures.append({path, 0, ImportStatus::Failed, report.error().message});
    }
}

// Comes before the articles, too, which are then filed as the reader corrected them.
void takeRecord(Library &library, const QString &path, Exported &exported)
{
    if (!QFileInfo::exists(path)) { // an export of an earlier version
        return;
    }
    const auto bytes = readFileBytes(path);
    const auto record =
        bytes ? readReaderRecord(*bytes) : Result<ReaderRecord>(Unexpected{bytes.error()});
    const auto taken =
        record ? library.store()
                     .notebookWriter()
                     .write([record = *record](Database &db) { takeReaderRecord(db, record); })
                     .result()
               : Result<void>(Unexpected{record.error()});
    if (taken) {
        exported.record = true;
    } else {
        exported.failures.append({path, 0, ImportStatus::Failed, taken.error().message});
    }
}

Exported takeExported(Library &library, const QStringList &paths)
{
    Exported exported;
    for (const QString &path : paths) {
        if (path.endsWith(QLatin1String(".jsonld"), Qt::CaseInsensitive)) {
            takeNotes(library, path, exported);
        } else if (!isExportedLibrary(path)) {
            exported.otherPaths.append(path);
        } else {
            takeNotes(library, path + QLatin1Char('/') + NotesName, exported);
            takeRecord(library, path + QLatin1Char('/') + ReaderRecordName, exported);
            const auto sources = library.store().readers().readHere(
                [&path](Database &db) { return missingOriginals(db, path); });
            if (sources) {
                exported.sources += *sources;
            } else {
                exported.failures.append({path, 0, ImportStatus::Failed, sources.error().message});
            }
        }
    }
    return exported;
}

// Articles that were here before follow the corrections that came.
QFuture<Result<ImportReport>> followRecord(Library &library, const Result<ImportReport> &report)
{
    LibraryChanges changes;
    changes.list = true;
    changes.readState = true;
    library.announce(changes);
    return followCorrections(library).then(
        [report](const Result<ReparseReport> &) { return report; });
}

QVector<ImportSource> sampleSources()
{
    const QDir samples(QStringLiteral(":/samples"));
    QVector<ImportSource> sources;
    for (const QString &name : samples.entryList(QDir::Files, QDir::Name)) {
        sources.append({samples.filePath(name), QStringLiteral("sample:") + name, true, {}});
    }
    return sources;
}

} // namespace

QString importStatusName(ImportStatus status)
{
    switch (status) {
    case ImportStatus::Imported:
        return QStringLiteral("imported");
    case ImportStatus::Unchanged:
        return QStringLiteral("unchanged");
    case ImportStatus::Updated:
        return QStringLiteral("updated");
    case ImportStatus::Failed:
        return QStringLiteral("failed");
    }
    Q_UNREACHABLE();
}

QFuture<Result<ImportReport>> importPaths(Library &library,
                                          const QStringList &paths,
                                          std::shared_ptr<ImportJob> job,
                                          FileDone fileDone,
                                          ProgressChanged progressChanged)
{
    auto record = std::make_shared<bool>(false);
    auto imported =
        drive(library,
              ImportRun(library, std::move(job), std::move(fileDone), std::move(progressChanged)),
              [paths, record, &library](ImportRun &run) {
                  const Exported exported = takeExported(library, paths);
                  *record = exported.record;
                  ImportReport report = run.importFiles(exported.otherPaths, exported.sources);
                  report.notes = exported.notes;
                  report.failed += int(exported.failures.size());
                  report.failures += exported.failures;
                  return report;
              });
    return imported
        .then([record, &library](const Result<ImportReport> &report) {
            return *record ? followRecord(library, report) : QtFuture::makeReadyFuture(report);
        })
        .unwrap();
}

QFuture<Result<ImportReport>> importSamples(Library &library)
{
    return drive(library, ImportRun(library, {}, {}, {}), [](ImportRun &run) {
        return run.importSources(sampleSources());
    });
}

QFuture<Result<int>> removeSamples(Library &library)
{
    const auto removed = library.store().libraryWriter().write([](Database &db) {
        const QVector<ArticleId> ids = sampleArticles(db);
        for (const ArticleId id : ids) {
            removeArticle(db, id);
            forgetRemoved(db, id); // they can be had again at any time
        }
        return int(ids.size());
    });
    return announced(library, removed, [](int count) {
        LibraryChanges changes;
        changes.list = count > 0;
        return changes;
    });
}

QFuture<Result<int>> countSamples(Library &library)
{
    return library.store().readers().read(
        [](Database &db) { return int(sampleArticles(db).size()); });
}

} // namespace broadsheet
