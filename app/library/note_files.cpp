#include "app/library/note_files.h"

#include "app/formats/archive_file.h"
#include "app/formats/format.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace broadsheet {

namespace {

constexpr qint64 MaxUnpackedBytes = 512LL * 1024 * 1024;

// Articles and pictures of an export need not be unpacked.
bool mayHoldNotes(const QString &name)
{
    const QString extension = QFileInfo(name).suffix().toLower();
    return extension == QLatin1String("json") || extension == QLatin1String("jsonld") ||
           extension == QLatin1String("csv") || extension == QLatin1String("md");
}

Result<NotesFrom> readFolder(const QString &path)
{
    QStringList names;
    QDirIterator entries(path, QDir::Files | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString name = entries.next();
        if (mayHoldNotes(name)) {
            names.append(name);
        }
    }
    std::sort(names.begin(), names.end());
    QVector<NoteFile> files;
    qint64 size = 0;
    for (const QString &name : std::as_const(names)) {
        const auto bytes = readFileBytes(name);
        if (bytes && (size += bytes->size()) <= MaxUnpackedBytes) {
            files.append({name, *bytes});
        }
    }
    return readNoteFiles(files);
}

Result<NotesFrom> readFile(const QString &path)
{
    const auto bytes = readFileBytes(path);
    if (!bytes) {
        return Unexpected{bytes.error()};
    }
    if (!isArchive(*bytes)) {
        return readNoteFile({QFileInfo(path).fileName(), *bytes});
    }
    const auto archived = readArchive(*bytes, mayHoldNotes, MaxUnpackedBytes);
    if (!archived) {
        return Unexpected{archived.error()};
    }
    QVector<NoteFile> files;
    for (const ArchivedFile &file : *archived) {
        files.append({file.name, file.bytes});
    }
    return readNoteFiles(files);
}

} // namespace

Result<NotesFrom> readNotesAt(const QString &path)
{
    auto notes = QFileInfo(path).isDir() ? readFolder(path) : readFile(path);
    if (!notes && !notes.error().message.startsWith(path)) {
        Error error = notes.error();
        error.message = path + QStringLiteral(": ") + error.message;
        return Unexpected{error};
    }
    return notes;
}

} // namespace broadsheet
