#include "app/library/import_run.h"

#include "app/library/file_walk.h"

#include <QFileInfo>
#include <QPromise>

namespace broadsheet {

namespace {

// A chunk is what a parsing thread takes at a time: enough to be worth the handing over.
constexpr int ChunkFiles = 16;
constexpr qint64 ChunkBytes = 1 << 20;

// Parsed or being parsed at once: feeds two threads, and at ten times its size in memory is small.
constexpr int MaxFilesParsing = 512;
constexpr qint64 MaxBytesParsing = 32 << 20;

// A batch is a transaction: 1,000 articles commit in well under 0.2 s. Slow files do not wait for
// it to fill.
constexpr int BatchFiles = 1000;
constexpr qint64 BatchBytes = 8 << 20;
constexpr qint64 BatchMs = 500;
constexpr size_t MaxBatchesWriting = 2;

// articlesChanged() a few times a second.
constexpr qint64 AnnounceMs = 300;

template<typename Function> auto runOn(QThreadPool &pool, Function function)
{
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Function>>>();
    promise->start();
    auto future = promise->future();
    pool.start([promise, function = std::move(function)] {
        promise->addResult(function());
        promise->finish();
    });
    return future;
}

QVector<Filed> fileAll(Database &db, const ParsedFile &file)
{
    QVector<Filed> filed;
    for (const ParsedArticle &article : file.articles) {
        filed.append(fileArticle(db, article));
    }
    return filed;
}

} // namespace

ImportRun::ImportRun(Library &library,
                     std::shared_ptr<ImportJob> job,
                     FileDone fileDone,
                     ProgressChanged progressChanged)
    : m_library(library)
    , m_store(library.store())
    , m_job(std::move(job))
    , m_fileDone(std::move(fileDone))
    , m_progressChanged(std::move(progressChanged))
    , m_collected(std::make_shared<Files>())
{
}

ImportReport ImportRun::importFiles(const QStringList &paths, const QVector<ImportSource> &more)
{
    const QVector<FoundFile> found = findFiles(paths, [this](int count) {
        m_progress.total = count;
        tellProgress(true);
        return !isStopped();
    });
    QVector<ImportSource> sources;
    sources.reserve(found.size());
    for (const FoundFile &file : found) {
        sources.append({file.path, file.path, false, file.error});
    }
    return importSources(sources + more);
}

ImportReport ImportRun::importSources(QVector<ImportSource> sources)
{
    m_sources = std::move(sources);
    m_progress.total = int(m_sources.size());
    tellProgress(false);
    m_sinceBatch.start();
    m_sinceAnnounced.start();
    while (!isStopped() && (m_next < m_sources.size() || !m_parsing.empty())) {
        while (mayParseMore()) {
            parseNextChunk();
        }
        takeParsedChunk();
        if (m_collected->size() >= BatchFiles || m_collectedBytes >= BatchBytes ||
            m_sinceBatch.elapsed() >= BatchMs) {
            writeBatch();
        }
    }
    if (!isStopped()) {
        writeBatch();
    }
    while (!m_writing.empty()) {
        finishBatch();
    }
    // Chunks that a stopped import leaves behind refer to the store alone, which waits for them.
    m_report.cancelled = m_job && m_job->cancel;
    announce(true);
    return m_report;
}

bool ImportRun::isStopped() const { return m_report.stopped || (m_job && m_job->cancel); }

bool ImportRun::mayParseMore() const
{
    return m_next < m_sources.size() && (m_parsing.empty() || (m_filesParsing < MaxFilesParsing &&
                                                               m_bytesParsing < MaxBytesParsing));
}

void ImportRun::parseNextChunk()
{
    Chunk chunk;
    QVector<ImportSource> sources;
    while (m_next < m_sources.size() && chunk.files < ChunkFiles && chunk.bytes < ChunkBytes) {
        const ImportSource &source = m_sources[m_next++];
        chunk.bytes += QFileInfo(source.file).size();
        ++chunk.files;
        sources.append(source);
    }
    m_filesParsing += chunk.files;
    m_bytesParsing += chunk.bytes;
    chunk.parsed = runOn(m_store.parsers(), [sources, job = m_job, &readers = m_store.readers()] {
        Files files;
        for (const ImportSource &source : sources) {
            if (!job || !job->cancel) {
                files.append(parseFile(source, readers));
            }
        }
        return files;
    });
    m_parsing.push_back(std::move(chunk));
}

void ImportRun::takeParsedChunk()
{
    Chunk chunk = std::move(m_parsing.front());
    m_parsing.pop_front();
    m_collected->append(chunk.parsed.result());
    m_collectedBytes += chunk.bytes;
    m_filesParsing -= chunk.files;
    m_bytesParsing -= chunk.bytes;
}

QFuture<Result<QVector<QVector<Filed>>>> ImportRun::file(const std::shared_ptr<Files> &files)
{
    return m_store.libraryWriter().write([files](Database &db) {
        QVector<QVector<Filed>> filed;
        for (const ParsedFile &parsed : std::as_const(*files)) {
            filed.append(fileAll(db, parsed));
        }
        return filed;
    });
}

void ImportRun::writeBatch()
{
    while (m_writing.size() >= MaxBatchesWriting) {
        finishBatch();
    }
    m_sinceBatch.restart();
    if (m_collected->isEmpty() || isStopped()) {
        return;
    }
    m_writing.push_back({m_collected, file(m_collected)});
    m_collected = std::make_shared<Files>();
    m_collectedBytes = 0;
}

void ImportRun::finishBatch()
{
    const Batch batch = std::move(m_writing.front());
    m_writing.pop_front();
    const auto filed = batch.filed.result();
    if (filed) {
        for (qsizetype i = 0; i < batch.files->size(); ++i) {
            finishFile(batch.files->at(i), filed->at(i));
        }
    } else if (filed.error().code == Error::Code::Database) {
        m_report.stopped = filed.error();
    } else {
        fileOneByOne(*batch.files);
    }
    tellProgress(false);
    announce(false);
}

// One article that the database will not take must not cost the others of its batch.
void ImportRun::fileOneByOne(const Files &files)
{
    for (const ParsedFile &parsed : files) {
        const auto filed = file(std::make_shared<Files>(Files{parsed})).result();
        if (filed) {
            finishFile(parsed, filed->first());
        } else if (filed.error().code == Error::Code::Database) {
            m_report.stopped = filed.error();
            return;
        } else {
            failFile(parsed.path, filed.error().message);
        }
    }
}

void ImportRun::finishFile(const ParsedFile &file, const QVector<Filed> &filed)
{
    for (const ArticleId id : file.unchanged) {
        finishArticle(file.path, {id, ImportStatus::Unchanged, {}});
    }
    for (const Filed &article : filed) {
        finishArticle(file.path, article);
    }
    if (!file.error.isEmpty()) {
        failFile(file.path, file.error);
    }
    ++m_progress.done;
}

void ImportRun::finishArticle(const QString &path, const Filed &filed)
{
    if (m_report.firstArticle == 0) {
        m_report.firstArticle = filed.id;
    }
    switch (filed.status) {
    case ImportStatus::Imported:
        ++m_report.imported;
        m_changes.added.append(filed.id);
        break;
    case ImportStatus::Updated:
        ++m_report.updated;
        m_changes.updated.append(filed.id);
        break;
    case ImportStatus::Unchanged:
    case ImportStatus::Failed:
        ++m_report.unchanged;
        break;
    }
    m_changes.updated += filed.woken;
    m_changes.list |= filed.status != ImportStatus::Unchanged;
    if (m_fileDone) {
        m_fileDone({path, filed.id, filed.status, {}});
    }
}

void ImportRun::failFile(const QString &path, const QString &error)
{
    const ImportedFile failed{path, 0, ImportStatus::Failed, error};
    ++m_report.failed;
    m_report.failures.append(failed);
    if (m_fileDone) {
        m_fileDone(failed);
    }
}

void ImportRun::tellProgress(bool counting)
{
    m_progress.counting = counting;
    if (m_progressChanged) {
        m_progressChanged(m_progress);
    }
}

void ImportRun::announce(bool atOnce)
{
    const bool something = m_changes.list || !m_changes.updated.isEmpty();
    if (something && (atOnce || m_sinceAnnounced.elapsed() >= AnnounceMs)) {
        m_library.announce(m_changes);
        m_changes = {};
        m_sinceAnnounced.restart();
    }
}

} // namespace broadsheet
