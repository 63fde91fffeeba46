#include "app/store/original_table.h"

#include "app/base/content_hash.h"
#include "app/store/compression.h"
#include "app/store/database.h"

namespace broadsheet {

namespace {

const QByteArray FindByHash = "SELECT id FROM original WHERE hash = ?";
const QByteArray Insert = "INSERT INTO original (hash, size, format, bytes) VALUES (?, ?, ?, ?)";
const QByteArray Bytes = "SELECT hash, bytes FROM original WHERE id = ?";
const QByteArray RemoveUnused = "DELETE FROM original WHERE id = ?1"
                                " AND NOT EXISTS (SELECT 1 FROM version WHERE original = ?1)"
                                " AND NOT EXISTS (SELECT 1 FROM removed_version"
                                " WHERE original = ?1)";

} // namespace

qint64 putOriginal(Database &db, const Original &original)
{
    Statement found = db.query(FindByHash, original.hash);
    if (found.step()) {
        return found.integer(0);
    }
    db.run(Insert, original.hash, original.size, original.format, original.packed);
    return db.lastInsertId();
}

Result<QByteArray> originalBytes(Database &db, qint64 id)
{
    Statement row = db.query(Bytes, id);
    if (!row.step()) {
        return fail(Error::Code::NotFound, QStringLiteral("The original file is not there."));
    }
    auto bytes = unpacked(row.blob(1));
    if (!bytes || contentHash(*bytes) != row.blob(0)) {
        return fail(Error::Code::Malformed, QStringLiteral("The stored original is damaged."));
    }
    return bytes;
}

void removeOriginalIfUnused(Database &db, qint64 id) { db.run(RemoveUnused, id); }

} // namespace broadsheet
