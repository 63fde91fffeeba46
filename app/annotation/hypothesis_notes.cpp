// Fields as in hypothesis/client, src/types/api.ts: target[0].selector[] holds a TextQuoteSelector
// like ours; the other selectors name places in a page that we do not have.

#include "app/annotation/foreign_notes.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace broadsheet {

namespace {

// Times carry microseconds and an offset: 2025-03-01T10:00:00.123456+00:00.
QDateTime timeFrom(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

std::optional<TextQuoteSelector> quoteOf(const QJsonObject &annotation)
{
    for (const QJsonValue &selector : annotation["target"_L1][0]["selector"_L1].toArray()) {
        if (selector["type"_L1].toString() == "TextQuoteSelector"_L1) {
            return TextQuoteSelector{selector["exact"_L1].toString(),
                                     selector["prefix"_L1].toString(),
                                     selector["suffix"_L1].toString()};
        }
    }
    return std::nullopt;
}

NoteRecord readAnnotation(const QJsonObject &json)
{
    NoteSource source;
    source.url = json["uri"_L1].toString(json["target"_L1][0]["source"_L1].toString());
    const QJsonValue title = json["document"_L1]["title"_L1];
    source.headline = title.isArray() ? title[0].toString() : title.toString();
    Body body;
    body.text = json["text"_L1].toString();
    for (const QJsonValue &tag : json["tags"_L1].toArray()) {
        body.tags.append(tag.toString());
    }
    const auto quote = quoteOf(json);
    const QString id = json["id"_L1].toString();
    NoteRecord record = foreignNote(source,
                                    quote ? quote->exact : QString(),
                                    body,
                                    timeFrom(json["created"_L1].toString()),
                                    id.isEmpty() ? QString() : u"hypothesis:"_s + id);
    if (record.annotation.target.quote) {
        record.annotation.target.quote->prefix = quote->prefix;
        record.annotation.target.quote->suffix = quote->suffix;
    }
    const QDateTime updated = timeFrom(json["updated"_L1].toString());
    record.annotation.modified = updated.isValid() ? updated : record.annotation.created;
    return record;
}

} // namespace

Result<NoteCollection> readHypothesis(const QJsonDocument &json)
{
    QJsonArray annotations = json.array();
    for (const auto name : {"annotations"_L1, "rows"_L1}) {
        if (json.object()[name].isArray()) {
            annotations = json.object()[name].toArray();
        }
    }
    NoteCollection collection;
    for (const QJsonValue &annotation : std::as_const(annotations)) {
        if (annotation["target"_L1].isArray() || annotation["uri"_L1].isString()) {
            collection.notes.append(readAnnotation(annotation.toObject()));
        }
    }
    return collection;
}

} // namespace broadsheet
