#pragma once

// One import from its first file to its last, on a thread of its own: hands chunks of files to the
// parsing threads, what they give to the writer in batches, and tells each file's result only after
// its commit, in order. What is parsed but not yet written is bounded in number and bytes.

#include "app/library/file_parsing.h"
#include "app/store/store.h"

#include <QElapsedTimer>

#include <deque>

namespace broadsheet {

class ImportRun
{
public:
    ImportRun(Library &library,
              std::shared_ptr<ImportJob> job,
              FileDone fileDone,
              ProgressChanged progressChanged);

    /// `more` comes behind the files of the paths.
    ImportReport importFiles(const QStringList &paths, const QVector<ImportSource> &more = {});
    ImportReport importSources(QVector<ImportSource> sources);

private:
    using Files = QVector<ParsedFile>;

    struct Chunk
    {
        int files = 0;
        qint64 bytes = 0; // on disk
        QFuture<Files> parsed;
    };

    struct Batch
    {
        std::shared_ptr<Files> files;
        QFuture<Result<QVector<QVector<Filed>>>> filed; // for each file, for each of its articles
    };

    bool isStopped() const;
    bool mayParseMore() const;
    void parseNextChunk();
    void takeParsedChunk();
    void writeBatch();
    void finishBatch();
    void fileOneByOne(const Files &files);
    void finishFile(const ParsedFile &file, const QVector<Filed> &filed);
    void finishArticle(const QString &path, const Filed &filed);
    void failFile(const QString &path, const QString &error);
    void tellProgress(bool counting);
    void announce(bool atOnce);
    QFuture<Result<QVector<QVector<Filed>>>> file(const std::shared_ptr<Files> &files);

    Library &m_library;
    Store &m_store;
    std::shared_ptr<ImportJob> m_job;
    FileDone m_fileDone;
    ProgressChanged m_progressChanged;

    QVector<ImportSource> m_sources;
    qsizetype m_next = 0; // the first source that nobody parses yet
    std::deque<Chunk> m_parsing;
    int m_filesParsing = 0;
    qint64 m_bytesParsing = 0;
    std::shared_ptr<Files> m_collected; // parsed, for the next batch
    qint64 m_collectedBytes = 0;
    QElapsedTimer m_sinceBatch;
    std::deque<Batch> m_writing;

    ImportReport m_report;
    ImportProgress m_progress;
    LibraryChanges m_changes;
    QElapsedTimer m_sinceAnnounced;
};

} // namespace broadsheet
