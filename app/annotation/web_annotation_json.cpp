#include "app/annotation/web_annotation_json.h"

#include "app/base/content_hash.h"
#include "app/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace broadsheet {

namespace {

const QString Uuid = QStringLiteral("urn:uuid:");
const QString ArticleUrn = QStringLiteral("urn:broadsheet:article:");
const QString TextUrn = QStringLiteral("urn:blake2b-256:");
constexpr int MaxDepth = 4; // of selectors that refine selectors

QString timestamp(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }

// --- Writing -------------------------------------------------------------------------------------

QJsonValue context()
{
    const QString terms = QStringLiteral("urn:broadsheet:terms:");
    QJsonObject own;
    for (const auto name : {"color"_L1,
                            "highlight"_L1,
                            "article"_L1,
                            "key"_L1,
                            "title"_L1,
                            "publication"_L1,
                            "extractor"_L1,
                            "texts"_L1}) {
        own.insert(name, QString(terms + name));
    }
    return QJsonArray{QStringLiteral("http://www.w3.org/ns/anno.jsonld"), own};
}

QJsonArray bodiesToJson(const Annotation &note)
{
    QJsonArray bodies;
    if (note.motivation != Motivation::Bookmarking) {
        const bool underlined = note.body.style == MarkStyle::Underline;
        bodies.append(QJsonObject{
            {"type"_L1, u"TextualBody"_s},
            {"purpose"_L1, note.body.text.isEmpty() ? u"highlighting"_s : u"commenting"_s},
            {"format"_L1, u"text/markdown"_s},
            {"value"_L1, note.body.text},
            {"color"_L1, note.body.color},
            {"highlight"_L1, underlined ? u"underline"_s : u"solid"_s}});
    }
    for (const QString &tag : note.body.tags) {
        bodies.append(QJsonObject{
            {"type"_L1, u"TextualBody"_s}, {"purpose"_L1, u"tagging"_s}, {"value"_L1, tag}});
    }
    return bodies;
}

QJsonArray selectorsToJson(const Target &target, const QHash<QByteArray, QString> &texts)
{
    QJsonArray selectors;
    if (target.quote) {
        selectors.append(QJsonObject{{"type"_L1, u"TextQuoteSelector"_s},
                                     {"exact"_L1, target.quote->exact},
                                     {"prefix"_L1, target.quote->prefix},
                                     {"suffix"_L1, target.quote->suffix}});
    }
    const auto text = texts.constFind(target.version);
    if (target.position && text != texts.cend()) {
        selectors.append(QJsonObject{{"type"_L1, u"TextPositionSelector"_s},
                                     {"start"_L1, toCodePoints(*text, target.position->start)},
                                     {"end"_L1, toCodePoints(*text, target.position->end)}});
    }
    return selectors;
}

QJsonObject targetToJson(const NoteRecord &record, const QHash<QByteArray, QString> &texts)
{
    const NoteSource &source = record.source;
    const Target &target = record.annotation.target;
    QJsonObject article{{"key"_L1, source.key}, {"title"_L1, source.headline}};
    if (!source.publication.isEmpty()) {
        article.insert("publication"_L1, source.publication);
    }
    QJsonObject json{{"type"_L1, u"SpecificResource"_s},
                     {"source"_L1, source.url.isEmpty() ? ArticleUrn + source.key : source.url},
                     {"article"_L1, article}};
    const QJsonArray selectors = selectorsToJson(target, texts);
    if (!selectors.isEmpty()) {
        json.insert("selector"_L1, selectors);
    }
    if (texts.contains(target.version)) {
        const QString hash = QString::fromLatin1(target.version.toHex());
        json.insert("state"_L1,
                    QJsonObject{{"type"_L1, u"TimeState"_s},
                                {"cached"_L1, QString(TextUrn + hash)},
                                {"extractor"_L1, target.extractorVersion}});
    }
    return json;
}

QJsonObject recordToJson(const NoteRecord &record, const QHash<QByteArray, QString> &texts)
{
    const Annotation &note = record.annotation;
    QJsonObject json{{"id"_L1, QString(Uuid + note.id)},
                     {"type"_L1, u"Annotation"_s},
                     {"motivation"_L1, motivationName(note.motivation)},
                     {"created"_L1, timestamp(note.created)},
                     {"modified"_L1, timestamp(note.modified)},
                     {"target"_L1, targetToJson(record, texts)}};
    const QJsonArray bodies = bodiesToJson(note);
    if (!bodies.isEmpty()) {
        json.insert("body"_L1, bodies);
    }
    return json;
}

// --- Reading -------------------------------------------------------------------------------------

QJsonArray listOf(const QJsonValue &value)
{
    return value.isArray()                         ? value.toArray()
           : value.isUndefined() || value.isNull() ? QJsonArray()
                                                   : QJsonArray{value};
}

/// JSON-LD lets a string stand for an object that has only an id.
QString idOf(const QJsonValue &value)
{
    return value.isObject() ? value["id"_L1].toString(value["@id"_L1].toString())
                            : value.toString();
}

bool isOfType(const QJsonValue &value, QLatin1StringView type)
{
    const QJsonValue own = value["type"_L1].isUndefined() ? value["@type"_L1] : value["type"_L1];
    return listOf(own).contains(type);
}

struct Selectors
{
    std::optional<TextQuoteSelector> quote;
    std::optional<TextPositionSelector> codePoints;
};

void readSelector(const QJsonValue &json, int depth, Selectors &selectors)
{
    if (isOfType(json, "TextQuoteSelector"_L1) && !selectors.quote) {
        selectors.quote = TextQuoteSelector{json["exact"_L1].toString(),
                                            json["prefix"_L1].toString(),
                                            json["suffix"_L1].toString()};
    } else if (isOfType(json, "TextPositionSelector"_L1) && !selectors.codePoints) {
        selectors.codePoints =
            TextPositionSelector{json["start"_L1].toInt(-1), json["end"_L1].toInt(-1)};
    }
    if (depth < MaxDepth && json["refinedBy"_L1].isObject()) {
        readSelector(json["refinedBy"_L1], depth + 1, selectors);
    }
}

QByteArray versionOf(const QJsonValue &target)
{
    for (const QJsonValue &state : listOf(target["state"_L1])) {
        const QString cached = state["cached"_L1].toString();
        if (cached.startsWith(TextUrn)) {
            return QByteArray::fromHex(cached.mid(TextUrn.size()).toLatin1());
        }
    }
    return {};
}

// Position and version are taken only where the words stand there in the text that came along.
void readPassage(const QJsonValue &json, const QHash<QByteArray, QString> &texts, Target &target)
{
    Selectors selectors;
    for (const QJsonValue &selector : listOf(json["selector"_L1])) {
        readSelector(selector, 0, selectors);
    }
    if (!selectors.quote || isBlank(selectors.quote->exact)) {
        return;
    }
    target.quote = selectors.quote;
    const QByteArray version = versionOf(json);
    const auto text = texts.constFind(version);
    if (text == texts.cend() || !selectors.codePoints) {
        return;
    }
    const int start = int(fromCodePoints(*text, selectors.codePoints->start));
    const int end = int(fromCodePoints(*text, selectors.codePoints->end));
    if (start < end && QStringView(*text).sliced(start, end - start) == target.quote->exact) {
        target.position = TextPositionSelector{start, end};
        target.version = version;
        target.extractorVersion = listOf(json["state"_L1]).at(0)["extractor"_L1].toInt();
    }
}

void readBody(const QJsonValue &json, Body &body)
{
    if (json.isString()) { // an address: what else could be said of it
        body.text += json.toString();
        return;
    }
    const QString value = json["value"_L1].toString();
    for (const QJsonValue &tag : listOf(json["tags"_L1])) {
        body.tags.append(tag.toString());
    }
    if (json["purpose"_L1].toString() == "tagging"_L1) {
        body.tags.append(value);
        return;
    }
    if (!value.isEmpty()) {
        body.text += body.text.isEmpty() ? value : u"\n\n"_s + value;
    }
    if (json["color"_L1].isString()) {
        body.color = markColorFrom(json["color"_L1].toString());
    }
    if (json["highlight"_L1].toString() == "underline"_L1) {
        body.style = MarkStyle::Underline;
    }
}

NoteSource sourceOf(const QJsonValue &target)
{
    NoteSource source;
    const QString id = target["source"_L1].isUndefined() ? idOf(target) : idOf(target["source"_L1]);
    const QJsonValue article = target["article"_L1];
    source.key = article["key"_L1].toString();
    source.headline = article["title"_L1].toString(target["source"_L1]["title"_L1].toString());
    source.publication = article["publication"_L1].toString();
    if (!id.startsWith("urn:"_L1)) {
        source.url = id;
    }
    return source;
}

QString idFrom(const QString &id)
{
    const QUuid uuid(id.startsWith(Uuid) ? id.mid(Uuid.size()) : id);
    return uuid.isNull() ? noteIdFrom(id) : uuid.toString(QUuid::WithoutBraces);
}

NoteRecord readAnnotation(const QJsonObject &json, const QHash<QByteArray, QString> &texts)
{
    NoteRecord record;
    Annotation &note = record.annotation;
    const QJsonValue target = listOf(json["target"_L1]).at(0);
    record.source = sourceOf(target);
    readPassage(target, texts, note.target);
    note.target.source = record.source.key;
    for (const QJsonValue &body : listOf(json["body"_L1])) {
        readBody(body, note.body);
    }
    const bool bookmark = !note.target.quote && note.body.text.isEmpty();
    note.motivation = bookmark ? Motivation::Bookmarking : motivationOf(note.body);
    note.body.color = bookmark ? QString() : note.body.color;
    note.created = QDateTime::fromString(json["created"_L1].toString(), Qt::ISODateWithMs).toUTC();
    note.modified =
        QDateTime::fromString(json["modified"_L1].toString(), Qt::ISODateWithMs).toUTC();
    const QString id = idOf(json);
    note.id =
        id.isEmpty()
            ? noteIdFrom(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)))
            : idFrom(id);
    return record;
}

