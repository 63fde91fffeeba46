#include "app/store/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QTemporaryFile>

#include <unistd.h>

namespace broadsheet {

namespace {

struct Script
{
    int number = 0;
    QByteArray sql;
};

QVector<Script> scriptsOf(Schema schema)
{
    const QDir folder(schema == Schema::Library ? QStringLiteral(":/schema/library")
                                                : QStringLiteral(":/schema/notebook"));
    QVector<Script> scripts;
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files)) {
        QFile file(folder.filePath(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        Q_UNUSED(opened);
        scripts.append({name.section(u'_', 0, 0).toInt(), file.readAll()});
    }
    std::sort(scripts.begin(), scripts.end(), [](const Script &a, const Script &b) {
        return a.number < b.number;
    });
    return scripts;
}

int versionOf(Database &db)
{
    Statement statement = db.prepare("PRAGMA user_version");
    return statement.step() ? int(statement.integer(0)) : 0;
}

// The version is asked again under the lock: another process may have been faster.
void migrate(Database &db, Schema schema)
{
    for (const Script &script : scriptsOf(schema)) {
        Transaction transaction(db);
        if (versionOf(db) >= script.number) {
            continue;
        }
        db.execute(script.sql);
        db.execute("PRAGMA user_version = " + QByteArray::number(script.number));
        transaction.commit();
    }
}

template<typename Step> Result<void> attempt(const QString &path, Step step)
{
    try {
        step();
        return {};
    } catch (...) {
        return Unexpected{databaseError(std::current_exception(), path)};
    }
}

Unexpected damaged(const QString &path, const QString &how)
{
    return fail(Error::Code::Database,
                QStringLiteral("The library file %1 is damaged: %2. Restore a backup; the file was "
                               "left as it is.")
                    .arg(path, how));
}

// A whole new file of the schema. Made in memory, where no WAL can be set: bytes 18 and 19 of a
// database's header say which journal it uses, 2 is WAL (sqlite.org/fileformat2.html, 1.3.3).
QByteArray newImage(Schema schema)
{
    constexpr qsizetype WriteVersion = 18;
    constexpr qsizetype ReadVersion = 19;
    constexpr char Wal = 2;
    const auto db = Database::create(QStringLiteral(":memory:"));
    migrate(*db, schema);
    QByteArray image = db->image();
    image[WriteVersion] = Wal;
    image[ReadVersion] = Wal;
    return image;
}

// On disk before it has a name (and where the system cannot do that, under another one). It stays
// the owner's alone, as QTemporaryFile made it: notes are private.
bool putInPlace(const QByteArray &image, const QString &path)
{
    const QFileInfo target(path);
    QTemporaryFile file(
        target.dir().filePath(QStringLiteral(".%1.new-XXXXXX").arg(target.fileName())));
    const bool written = file.open() && file.write(image) == image.size() && file.flush() &&
                         fsync(file.handle()) == 0;
    // QTemporaryFile::rename neither overwrites nor copies: of two processes one wins.
    if (!written || !file.rename(path)) {
        return false;
    }
    file.setAutoRemove(false);
    return true;
}

// The notebook as it is. What a killed program left of such a copy is written anew: only a whole
// one has the name. The lock is for two programs that start at once.
Result<void> copyAside(const QString &path, const QString &aside)
{
    const QString unfinished = aside + QStringLiteral(".unfinished");
    QLockFile lock(aside + QStringLiteral(".lock"));
    lock.lock();
    if (QFile::exists(aside)) {
        return {};
    }
    QFile::remove(unfinished);
    const auto copied = attempt(path, [&] {
        Database db(path, Database::Mode::ReadWrite);
        db.query("VACUUM INTO ?", unfinished).step();
    });
    if (copied && !QFile::rename(unfinished, aside)) {
        return fail(Error::Code::Unreadable,
                    QStringLiteral("The library file %1 cannot be brought up to date: no copy of "
                                   "it can be written beside it. Nothing was changed.")
                        .arg(path));
    }
    return copied;
}

} // namespace

QString schemaFileName(Schema schema)
{
    return schema == Schema::Library ? QStringLiteral("library.db") : QStringLiteral("notebook.db");
}

bool startsLikeDatabase(const QString &path)
{
    const QByteArray magic = QByteArrayLiteral("SQLite format 3\0");
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(magic.size()) == magic;
}

int newestSchema(Schema schema) { return scriptsOf(schema).last().number; }

Result<int> inspectSchema(const QString &path, Schema schema, Database::Mode mode)
{
    QFile file(path);
    if (!file.exists()) {
        return fail(Error::Code::NotFound,
                    QStringLiteral("There is no library file %1.").arg(path));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Unreadable,
                    QStringLiteral("The library file %1 cannot be read: %2.")
                        .arg(path, file.errorString()));
    }
    if (file.size() == 0) {
        return damaged(path, QStringLiteral("it is empty"));
    }
    if (!startsLikeDatabase(path)) {
        return damaged(path, QStringLiteral("it is no database"));
    }
    int version = 0;
    const auto looked = attempt(path, [&] {
        Database db(path, mode == Database::Mode::Immutable ? mode : Database::Mode::ReadOnly);
        version = versionOf(db);
    });
    if (!looked) {
        return Unexpected{looked.error()};
    }
    if (version > newestSchema(schema)) {
        return fail(Error::Code::Newer,
                    QStringLiteral("The library file %1 was written by a newer version of "
                                   "Broadsheet. Please update the program; nothing was changed.")
                        .arg(path));
    }
    if (version < 1) {
        return damaged(path, QStringLiteral("it holds no library"));
    }
    return version;
}

Result<void> createFile(const QString &path, Schema schema)
{
    QByteArray image;
    const auto made = attempt(path, [&] { image = newImage(schema); });
    if (made && !putInPlace(image, path) && !QFile::exists(path)) {
        return fail(Error::Code::Unreadable,
                    QStringLiteral("The library file %1 cannot be made: the disk is full, or the "
                                   "folder cannot be written.")
                        .arg(path));
    }
    return made;
}

Result<void> upgradeFile(const QString &path, Schema schema)
{
    if (schema == Schema::Notebook) {
        const QString aside = path + QStringLiteral(".before-%1").arg(newestSchema(schema));
        if (auto copied = copyAside(path, aside); !copied) {
            return copied;
        }
    }
    return attempt(path, [&] {
        Database db(path, Database::Mode::ReadWrite);
        db.execute("PRAGMA synchronous = FULL");
        migrate(db, schema);
    });
}

} // namespace broadsheet
