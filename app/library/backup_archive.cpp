#include "app/library/backup_archive.h"

#include "app/base/content_hash.h"
#include "app/store/compression.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QtEndian>

#include <functional>

namespace broadsheet {

namespace {

constexpr char FirstLine[] = "Broadsheet backup 1\n";
constexpr qint64 ChunkSize = 4 * 1024 * 1024;
constexpr quint32 MaxPackedChunk = 16 * 1024 * 1024;
constexpr qint64 MaxManifest = 64 * 1024;

struct ArchivedFile
{
    QString name;
    qint64 size = 0;
    QByteArray hash;
};

Unexpected unreadable(const QFileDevice &file)
{
    return fail(Error::Code::Unreadable,
                QStringLiteral("%1: %2.").arg(file.fileName(), file.errorString()));
}

Unexpected damaged(const QString &path)
{
    return fail(Error::Code::Malformed,
                QStringLiteral("The backup %1 is damaged: its checksum is wrong. Nothing was "
                               "changed; use another backup.")
                    .arg(path));
}

Result<ArchivedFile> describe(const QString &folder, const QString &name)
{
    QFile file(QDir(folder).filePath(name));
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return unreadable(file);
    }
    return ArchivedFile{name, file.size(), hash.result()};
}

QByteArray manifestOf(const QVector<ArchivedFile> &files)
{
    QJsonArray array;
    for (const ArchivedFile &file : files) {
        array.append(QJsonObject{{QLatin1String("name"), file.name},
                                 {QLatin1String("size"), file.size},
                                 {QLatin1String("hash"), QString::fromLatin1(file.hash.toHex())}});
    }
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    const QJsonObject manifest{{QLatin1String("created"), now},
                               {QLatin1String("program"), QStringLiteral(BROADSHEET_VERSION)},
                               {QLatin1String("files"), array}};
    return QJsonDocument(manifest).toJson(QJsonDocument::Compact);
}

void writeChunk(QIODevice &to, const QByteArray &frame)
{
    const quint32 length = qToBigEndian(quint32(frame.size()));
    to.write(reinterpret_cast<const char *>(&length), sizeof length);
    to.write(frame);
}

Result<void> writeFile(QSaveFile &to, const QString &path)
{
    QFile from(path);
    if (!from.open(QIODevice::ReadOnly)) {
        return unreadable(from);
    }
    while (!from.atEnd()) {
        const QByteArray chunk = from.read(ChunkSize);
        if (chunk.isEmpty()) {
            return unreadable(from);
        }
        writeChunk(to, packed(chunk));
    }
    writeChunk(to, {});
    return {};
}

// "library.db" and the like, never a path.
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && !name.contains(u'/') && !name.startsWith(u'.') &&
           !name.contains(QChar(u'\0'));
}

Result<QVector<ArchivedFile>> readManifest(QFile &archive)
{
    if (archive.readLine(sizeof FirstLine) != FirstLine) {
        return fail(Error::Code::Malformed,
                    QStringLiteral("%1 is no backup of a library.").arg(archive.fileName()));
    }
    const QByteArray manifest = archive.readLine(MaxManifest).trimmed();
    const QByteArray hash = archive.readLine(MaxManifest).trimmed();
    if (hash != contentHash(manifest).toHex()) {
        return damaged(archive.fileName());
    }
    QVector<ArchivedFile> files;
    const QJsonArray array = QJsonDocument::fromJson(manifest)[QLatin1String("files")].toArray();
    for (const auto &value : array) {
        const QJsonObject file = value.toObject();
        const QString name = file[QLatin1String("name")].toString();
        if (!isPlainName(name)) {
            return damaged(archive.fileName());
        }
        const QByteArray hex = file[QLatin1String("hash")].toString().toLatin1();
        files.append({name, file[QLatin1String("size")].toInteger(), QByteArray::fromHex(hex)});
    }
    return files;
}

