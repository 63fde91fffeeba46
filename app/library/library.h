#pragma once

// A library: a folder with library.db (what was collected) and notebook.db (what a person did).
// This header and its neighbours in app/library are all that the window and the command line see of
// the store. Every call answers with a QFuture<Result<T>> and may be made from any thread; signals
// arrive in the thread that the Library lives in.

#include "app/article/article.h"
#include "app/base/result.h"

#include <QObject>
#include <QVector>

#include <memory>

namespace broadsheet {

class Store;

/// What a commit changed, to be told in signals.
struct LibraryChanges
{
    QVector<ArticleId> added;
    QVector<ArticleId> updated;
    QVector<ArticleId> annotated;
    bool list = false;      // articlesChanged()
    bool readState = false; // readStateChanged()
};

class Library final : public QObject
{
    Q_OBJECT

public:
    enum class Access {
        ReadWrite, // falls back to reading only where the folder cannot be written
        ReadOnly,
    };

    /// `$BROADSHEET_LIBRARY`, else `broadsheet` in the user's XDG data folder.
    static QString defaultFolder();

    /// Opens the library, making folder and files on first use. Errors: Newer (nothing was
    /// touched), Database (damaged, busy, full), Unreadable, NotFound (ReadOnly and no library
    /// there).
    static Result<std::unique_ptr<Library>> open(const QString &folder,
                                                 Access access = Access::ReadWrite);

    /// Waits for the jobs that were handed in: what a future promised is on disk.
    ~Library() override;

    QString folder() const;
    bool isReadOnly() const;

    /// For app/library alone.
    Store &store() const { return *m_store; }

    /// Likewise: has the signals sent in the Library's thread. From any thread.
    void announce(const LibraryChanges &changes);

Q_SIGNALS:
    void articlesChanged(); // some were added, updated or removed; at most a few times a second
    void articleAdded(broadsheet::ArticleId id);
    void articleUpdated(broadsheet::ArticleId id); // a new version, or a link of it came alive
    void annotationsChanged(broadsheet::ArticleId id);
    void readStateChanged();

private:
    explicit Library(std::unique_ptr<Store> store);

    std::unique_ptr<Store> m_store;
};

} // namespace broadsheet
