// Pages {url, title?, highlights: [{text, timestamp, notes?}], data?: [{id, content, type,
// textQuote: {prefix, suffix}, notes, …}]}, as an array or keyed by address. `data`, where it is
// there, says more of the same highlights; its content is HTML.

#include "app/annotation/foreign_notes.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace broadsheet {

namespace {

// Enough for a highlight's inline markup: tags out, the five entities that HTML must escape back.
QString textOf(QString html)
{
    static const QRegularExpression tag(u"<[^>]*>"_s);
    html.remove(tag);
    html.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&quot;"_L1, "\""_L1);
    html.replace("&#39;"_L1, "'"_L1).replace("&nbsp;"_L1, " "_L1);
    return html.replace("&amp;"_L1, "&"_L1);
}

Body bodyFrom(const QJsonValue &notes)
{
    QStringList texts;
    for (const QJsonValue &note : notes.toArray({notes})) {
        if (!note.toString().isEmpty()) {
            texts.append(note.toString());
        }
    }
    Body body;
    body.text = texts.join(u"\n\n"_s);
    return body;
}

QDateTime timeFrom(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC)
                            : QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

NoteRecord fromData(const NoteSource &source, const QJsonValue &data)
{
    const QString id = data["id"_L1].toVariant().toString();
    NoteRecord record = foreignNote(source,
                                    textOf(data["content"_L1].toString()),
                                    bodyFrom(data["notes"_L1]),
                                    timeFrom(data["id"_L1]),
                                    u"clipper:"_s + source.url + u'#' + id);
    if (auto &quote = record.annotation.target.quote) {
        quote->prefix = data["textQuote"_L1]["prefix"_L1].toString();
        quote->suffix = data["textQuote"_L1]["suffix"_L1].toString();
    }
    return record;
}

void readPage(const QJsonValue &page, const QString &url, NoteCollection &collection)
{
    const NoteSource source{{}, page["url"_L1].toString(url), page["title"_L1].toString(), {}};
    const QJsonArray data = page["data"_L1].toArray();
    for (const QJsonValue &item : data) {
        if (item["content"_L1].isString()) {
            collection.notes.append(fromData(source, item));
        }
    }
    for (const QJsonValue &item : data.isEmpty() ? page["highlights"_L1].toArray() : QJsonArray()) {
        const QString text = item["text"_L1].toString(textOf(item["content"_L1].toString()));
        collection.notes.append(
            foreignNote(source, text, bodyFrom(item["notes"_L1]), timeFrom(item["timestamp"_L1])));
    }
}

} // namespace

Result<NoteCollection> readClipper(const QJsonDocument &json)
{
    NoteCollection collection;
    for (const QJsonValue &page : json.array()) {
        readPage(page, {}, collection);
    }
    const QJsonObject pages = json.object();
    if (pages["highlights"_L1].isArray()) {
        readPage(pages, {}, collection);
        return collection;
    }
    for (auto page = pages.begin(); page != pages.end(); ++page) {
        readPage(page.value(), page.key(), collection);
    }
    return collection;
}

} // namespace broadsheet
