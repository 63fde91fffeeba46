#include "app/library/importer.h"

#include "app/library/chain.h"
#include "app/library/filing.h"
#include "app/library/import_run.h"

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
    return drive(
        library,
        ImportRun(library, std::move(job), std::move(fileDone), std::move(progressChanged)),
        [paths](ImportRun &run) { return run.importFiles(paths); });
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
