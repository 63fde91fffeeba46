#pragma once

// A library in a folder of its own that vanishes with it, and files to put into it.

#include "app/library/library.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace broadsheet {

class TempLibrary
{
public:
    TempLibrary() { open(); }

    /// Closes and opens it again, as the next start of the program would.
    void reopen(Library::Access access = Library::Access::ReadWrite)
    {
        m_library.reset();
        open(access);
    }

    void close() { m_library.reset(); }

    Library &library() { return *m_library; }

    QString folder() const { return m_folder.filePath(QStringLiteral("library")); }

    /// The path of a file beside the library, written anew.
    QString file(const QString &name, const QString &text)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0) {
            qFatal("cannot write %s", qPrintable(path));
        }
        return path;
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    void open(Library::Access access = Library::Access::ReadWrite)
    {
        auto opened = Library::open(folder(), access);
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().message + opened.error().detail));
        }
        m_library = std::move(*opened);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
};

} // namespace broadsheet