// The next chunk unpacked; empty at the end of a file.
Result<QByteArray> readChunk(QFile &archive)
{
    quint32 length = 0;
    if (archive.read(reinterpret_cast<char *>(&length), sizeof length) != sizeof length) {
        return damaged(archive.fileName());
    }
    length = qFromBigEndian(length);
    const QByteArray frame = length <= MaxPackedChunk ? archive.read(length) : QByteArray();
    if (frame.size() != qsizetype(length)) {
        return damaged(archive.fileName());
    }
    if (frame.isEmpty()) {
        return QByteArray();
    }
    auto chunk = unpacked(frame);
    return chunk && !chunk->isEmpty() ? std::move(chunk)
                                      : Result<QByteArray>(damaged(archive.fileName()));
}

using ChunkSink = std::function<Result<void>(const QByteArray &)>;

Result<void> readFile(QFile &archive, const ArchivedFile &file, const ChunkSink &sink)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    qint64 size = 0;
    for (;;) {
        const auto chunk = readChunk(archive);
        if (!chunk) {
            return Unexpected{chunk.error()};
        }
        if (chunk->isEmpty()) {
            break;
        }
        size += chunk->size();
        hash.addData(*chunk);
        if (size > file.size) {
            return damaged(archive.fileName());
        }
        if (auto taken = sink(*chunk); !taken) {
            return taken;
        }
    }
    return size == file.size && hash.result() == file.hash ? Result<void>()
                                                           : damaged(archive.fileName());
}

Result<void> unpackFile(QFile &archive, const ArchivedFile &file, const QString &path)
{
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly)) {
        return unreadable(out);
    }
    const auto read = readFile(archive, file, [&](const QByteArray &chunk) -> Result<void> {
        return out.write(chunk) == chunk.size() ? Result<void>() : unreadable(out);
    });
    if (!read) {
        return read;
    }
    return out.commit() ? Result<void>() : unreadable(out);
}

// `folder` empty: only verified.
Result<QStringList> readArchive(const QString &archivePath, const QString &folder)
{
    QFile archive(archivePath);
    if (!archive.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::NotFound,
                    QStringLiteral("%1: %2.").arg(archivePath, archive.errorString()));
    }
    const auto files = readManifest(archive);
    if (!files) {
        return Unexpected{files.error()};
    }
    QStringList names;
    for (const ArchivedFile &file : *files) {
        const auto pass = [](const QByteArray &) { return Result<void>(); };
        const auto done = folder.isEmpty()
                              ? readFile(archive, file, pass)
                              : unpackFile(archive, file, QDir(folder).filePath(file.name));
        if (!done) {
            return Unexpected{done.error()};
        }
        names.append(file.name);
    }
    return archive.atEnd() ? Result<QStringList>(names) : damaged(archivePath);
}

} // namespace

Result<void>
writeArchive(const QString &folder, const QStringList &names, const QString &archivePath)
{
    QVector<ArchivedFile> files;
    for (const QString &name : names) {
        auto file = describe(folder, name);
        if (!file) {
            return Unexpected{file.error()};
        }
        files.append(std::move(*file));
    }
    QSaveFile archive(archivePath);
    if (!archive.open(QIODevice::WriteOnly)) {
        return unreadable(archive);
    }
    const QByteArray manifest = manifestOf(files);
    archive.write(FirstLine + manifest + '\n' + contentHash(manifest).toHex() + '\n');
    for (const QString &name : names) {
        if (auto written = writeFile(archive, QDir(folder).filePath(name)); !written) {
            return written;
        }
    }
    // QSaveFile remembers a failed write and refuses to commit; it syncs before it renames.
    return archive.commit() ? Result<void>() : unreadable(archive);
}

Result<QStringList> unpackArchive(const QString &archivePath, const QString &folder)
{
    return readArchive(archivePath, folder);
}

Result<void> verifyArchive(const QString &archivePath)
{
    const auto read = readArchive(archivePath, {});
    return read ? Result<void>() : Result<void>(Unexpected{read.error()});
}

} // namespace broadsheet
