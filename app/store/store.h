#pragma once

// Both files of a library, opened: who writes to each, who reads both, who parses.

#include "app/store/readers.h"
#include "app/store/writer.h"

namespace broadsheet {

class Store
{
public:
    enum class Access {
        ReadWrite, // falls back to reading where the files cannot be written
        ReadOnly,
    };

    /// Makes folder and files on first use, brings old files up to date. Errors as Library::open.
    static Result<std::unique_ptr<Store>> open(const QString &folder, Access access);

    /// Waits for everything that was handed in.
    ~Store();

    QString folder() const { return m_folder; }

    bool isReadOnly() const { return m_readOnly; }

    /// library.db, with notebook.db attached for reading.
    Writer &libraryWriter() { return *m_libraryWriter; }

    /// notebook.db alone: never behind an import, and each commit is synced to disk.
    Writer &notebookWriter() { return *m_notebookWriter; }

    Readers &readers() { return *m_readers; }

    /// For imports: they drive here, …
    QThreadPool &drivers() { return m_drivers; }

    /// … and parse here.
    QThreadPool &parsers() { return m_parsers; }

    /// One thread, for what nobody waits for.
    QThreadPool &background() { return m_background; }

private:
    Store(const QString &folder, bool readOnly, Database::Mode readingMode);

    QString m_folder;
    bool m_readOnly;
    std::unique_ptr<Writer> m_libraryWriter;
    std::unique_ptr<Writer> m_notebookWriter;
    std::unique_ptr<Readers> m_readers;
    QThreadPool m_parsers;
    QThreadPool m_drivers;
    QThreadPool m_background;
};

} // namespace broadsheet
