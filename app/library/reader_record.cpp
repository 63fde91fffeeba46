#include "app/library/reader_record.h"

#include "app/base/content_hash.h"
#include "app/library/passage.h"
#include "app/store/article_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

using namespace Qt::StringLiterals;

namespace broadsheet {

namespace {

constexpr int RecordFormat = 1;

QString textOf(const QDateTime &when) { return when.toUTC().toString(Qt::ISODateWithMs); }

QDateTime timeFrom(const QJsonValue &json)
{
    const QDateTime when = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
    return when.isValid() ? when.toUTC() : QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
}

void insertChange(QJsonObject &json, const BlockChange &change)
{
    json.insert("kind"_L1, change.kind ? kindName(*change.kind) : QString());
    if (change.hidden) {
        json.insert("hidden"_L1, *change.hidden);
    }
}

BlockChange changeFrom(const QJsonObject &json)
{
    BlockChange change;
    change.kind = kindFromName(json["kind"_L1].toString());
    if (json["hidden"_L1].isBool()) {
        change.hidden = json["hidden"_L1].toBool();
    }
    return change;
}

QJsonObject toJson(const Subject &subject)
{
    return {{"key"_L1, subject.key},
            {"url"_L1, subject.url},
            {"path"_L1, subject.path},
            {"part"_L1, subject.part},
            {"headline"_L1, subject.headline},
            {"publication"_L1, subject.publication}};
}

QJsonObject toJson(const KeptReading &kept)
{
    return {{"read"_L1, kept.reading.read},
            {"block"_L1, kept.reading.block},
            {"offset"_L1, kept.reading.offset},
            {"changed"_L1, textOf(kept.changed)}};
}

QJsonObject toJson(const KeptCorrection &kept)
{
    const BlockName &block = kept.correction.block;
    QJsonObject json{{"block"_L1, QString::fromLatin1(block.hash.toHex())},
                     {"ordinal"_L1, block.ordinal},
                     {"quote"_L1, block.quote},
                     {"changed"_L1, textOf(kept.changed)}};
    insertChange(json, kept.correction.change);
    return json;
}

QJsonObject toJson(const KeptChoice &kept)
{
    return {{"text"_L1, kept.link.title},
            {"href"_L1, kept.link.href},
            {"target"_L1, kept.link.target.value_or(ArticleKey())},
            {"changed"_L1, textOf(kept.changed)}};
}

QJsonObject toJson(const CorrectionRule &rule)
{
    QJsonObject json{{"id"_L1, rule.id},
                     {"scope"_L1, scopeName(rule.scope.kind)},
                     {"name"_L1, rule.scope.name},
                     {"match"_L1, matchName(rule.match)},
                     {"words"_L1, rule.words}};
    insertChange(json, rule.change);
    return json;
}

void append(QJsonObject &article, QLatin1StringView list, const QJsonObject &entry)
{
    QJsonArray entries = article[list].toArray();
    entries.append(entry);
    article.insert(list, entries);
}

void readArticle(const QJsonObject &json, ReaderRecord &record)
{
    const Subject subject{json["key"_L1].toString(),
                          json["url"_L1].toString(),
                          json["path"_L1].toString(),
                          json["part"_L1].toInt(),
                          json["headline"_L1].toString(),
                          json["publication"_L1].toString()};
    if (subject.key.isEmpty()) {
        return;
    }
    record.articles.append(subject);
    if (const QJsonValue reading = json["reading"_L1]; reading.isObject()) {
        record.readings.append({subject.key,
                                {reading["read"_L1].toBool(),
                                 qMax(0, reading["block"_L1].toInt()),
                                 qMax(0, reading["offset"_L1].toInt())},
                                timeFrom(reading["changed"_L1])});
    }
    const qsizetype hashSize = textHash(QString()).size();
    for (const QJsonValue &entry : json["corrections"_L1].toArray()) {
        const QByteArray hash = QByteArray::fromHex(entry["block"_L1].toString().toLatin1());
        const BlockChange change = changeFrom(entry.toObject());
        if (hash.size() == hashSize && !change.isEmpty()) {
            const BlockName name{
                hash, qMax(0, entry["ordinal"_L1].toInt()), entry["quote"_L1].toString()};
            record.corrections.append({subject.key, {name, change}, timeFrom(entry["changed"_L1])});
        }
    }
    for (const QJsonValue &entry : json["links"_L1].toArray()) {
        record.links.append({{subject.key,
                              entry["text"_L1].toString(),
                              entry["href"_L1].toString(),
                              entry["target"_L1].toString()},
                             timeFrom(entry["changed"_L1])});
    }
}

void readRule(const QJsonObject &json, ReaderRecord &record)
{
    const auto scope = scopeFromName(json["scope"_L1].toString());
    const auto match = matchFromName(json["match"_L1].toString());
    if (!scope || !match) {
        return;
    }
    const CorrectionRule rule{json["id"_L1].toString(),
                              {*scope, json["name"_L1].toString()},
                              *match,
                              json["words"_L1].toString(),
                              changeFrom(json)};
    if (!rule.id.isEmpty() && isUsable(rule) && !rule.change.isEmpty()) {
        record.rules.append(rule);
    }
}

// What the library knows of an article, or else the notebook; a key alone when nobody does.
Subject subjectFor(Database &db, const ArticleKey &key)
{
    if (const auto article = findArticleByKey(db, key)) {
        return subjectOf(*article);
    }
    Subject unknown;
    unknown.key = key;
    return findSubject(db, key).value_or(unknown);
}

} // namespace

ReaderRecord readerRecord(Database &db)
{
    ReaderRecord record{{}, allReadings(db), allCorrections(db), allChosenLinks(db), allRules(db)};
    QMap<ArticleKey, Subject> articles;
    const auto name = [&](const ArticleKey &key) {
        if (!articles.contains(key)) {
            articles.insert(key, subjectFor(db, key));
        }
    };
    for (const KeptReading &reading : std::as_const(record.readings)) {
        name(reading.article);
    }
    for (const KeptCorrection &correction : std::as_const(record.corrections)) {
        name(correction.article);
    }
    for (const KeptChoice &choice : std::as_const(record.links)) {
        name(choice.link.article);
    }
    record.articles = articles.values();
    return record;
}

QByteArray readerRecordJson(const ReaderRecord &record)
{
    QMap<ArticleKey, QJsonObject> articles;
    for (const Subject &subject : record.articles) {
        articles.insert(subject.key, toJson(subject));
    }
    for (const KeptReading &reading : record.readings) {
        articles[reading.article].insert("reading"_L1, toJson(reading));
    }
    for (const KeptCorrection &correction : record.corrections) {
        append(articles[correction.article], "corrections"_L1, toJson(correction));
    }
    for (const KeptChoice &choice : record.links) {
        append(articles[choice.link.article], "links"_L1, toJson(choice));
    }
    QJsonArray list;
    for (const QJsonObject &article : std::as_const(articles)) {
        list.append(article);
    }
    QJsonArray rules;
    for (const CorrectionRule &rule : record.rules) {
        rules.append(toJson(rule));
    }
    const QJsonObject root{{"program"_L1, u"Broadsheet"_s},
                           {"format"_L1, RecordFormat},
                           {"articles"_L1, list},
                           {"rules"_L1, rules}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Result<ReaderRecord> readReaderRecord(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const int format = root["format"_L1].toInt();
    if (root["program"_L1].toString() != "Broadsheet"_L1 || format < 1) {
        return fail(Error::Code::Malformed, u"it is no record of a reader of Broadsheet"_s);
    }
    if (format > RecordFormat) {
        return fail(Error::Code::Newer, u"it was written by a newer version of Broadsheet"_s);
    }
    ReaderRecord record;
    for (const QJsonValue &article : root["articles"_L1].toArray()) {
        readArticle(article.toObject(), record);
    }
    for (const QJsonValue &rule : root["rules"_L1].toArray()) {
        readRule(rule.toObject(), record);
    }
    return record;
}

void takeReaderRecord(Database &notebook, const ReaderRecord &record)
{
    for (const Subject &subject : record.articles) {
        if (!subject.headline.isEmpty() && !findSubject(notebook, subject.key)) {
            putSubject(notebook, subject);
        }
    }
    for (const KeptReading &reading : record.readings) {
        takeReading(notebook, reading);
    }
    for (const KeptCorrection &correction : record.corrections) {
        takeCorrection(notebook, correction);
    }
    for (const KeptChoice &choice : record.links) {
        takeChosenLink(notebook, choice);
    }
    for (const CorrectionRule &rule : record.rules) {
        takeRule(notebook, rule, QDateTime::currentDateTimeUtc());
    }
}

} // namespace broadsheet
