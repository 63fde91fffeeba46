#include "app/library/file_walk.h"

#include "app/formats/format.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <filesystem>

namespace broadsheet {

namespace {

constexpr int FilesBetweenLooks = 1000;

// For names that Qt cannot hold: what it makes of them names no file any more.
QString notUtf8()
{
    return QStringLiteral("its name is not UTF-8; rename it, for instance with convmv");
}

struct Walk
{
    const WalkProgress &progress;
    QVector<FoundFile> files;
    QSet<QString> seen;  // canonical paths of folders: a link back up is a loop
    QStringList waiting; // folders still to be entered, the next one last
    bool stopped = false;

    void add(const QString &path, const QString &error = {})
    {
        files.append({path, error});
        if (files.size() % FilesBetweenLooks == 0) {
            stopped = !progress(int(files.size()));
        }
    }
};

// Qt passes over names that are not UTF-8, as if they were not there. A person must hear of them.
void addUnreadableNames(Walk &walk, const QString &folder)
{
    std::error_code error;
    const std::filesystem::path path(QFile::encodeName(folder).toStdString());
    for (auto entry = std::filesystem::directory_iterator(path, error);
         !error && entry != std::filesystem::directory_iterator();
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString shown = decoder(QByteArrayView(name.data(), qsizetype(name.size())));
        if (decoder.hasError() && (hasKnownExtension(shown) || entry->is_directory(error))) {
            walk.add(QDir(folder).filePath(shown), notUtf8());
        }
    }
}

void enter(Walk &walk, const QString &folder)
{
    const QFileInfo info(folder);
    const QString canonical = info.canonicalFilePath();
    if (walk.seen.contains(canonical)) {
        return;
    }
    walk.seen.insert(canonical);
    if (!info.isReadable() || !info.isExecutable()) {
        walk.add(folder, QStringLiteral("the folder cannot be read: permission denied"));
        return;
    }
    QStringList names;
    QStringList folders;
    QDirIterator entries(folder, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
    while (entries.hasNext()) {
        const QString path = entries.next();
        if (entries.fileInfo().isDir()) {
            folders.append(path);
        } else if (hasKnownExtension(entries.fileName())) {
            names.append(path);
        }
    }
    addUnreadableNames(walk, folder);
    std::sort(names.begin(), names.end());
    for (const QString &name : std::as_const(names)) {
        walk.add(name);
    }
    // The last one is entered first.
    std::sort(folders.begin(), folders.end(), std::greater<QString>());
    walk.waiting += folders;
}

} // namespace

QVector<FoundFile> findFiles(const QStringList &paths, const WalkProgress &progress)
{
    Walk walk{progress, {}, {}, {}, false};
    for (const QString &path : paths) {
        const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
        const QFileInfo info(absolute);
        if (!info.isDir()) {
            const bool garbled = absolute.contains(QChar::ReplacementCharacter) && !info.exists();
            walk.add(absolute, garbled ? notUtf8() : QString());
            continue;
        }
        walk.waiting.append(absolute);
        while (!walk.waiting.isEmpty() && !walk.stopped) {
            enter(walk, walk.waiting.takeLast());
        }
    }
    return walk.files;
}

} // namespace broadsheet
