// An array of {url, title, highlights: [{quote, created_at}]}; the time is Unix seconds, or text.

#include "app/annotation/foreign_notes.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace broadsheet {

namespace {

QDateTime timeFrom(const QJsonValue &value)
{
    bool isNumber = value.isDouble();
    const qint64 seconds = isNumber ? value.toInteger() : value.toString().toLongLong(&isNumber);
    return isNumber ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)
                    : QDateTime::fromString(value.toString(), Qt::ISODate).toUTC();
}

} // namespace

Result<NoteCollection> readPocket(const QJsonDocument &json)
{
    NoteCollection collection;
    for (const QJsonValue &page : json.array()) {
        const NoteSource source{{}, page["url"_L1].toString(), page["title"_L1].toString(), {}};
        for (const QJsonValue &highlight : page["highlights"_L1].toArray()) {
            collection.notes.append(foreignNote(source,
                                                highlight["quote"_L1].toString(),
                                                {},
                                                timeFrom(highlight["created_at"_L1])));
        }
    }
    return collection;
}

} // namespace broadsheet
