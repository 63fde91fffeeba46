#include "app/store/store.h"

#include "app/store/schema.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace broadsheet {

namespace {

constexpr int ReaderThreads = 4;
constexpr int DriverThreads = 2; // imports at once; further ones wait

QString pathOf(const QString &folder, Schema schema)
{
    return QDir(folder).filePath(schemaFileName(schema));
}

bool canBeWritten(const QString &folder)
{
    if (!QFileInfo(folder).isWritable()) {
        return false;
    }
    for (const Schema schema : {Schema::Library, Schema::Notebook}) {
        const QFileInfo file(pathOf(folder, schema));
        if (file.exists() && !file.isWritable()) {
            return false;
        }
    }
    return true;
}

// Immutable takes no lock and needs no -shm, but it passes over what still stands in the log.
Database::Mode readingModeOf(const QString &folder, bool writable)
{
    if (writable) {
        return Database::Mode::ReadOnly;
    }
    for (const Schema schema : {Schema::Library, Schema::Notebook}) {
        if (QFileInfo(pathOf(folder, schema) + QStringLiteral("-wal")).size() > 0) {
            return Database::Mode::ReadOnly;
        }
    }
    return Database::Mode::Immutable;
}

QStringList logsOf(const QString &path)
{
    QStringList logs{path + QStringLiteral("-wal"), path + QStringLiteral("-shm")};
    logs.removeIf([](const QString &log) { return !QFile::exists(log); });
    return logs;
}

// A log whose file was lost must never be played into the new file, and may be all that is left of
// the notes: it is kept under another name. The lock is for two programs that start at once: the
// second must not take the log away from the file that the first has just made.
Result<void> createWithoutLogs(const QString &path, Schema schema)
{
    QLockFile lock(path + QStringLiteral(".making"));
    const bool locked = lock.lock();
    if (QFile::exists(path)) {
        return {};
    }
    if (!locked) {
        return fail(Error::Code::Unreadable,
                    QStringLiteral("The library file %1 cannot be made: the folder cannot be "
                                   "written.")
                        .arg(path));
    }
    const QString suffix =
        QStringLiteral(".before-new-") +
        QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    for (const QString &log : logsOf(path)) {
        if (!QFile::rename(log, log + suffix)) {
            return fail(Error::Code::Unreadable,
                        QStringLiteral("The file %1 is left of a lost library file and cannot be "
                                       "renamed. Move it away.")
                            .arg(log));
        }
    }
    return createFile(path, schema);
}

Result<void> makeFile(const QString &path, Schema schema)
{
    return logsOf(path).isEmpty() ? createFile(path, schema) : createWithoutLogs(path, schema);
}

Result<void> prepareFile(const QString &path, Schema schema, Database::Mode mode, bool writable)
{
    if (writable && !QFile::exists(path)) {
        if (auto made = makeFile(path, schema); !made) {
            return made;
        }
    }
    const Result<int> version = inspectSchema(path, schema, mode);
    if (!version) {
        return Unexpected{version.error()};
    }
    if (*version == newestSchema(schema)) {
        return {};
    }
    if (!writable) {
        return fail(Error::Code::Database,
                    QStringLiteral("The library file %1 was written by an older version of "
                                   "Broadsheet and is read-only: it cannot be brought up to date.")
                        .arg(path));
    }
    return upgradeFile(path, schema);
}

// cache_size in KiB. The log is folded back every 4,000 pages (16 MB), and cut again.
void tune(Database &db, const char *synchronous)
{
    db.execute(QByteArray("PRAGMA synchronous = ") + synchronous +
               "; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000;"
               "PRAGMA journal_size_limit = 67108864");
}

std::unique_ptr<Writer> makeLibraryWriter(const QString &folder)
{
    const QString path = pathOf(folder, Schema::Library);
    return std::make_unique<Writer>(path, [folder, path] {
        auto db = std::make_unique<Database>(path, Database::Mode::ReadWrite);
        tune(*db, "NORMAL");
        db->attach(
            pathOf(folder, Schema::Notebook), QStringLiteral("notebook"), Database::Mode::ReadOnly);
        return db;
    });
}

std::unique_ptr<Writer> makeNotebookWriter(const QString &folder)
{
    const QString path = pathOf(folder, Schema::Notebook);
    return std::make_unique<Writer>(path, [path] {
        auto db = std::make_unique<Database>(path, Database::Mode::ReadWrite);
        tune(*db, "FULL");
        return db;
    });
}

Error refusal(const QString &folder)
{
    return {
        Error::Code::Database,
        QStringLiteral("The library in %1 is read-only: nothing can be changed there.").arg(folder),
        {}};
}

} // namespace

Store::Store(const QString &folder, bool readOnly, Database::Mode readingMode)
    : m_folder(folder)
    , m_readOnly(readOnly)
    , m_libraryWriter(readOnly ? std::make_unique<Writer>(refusal(folder))
                               : makeLibraryWriter(folder))
    , m_notebookWriter(readOnly ? std::make_unique<Writer>(refusal(folder))
                                : makeNotebookWriter(folder))
{
    const QString path = pathOf(folder, Schema::Library);
    const auto opener = [folder, path, readingMode] {
        auto db = std::make_unique<Database>(path, readingMode);
        db->attach(pathOf(folder, Schema::Notebook), QStringLiteral("notebook"), readingMode);
        return db;
    };
    m_readers = std::make_unique<Readers>(path, opener, ReaderThreads);
    m_parsers.setMaxThreadCount(qMax(2, QThread::idealThreadCount()));
    m_drivers.setMaxThreadCount(DriverThreads);
    m_background.setMaxThreadCount(1);
}

Store::~Store()
{
    m_background.waitForDone();
    m_drivers.waitForDone();
    m_parsers.waitForDone();
    // Who last closes a file, and may write to it, folds the log back into it and removes it: so
    // first the readers, then the library's writer, which reads the notebook.
    m_readers.reset();
    m_libraryWriter.reset();
}

Result<std::unique_ptr<Store>> Store::open(const QString &folder, Access access)
{
    const QString path = QDir(folder).absolutePath();
    if (access == Access::ReadWrite && !QDir().mkpath(path)) {
        return fail(Error::Code::Unreadable,
                    QStringLiteral("The folder %1 cannot be made.").arg(path));
    }
    if (!QFileInfo(path).isDir()) {
        return fail(Error::Code::NotFound, QStringLiteral("There is no library in %1.").arg(path));
    }
    const bool writable = access == Access::ReadWrite && canBeWritten(path);
    const Database::Mode mode = readingModeOf(path, canBeWritten(path));
    for (const Schema schema : {Schema::Library, Schema::Notebook}) {
        if (auto ready = prepareFile(pathOf(path, schema), schema, mode, writable); !ready) {
            return Unexpected{ready.error()};
        }
    }
    return std::unique_ptr<Store>(new Store(path, !writable, mode));
}

} // namespace broadsheet
