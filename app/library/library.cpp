#include "app/library/library.h"

#include "app/store/store.h"

#include <QDir>
#include <QStandardPaths>

namespace broadsheet {

Library::Library(std::unique_ptr<Store> store)
    : m_store(std::move(store))
{
}

Library::~Library() = default;

QString Library::defaultFolder()
{
    const QString chosen = qEnvironmentVariable("BROADSHEET_LIBRARY");
    if (!chosen.isEmpty()) {
        return chosen;
    }
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(QStringLiteral("broadsheet"));
}

Result<std::unique_ptr<Library>> Library::open(const QString &folder, Access access)
{
    auto store = Store::open(
        folder, access == Access::ReadWrite ? Store::Access::ReadWrite : Store::Access::ReadOnly);
    if (!store) {
        return Unexpected{store.error()};
    }
    return std::unique_ptr<Library>(new Library(std::move(*store)));
}

QString Library::folder() const { return m_store->folder(); }

bool Library::isReadOnly() const { return m_store->isReadOnly(); }

void Library::announce(const LibraryChanges &changes)
{
    QMetaObject::invokeMethod(
        this,
        [this, changes] {
            for (const ArticleId id : changes.added) {
                Q_EMIT articleAdded(id);
            }
            for (const ArticleId id : changes.updated) {
                Q_EMIT articleUpdated(id);
            }
            for (const ArticleId id : changes.annotated) {
                Q_EMIT annotationsChanged(id);
            }
            if (changes.list) {
                Q_EMIT articlesChanged();
            }
            if (changes.readState) {
                Q_EMIT readStateChanged();
            }
        },
        Qt::QueuedConnection);
}

} // namespace broadsheet
