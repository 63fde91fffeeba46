#include "app/library/backup.h"

#include "app/library/backup_archive.h"
#include "app/store/schema.h"
#include "app/store/snapshot.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

namespace broadsheet {

namespace {

const Schema BothFiles[] = {Schema::Library, Schema::Notebook};

QStringList bothNames()
{
    return {schemaFileName(Schema::Library), schemaFileName(Schema::Notebook)};
}

Unexpected cannotWrite(const QString &path)
{
    return fail(
        Error::Code::Unreadable,
        QStringLiteral("%1 cannot be written (permission, or the disk is full).").arg(path));
}

// The path that an entry has when no folder on the way to it, nor itself, is a symbolic link.
QString realPath(const QFileInfo &file)
{
    return file.exists() ? file.canonicalFilePath()
                         : QDir(file.dir().canonicalPath()).filePath(file.fileName());
}

// A database of the library's or of anyone's; the name of a log counts before the log is there.
bool isDatabase(const QString &folder, const QString &path)
{
    const QString real = realPath(QFileInfo(path));
    for (const QString &name : bothNames()) {
        const QString file = realPath(QFileInfo(QDir(folder).filePath(name)));
        if (real == file || real == file + QStringLiteral("-wal") ||
            real == file + QStringLiteral("-shm")) {
            return true;
        }
    }
    return startsLikeDatabase(path);
}

// Copies of both files, each as of one moment, sound by SQLite's own check.
Result<void> copyBoth(const QString &folder, const QString &to)
{
    for (const Schema schema : BothFiles) {
        const QString name = schemaFileName(schema);
        const QString source = QDir(folder).filePath(name);
        const QString copy = QDir(to).filePath(name);
        if (auto version = inspectSchema(source, schema, Database::Mode::ReadOnly); !version) {
            return Unexpected{version.error()};
        }
        if (auto copied = copyDatabase(source, copy); !copied) {
            return copied;
        }
        if (auto version = inspectSchema(copy, schema, Database::Mode::ReadOnly); !version) {
            return Unexpected{version.error()};
        }
        if (auto sound = verifyDatabase(copy); !sound) {
            return sound;
        }
    }
    return {};
}

// What an archive holds must be a library of ours before anything is moved for it.
Result<void> verifyUnpacked(const QString &archivePath, const QString &folder)
{
    for (const Schema schema : BothFiles) {
        const QString path = QDir(folder).filePath(schemaFileName(schema));
        const auto version = inspectSchema(path, schema, Database::Mode::ReadOnly);
        const auto sound =
            version ? verifyDatabase(path) : Result<void>(Unexpected{version.error()});
        if (sound) {
            continue;
        }
        if (sound.error().code == Error::Code::Newer) {
            return sound;
        }
        return fail(Error::Code::Malformed,
                    QStringLiteral("The backup %1 is damaged: %2 in it is no sound library file.")
                        .arg(archivePath, schemaFileName(schema)),
                    sound.error().message);
    }
    return {};
}

bool moveFile(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from), QFile::encodeName(to)) == 0;
}

Result<void> refuseInUse(const QDir &library)
{
    for (const QString &name : bothNames()) {
        if (isInUse(library.filePath(name))) {
            return fail(
                Error::Code::Database,
                QStringLiteral("The library %1 is open in another program: close Broadsheet "
                               "first. Nothing was changed.")
                    .arg(library.path()));
        }
    }
    return {};
}

// The file with its log: together they are what was there. A log left behind would be read into the
// file that comes in its place.
bool move(const QString &from, const QString &to)
{
    bool done = !QFile::exists(from) || moveFile(from, to);
    for (const QString &log : {QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        done = done && (!QFile::exists(from + log) || moveFile(from + log, to + log));
    }
    return done;
}

// Both files in, or both of those that were there back in their places.
Result<void> exchange(const QDir &library, const QString &suffix, const QDir &incoming)
{
    for (const QString &name : bothNames()) {
        const QString place = library.filePath(name);
        if (move(place, place + suffix) && moveFile(incoming.filePath(name), place)) {
            continue;
        }
        for (const QString &moved : bothNames()) {
            const QString back = library.filePath(moved);
            const bool put = !QFile::exists(incoming.filePath(moved));
            if (QFile::exists(back + suffix)) {
                move(back + suffix, back);
            } else if (put) { // there was none before
                QFile::remove(back);
            }
        }
        return cannotWrite(place);
    }
    return {};
}

} // namespace

Result<void> backupLibrary(const QString &folder, const QString &archivePath)
{
    if (isDatabase(folder, archivePath)) {
        return fail(Error::Code::Invalid,
                    QStringLiteral("%1 is a database and would be overwritten: name another file "
                                   "for the backup.")
                        .arg(archivePath));
    }
    const QFileInfo target(archivePath);
    const QTemporaryDir copies(target.dir().filePath(QStringLiteral(".broadsheet-backup-XXXXXX")));
    if (!copies.isValid()) {
        return cannotWrite(archivePath);
    }
    if (auto copied = copyBoth(folder, copies.path()); !copied) {
        return copied;
    }
    const QString made = copies.filePath(QStringLiteral("archive"));
    if (auto written = writeArchive(copies.path(), bothNames(), made); !written) {
        return written;
    }
    if (auto verified = verifyArchive(made); !verified) {
        return verified;
    }
    return moveFile(made, archivePath) ? Result<void>() : cannotWrite(archivePath);
}

Result<void> restoreLibrary(const QString &archivePath, const QString &folder)
{
    if (auto verified = verifyArchive(archivePath); !verified) {
        return verified;
    }
    const QDir library(folder);
    if (!library.mkpath(QStringLiteral("."))) {
        return cannotWrite(folder);
    }
    const QTemporaryDir unpackedTo(library.filePath(QStringLiteral(".restore-XXXXXX")));
    if (!unpackedTo.isValid()) {
        return cannotWrite(folder);
    }
    if (auto names = unpackArchive(archivePath, unpackedTo.path()); !names) {
        return Unexpected{names.error()};
    }
    if (auto verified = verifyUnpacked(archivePath, unpackedTo.path()); !verified) {
        return verified;
    }
    if (auto free = refuseInUse(library); !free) {
        return free;
    }
    const QString suffix =
        QStringLiteral(".before-restore-") +
        QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    return exchange(library, suffix, QDir(unpackedTo.path()));
}

} // namespace broadsheet
