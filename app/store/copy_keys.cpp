#include "app/store/copy_keys.h"

#include "app/store/database.h"

#include <QHash>

#include <algorithm>

namespace broadsheet {

namespace {

const QByteArray InsertKey = "INSERT OR IGNORE INTO copy_key (key) VALUES (?)";
const QByteArray DeleteKey = "DELETE FROM copy_key WHERE key = ?";
const QByteArray WithKey = "SELECT key FROM copy_key WHERE key BETWEEN ? AND ? LIMIT ?";

// Of the articles that share a key, those that came first.
constexpr int MostWithKey = 16;

// Who shares so many is looked at before any further key.
constexpr int SurelyShared = 4;

constexpr quint32 AnyId = 0xffffffff;

qint64 rowOf(quint32 key, ArticleId id) { return qint64(key) << 32 | id; }

} // namespace

void addCopyKeys(Database &db, ArticleId id, const QVector<quint32> &keys)
{
    for (const quint32 key : keys) {
        db.run(InsertKey, rowOf(key, id));
    }
}

void dropCopyKeys(Database &db, ArticleId id, const QVector<quint32> &keys)
{
    for (const quint32 key : keys) {
        db.run(DeleteKey, rowOf(key, id));
    }
}

QVector<ArticleId>
articlesSharingKeys(Database &db, ArticleId id, const QVector<quint32> &keys, int most)
{
    QHash<ArticleId, int> shared;
    int greatest = 0;
    for (const quint32 key : keys) {
        auto rows = db.query(WithKey, rowOf(key, 0), rowOf(key, AnyId), MostWithKey);
        while (rows.step()) {
            const ArticleId other = rows.integer(0) & AnyId;
            greatest = other == id ? greatest : qMax(greatest, ++shared[other]);
        }
        if (greatest >= SurelyShared) {
            break;
        }
    }
    QVector<ArticleId> ids = shared.keys();
    std::sort(ids.begin(), ids.end(), [&shared](ArticleId a, ArticleId b) {
        const int first = shared.value(a);
        const int second = shared.value(b);
        return first != second ? first > second : a < b;
    });
    return ids.mid(0, most);
}

} // namespace broadsheet
