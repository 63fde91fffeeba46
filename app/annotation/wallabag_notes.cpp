// Entries {id, title, url, origin_url, annotations: [{id, text, quote, ranges, created_at,
// updated_at}], …}; the ranges are XPaths into wallabag's own page.

#include "app/annotation/foreign_notes.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace broadsheet {

namespace {

NoteRecord readAnnotation(const NoteSource &source, const QJsonValue &json)
{
    Body body;
    body.text = json["text"_L1].toString();
    const QString id = json["id"_L1].toVariant().toString();
    const QDateTime when =
        QDateTime::fromString(json["created_at"_L1].toString(), Qt::ISODate).toUTC();
    return foreignNote(source,
                       json["quote"_L1].toString(),
                       body,
                       when,
                       id.isEmpty() ? QString() : u"wallabag:"_s + source.url + u'#' + id);
}

} // namespace

Result<NoteCollection> readWallabag(const QJsonDocument &json)
{
    const QJsonArray entries = json.isArray() ? json.array() : QJsonArray{json.object()};
    NoteCollection collection;
    for (const QJsonValue &entry : entries) {
        const NoteSource source{{}, entry["url"_L1].toString(), entry["title"_L1].toString(), {}};
        for (const QJsonValue &annotation : entry["annotations"_L1].toArray()) {
            collection.notes.append(readAnnotation(source, annotation));
        }
    }
    return collection;
}

} // namespace broadsheet
