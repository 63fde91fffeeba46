#include "app/store/reading_table.h"

#include "app/store/database.h"

namespace broadsheet {

namespace {

const QByteArray Find = "SELECT read, block, offset FROM reading WHERE article = ?";
const QByteArray PutRead = "INSERT INTO reading (article, read, changed) VALUES (?1, ?2, ?3)"
                           " ON CONFLICT (article) DO UPDATE SET read = ?2, changed = ?3";
const QByteArray PutPosition =
    "INSERT INTO reading (article, block, offset, changed) VALUES (?1, ?2, ?3, ?4)"
    " ON CONFLICT (article) DO UPDATE SET block = ?2, offset = ?3, changed = ?4";
const QByteArray All = "SELECT article, read, block, offset, changed FROM reading ORDER BY article";
const QByteArray Take =
    "INSERT INTO reading (article, read, block, offset, changed) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (article) DO UPDATE SET read = excluded.read, block = excluded.block,"
    " offset = excluded.offset, changed = excluded.changed WHERE excluded.changed > changed";

} // namespace

StoredReading findReading(Database &db, const ArticleKey &key)
{
    Statement row = db.query(Find, key);
    if (!row.step()) {
        return {};
    }
    return {row.integer(0) != 0, int(row.integer(1)), int(row.integer(2))};
}

void putReadState(Database &db, const ArticleKey &key, bool read, const QDateTime &when)
{
    db.run(PutRead, key, read, when.toMSecsSinceEpoch());
}

void putPosition(Database &db, const ArticleKey &key, int block, int offset, const QDateTime &when)
{
    db.run(PutPosition, key, block, offset, when.toMSecsSinceEpoch());
}

QVector<KeptReading> allReadings(Database &db)
{
    QVector<KeptReading> readings;
    Statement rows = db.query(All);
    while (rows.step()) {
        readings.append({rows.text(0),
                         {rows.integer(1) != 0, int(rows.integer(2)), int(rows.integer(3))},
                         QDateTime::fromMSecsSinceEpoch(rows.integer(4), Qt::UTC)});
    }
    return readings;
}

void takeReading(Database &db, const KeptReading &kept)
{
    db.run(Take,
           kept.article,
           kept.reading.read,
           kept.reading.block,
           kept.reading.offset,
           kept.changed.toMSecsSinceEpoch());
}

} // namespace broadsheet
