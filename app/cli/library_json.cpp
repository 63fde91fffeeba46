#include "app/cli/library_json.h"

#include "app/base/text.h"

namespace broadsheet {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue idOrNull(ArticleId id) { return id == 0 ? QJsonValue() : QJsonValue(id); }

QString timestamp(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }

} // namespace

QJsonObject toJson(const ArticleRow &row)
{
    return {{QLatin1String("id"), row.id},
            {QLatin1String("headline"), row.headline},
            {QLatin1String("publication"), textOrNull(row.publication)},
            {QLatin1String("published"), textOrNull(row.published)},
            {QLatin1String("path"), textOrNull(row.path)},
            {QLatin1String("url"), textOrNull(row.url)},
            {QLatin1String("state"), row.read ? QStringLiteral("read") : QStringLiteral("unread")},
            {QLatin1String("bookmarked"), row.bookmarked},
            {QLatin1String("versions"), row.versions}};
}

QJsonObject toJson(const RelatedLink &link)
{
    return {{QLatin1String("article"), link.article},
            {QLatin1String("ordinal"), link.ordinal},
            {QLatin1String("text"), link.text},
            {QLatin1String("href"), textOrNull(link.href)},
            {QLatin1String("target"), idOrNull(link.target)},
            {QLatin1String("confidence"), link.confidence},
            {QLatin1String("state"), linkStateName(link.state)}};
}

QJsonObject toJson(const PlacedAnnotation &note, const QString &text)
{
    const Annotation &annotation = note.annotation;
    QJsonObject json{{QLatin1String("id"), annotation.id},
                     {QLatin1String("motivation"), motivationName(annotation.motivation)},
                     {QLatin1String("article"), idOrNull(note.article)},
                     {QLatin1String("headline"), note.headline},
                     {QLatin1String("state"), anchorStateName(note.placement.state)},
                     {QLatin1String("body"), annotation.body.text},
                     {QLatin1String("tags"), QJsonArray::fromStringList(annotation.body.tags)},
                     {QLatin1String("color"), annotation.body.color},
                     {QLatin1String("created"), timestamp(annotation.created)},
                     {QLatin1String("modified"), timestamp(annotation.modified)}};
    if (annotation.target.quote) {
        json.insert(QLatin1String("exact"), annotation.target.quote->exact);
        json.insert(QLatin1String("prefix"), annotation.target.quote->prefix);
        json.insert(QLatin1String("suffix"), annotation.target.quote->suffix);
    }
    // A text that is damaged came as none: no offset in it is known.
    const bool isPlaced =
        note.placement.state != AnchorState::Orphan && note.placement.end <= text.size();
    if (annotation.target.quote && isPlaced) {
        json.insert(QLatin1String("start"), toCodePoints(text, note.placement.start));
        json.insert(QLatin1String("end"), toCodePoints(text, note.placement.end));
    }
    return json;
}

QJsonArray toJson(const QVector<RelatedLink> &links)
{
    QJsonArray array;
    for (const RelatedLink &link : links) {
        array.append(toJson(link));
    }
    return array;
}

} // namespace broadsheet