// The annotations of whatever holds them, in order.
QJsonArray annotationsIn(const QJsonDocument &document)
{
    if (document.isArray()) {
        return document.array();
    }
    const QJsonObject root = document.object();
    if (isOfType(root, "Annotation"_L1)) {
        return {root};
    }
    for (const QJsonValue &holder : {QJsonValue(root), root["first"_L1]}) {
        for (const auto name : {"items"_L1, "@graph"_L1}) {
            if (holder[name].isArray()) {
                return holder[name].toArray();
            }
        }
    }
    return {};
}

QHash<QByteArray, QString> textsIn(const QJsonObject &json)
{
    QHash<QByteArray, QString> texts;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString text = it.value().toString();
        const QByteArray hash = textHash(text);
        if (it.key() == TextUrn + QString::fromLatin1(hash.toHex())) {
            texts.insert(hash, text);
        }
    }
    return texts;
}

} // namespace

QByteArray webAnnotationJson(const NoteCollection &collection)
{
    QJsonArray items;
    QJsonObject texts;
    for (const NoteRecord &record : collection.notes) {
        items.append(recordToJson(record, collection.texts));
        const QByteArray &version = record.annotation.target.version;
        if (collection.texts.contains(version)) {
            texts.insert(TextUrn + QString::fromLatin1(version.toHex()), collection.texts[version]);
        }
    }
    const QJsonObject root{
        {"@context"_L1, context()},
        {"type"_L1, u"AnnotationCollection"_s},
        {"label"_L1, u"Broadsheet notes"_s},
        {"total"_L1, items.size()},
        {"first"_L1,
         QJsonObject{{"type"_L1, u"AnnotationPage"_s}, {"startIndex"_L1, 0}, {"items"_L1, items}}},
        {"texts"_L1, texts}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Result<NoteCollection> readWebAnnotations(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        return fail(Error::Code::Malformed, u"it is no JSON: "_s + error.errorString());
    }
    NoteCollection collection;
    collection.texts = textsIn(document.object()["texts"_L1].toObject());
    const QJsonArray found = annotationsIn(document);
    for (const QJsonValue &item : found) {
        if (isOfType(item, "Annotation"_L1) && !item["target"_L1].isUndefined()) {
            collection.notes.append(readAnnotation(item.toObject(), collection.texts));
        }
    }
    const bool isCollection =
        document.isArray() || !found.isEmpty() || document.object().contains("@context"_L1);
    if (collection.notes.isEmpty() && !(isCollection && found.isEmpty())) {
        return fail(Error::Code::Malformed, u"it holds no annotations"_s);
    }
    return collection;
}

} // namespace broadsheet
