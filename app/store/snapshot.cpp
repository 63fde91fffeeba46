#include "app/store/snapshot.h"

#include "app/store/integrity.h"
#include "app/store/readers.h"

#include <sqlite3.h>

namespace broadsheet {

namespace {

// One step over all pages holds one read transaction, so a writer cannot make it begin again. A
// lock is waited for by the source's busy handler; finish() need not tell of one that stayed.
int copyAll(sqlite3 *to, sqlite3 *from)
{
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
    if (backup == nullptr) {
        return sqlite3_errcode(to);
    }
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    return stepped == SQLITE_DONE ? finished : stepped;
}

Unexpected copyFailed(const QString &from, int code)
{
    return fail(Error::Code::Database,
                QStringLiteral("The library file %1 cannot be copied: %2.")
                    .arg(from, QString::fromUtf8(sqlite3_errstr(code))));
}

template<typename Job> Result<void> withDatabase(const QString &path, Job job)
{
    Readers reader(
        path, [path] { return std::make_unique<Database>(path, Database::Mode::ReadOnly); }, 1);
    return reader.readHere(job);
}

} // namespace

Result<void> copyDatabase(const QString &from, const QString &to)
{
    return withDatabase(from, [&](Database &source) -> Result<void> {
        const auto target = Database::create(to);
        const int code = copyAll(target->handle(), source.handle());
        return code == SQLITE_OK ? Result<void>() : Result<void>(copyFailed(from, code));
    });
}

bool isInUse(const QString &path)
{
    sqlite3 *db = nullptr;
    const int opened =
        sqlite3_open_v2(path.toUtf8().constData(), &db, SQLITE_OPEN_READWRITE, nullptr);
    // Who has a file in WAL mode open holds a shared lock on it. Exclusive locking that is asked
    // for before the first look at the file wants the whole of it, at once or not at all
    // (sqlite.org/wal.html#use_of_wal_without_shared_memory).
    const int locked =
        opened == SQLITE_OK
            ? sqlite3_exec(db,
                           "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT",
                           nullptr,
                           nullptr,
                           nullptr)
            : opened;
    sqlite3_close(db);
    return locked == SQLITE_BUSY;
}

Result<void> verifyDatabase(const QString &path)
{
    return withDatabase(path, [&](Database &db) -> Result<void> {
        const QStringList problems = fileProblems(db, QStringLiteral("main"));
        if (problems.isEmpty()) {
            return {};
        }
        return fail(Error::Code::Database,
                    QStringLiteral("The library file %1 is damaged: run “check”.").arg(path),
                    problems.join(u'\n'));
    });
}

} // namespace broadsheet
