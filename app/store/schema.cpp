#include "app/store/schema.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cstdio>
#include <fcntl.h>
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

// What processes that were killed while making a file have left behind.
void removeLeftovers(const QString &path)
{
    constexpr int TooOldSeconds = 600;
    const QFileInfo file(path);
    const auto leftovers =
        file.dir().entryInfoList({QStringLiteral(".") + file.fileName() + QStringLiteral(".new-*")},
                                 QDir::Files | QDir::Hidden);
    for (const QFileInfo &leftover : leftovers) {
        if (leftover.lastModified().secsTo(QDateTime::currentDateTime()) > TooOldSeconds) {
            QFile::remove(leftover.filePath());
        }
    }
}

QString temporaryName(const QString &path)
{
    const QFileInfo file(path);
    return file.dir().filePath(
        QStringLiteral(".%1.new-%2")
            .arg(file.fileName(), QUuid::createUuid().toString(QUuid::WithoutBraces)));
}

// Never over a file that is there, so that of two processes one wins. QFile::rename would fall back
// to copying, and a half-copied file is a damaged one.
bool putInPlace(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (renameat2(AT_FDCWD, source, AT_FDCWD, target, RENAME_NOREPLACE) == 0) {
        return true;
    }
    // Not every file system knows that flag.
    return link(source, target) == 0 && unlink(source) == 0;
}

} // namespace

QString schemaFileName(Schema schema)
{
    return schema == Schema::Library ? QStringLiteral("library.db") : QStringLiteral("notebook.db");
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
    const QByteArray magic = QByteArrayLiteral("SQLite format 3\0");
    if (file.size() == 0) {
        return damaged(path, QStringLiteral("it is empty"));
    }
    if (file.read(magic.size()) != magic) {
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
    removeLeftovers(path);
    const QString temporary = temporaryName(path);
    const auto made = attempt(temporary, [&] {
        const auto db = Database::create(temporary);
        db->execute("PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL");
        migrate(*db, schema);
    });
    const bool placed = made && putInPlace(temporary, path);
    if (!placed) {
        for (const char *suffix : {"", "-wal", "-shm"}) {
            QFile::remove(temporary + QLatin1StringView(suffix));
        }
    }
    if (made && !placed && !QFile::exists(path)) {
        return fail(Error::Code::Unreadable,
                    QStringLiteral("The library file %1 cannot be put in place.").arg(path));
    }
    return made;
}

Result<void> upgradeFile(const QString &path, Schema schema)
{
    return attempt(path, [&] {
        Database db(path, Database::Mode::ReadWrite);
        const QString aside = path + QStringLiteral(".before-%1").arg(newestSchema(schema));
        if (schema == Schema::Notebook && !QFile::exists(aside)) {
            db.query("VACUUM INTO ?", aside).step();
        }
        db.execute("PRAGMA synchronous = FULL");
        migrate(db, schema);
    });
}

} // namespace broadsheet
