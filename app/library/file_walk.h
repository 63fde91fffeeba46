#pragma once

// Which files does an import of these paths mean?

#include <QString>
#include <QStringList>
#include <QVector>

#include <functional>

namespace broadsheet {

struct FoundFile
{
    QString path;  // absolute
    QString error; // a folder that cannot be read: why, in one line
};

/// Called now and then with the number of files found so far; false stops the walk.
using WalkProgress = std::function<bool(int found)>;

/// Files as they are named, even if they are not there; of folders the files below whose extension
/// is known, by name. Hidden files and folders are passed over, each folder is entered once.
QVector<FoundFile> findFiles(const QStringList &paths, const WalkProgress &progress);

} // namespace broadsheet
