#include "app/extract/json_ld.h"

#include "app/base/text.h"
#include "app/extract/html_entities.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace broadsheet {

namespace {

constexpr int DeepestJson = 12; // nesting that a search for the article goes into

/// All objects that carry a type, those of @graph and of mainEntity included, and an index by @id.
struct Graph
{
    QVector<QJsonObject> objects;
    QHash<QString, QJsonObject> byId;

    void collect(const QJsonValue &value, int depth = 0)
    {
        if (depth > DeepestJson || objects.size() > 5000) {
            return;
        }
        if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (const QJsonValue &item : array) {
                collect(item, depth + 1);
            }
        } else if (value.isObject()) {
            add(value.toObject(), depth);
        }
    }

    void add(const QJsonObject &object, int depth)
    {
        if (object.contains(QLatin1String("@type"))) {
            objects.append(object);
            const QString id = object.value(QLatin1String("@id")).toString();
            if (!id.isEmpty() && object.size() > byId.value(id).size()) {
                byId.insert(id, object);
            }
        }
        for (const QLatin1String key : {QLatin1String("@graph"),
                                        QLatin1String("mainEntity"),
                                        QLatin1String("mainEntityOfPage"),
                                        QLatin1String("author"),
                                        QLatin1String("publisher")}) {
            collect(object.value(key), depth + 1);
        }
    }

    QJsonObject resolved(const QJsonObject &object) const
    {
        const QString id = object.value(QLatin1String("@id")).toString();
        return object.size() <= 2 && byId.contains(id) ? byId.value(id) : object;
    }
};

QString textOf(const QJsonValue &value)
{
    if (value.isArray()) {
        return textOf(value.toArray().first());
    }
    QString text = value.toString();
    static const QRegularExpression tags(QStringLiteral("<[^<>]{1,200}>"));
    text.remove(tags);
    return simplified(withoutEntities(text));
}

void addNames(const QJsonValue &value, const Graph &graph, QStringList &names)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array) {
            addNames(item, graph, names);
        }
        return;
    }
    if (value.isObject()) { // {"name": ["A", "B"]} stands for two people
        const QJsonValue name = graph.resolved(value.toObject()).value(QLatin1String("name"));
        addNames(name.isObject() ? QJsonValue() : name, graph, names);
        return;
    }
    const QString name = textOf(value);
    if (!name.isEmpty() && names.size() < 32 && !names.contains(name)) {
        names << name;
    }
}

bool isArticleType(const QString &type)
{
    static const QStringList others = {QStringLiteral("Report"),
                                       QStringLiteral("Review"),
                                       QStringLiteral("BlogPosting"),
                                       QStringLiteral("LiveBlogPosting"),
                                       QStringLiteral("SocialMediaPosting")};
    return type.endsWith(u"Article") || others.contains(type);
}

bool isArticle(const QJsonObject &object)
{
    const QJsonValue type = object.value(QLatin1String("@type"));
    const QJsonArray types = type.isArray() ? type.toArray() : QJsonArray{type};
    return std::any_of(types.begin(), types.end(), [](const QJsonValue &one) {
        return isArticleType(one.toString().section(QLatin1Char('/'), -1));
    });
}

QString addressOf(const QJsonObject &object)
{
    const QString url = object.value(QLatin1String("url")).toString();
    const QJsonValue page = object.value(QLatin1String("mainEntityOfPage"));
    const QString pageId =
        page.isObject() ? page.toObject().value(QLatin1String("@id")).toString() : page.toString();
    return url.startsWith(u"http") ? url : pageId.startsWith(u"http") ? pageId : QString();
}

JsonLdArticle articleFrom(const QJsonObject &object, const Graph &graph)
{
    const auto text = [&object](const char *key) {
        return textOf(object.value(QLatin1String(key)));
    };
    JsonLdArticle article;
    article.found = true;
    article.headline = text("headline");
    if (article.headline.isEmpty()) {
        article.headline = text("name");
    }
    article.alternativeHeadline = text("alternativeHeadline");
    article.description = text("description");
    addNames(object.value(QLatin1String("author")), graph, article.authors);
    if (article.authors.isEmpty()) {
        addNames(object.value(QLatin1String("creator")), graph, article.authors);
    }
    QStringList publishers;
    addNames(object.value(QLatin1String("publisher")), graph, publishers);
    article.publisher = publishers.value(0);
    article.published = text("datePublished");
    if (article.published.isEmpty()) {
        article.published = text("dateCreated");
    }
    article.modified = text("dateModified");
    article.url = addressOf(object);
    article.language = text("inLanguage");
    article.articleBody = text("articleBody");
    const QJsonValue free = object.value(QLatin1String("isAccessibleForFree"));
    article.paywalled = free.isBool() ? !free.toBool()
                                      : free.toString().compare(u"false", Qt::CaseInsensitive) == 0;
    return article;
}

/// JSON as pages write it, brought nearer to JSON as parsers want it.
QByteArray mended(QString json)
{
    static const QRegularExpression wrapper(
        QStringLiteral("^\\s*(?://)?\\s*(?:<!\\[CDATA\\[|<!--)|(?://)?\\s*(?:\\]\\]>|-->)\\s*$"));
    static const QRegularExpression trailingComma(QStringLiteral(",\\s*([}\\]])"));
    json.replace(QStringLiteral("\\u003c"), QStringLiteral("<"));
    json.remove(wrapper);
    for (QChar &c : json) {
        c = c.unicode() < 0x20 ? QChar(u' ') : c;
    }
    json.replace(trailingComma, QStringLiteral("\\1"));
    json = json.trimmed();
    while (json.endsWith(QLatin1Char(';'))) {
        json.chop(1);
    }
    return json.toUtf8();
}

/// Field by field out of text that no parser takes.
JsonLdArticle salvaged(const QString &json)
{
    static const QRegularExpression type(
        QStringLiteral("\"@type\"\\s*:\\s*\\[?\\s*\"[A-Za-z]*(?:Article|BlogPosting)\""));
    JsonLdArticle article;
    if (!json.contains(type)) {
        return article;
    }
    const auto field = [&json](const char *key) {
        const QRegularExpression pattern(
            QStringLiteral("\"%1\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,2000})\"")
                .arg(QLatin1String(key)));
        return textOf(QJsonValue(pattern.match(json)
                                     .captured(1)
                                     .replace(QStringLiteral("\\\""), QStringLiteral("\""))
                                     .replace(QStringLiteral("\\/"), QStringLiteral("/"))));
    };
    static const QRegularExpression author(QStringLiteral(
        "\"author\"\\s*:\\s*\\[?\\s*\\{[^{}]*\"name\"\\s*:\\s*\\[?\\s*\"([^\"]{1,200})\""));
    article.found = true;
    article.headline = field("headline");
    article.description = field("description");
    article.published = field("datePublished");
    article.modified = field("dateModified");
    const QString name = simplified(author.match(json).captured(1));
    article.authors = name.isEmpty() ? QStringList() : QStringList{name};
    return article;
}

} // namespace

JsonLdArticle readJsonLd(const HtmlTree &tree)
{
    Graph graph;
    JsonLdArticle broken;
    for (const HtmlNode &node : tree.nodes) {
        if (node.name != u"script" || node.firstChild < 0) {
            continue;
        }
        const QString &json = tree.nodes[node.firstChild].text;
        const QJsonDocument document = QJsonDocument::fromJson(mended(json));
        if (document.isNull() && !broken.found) {
            broken = salvaged(json);
        }
        graph.collect(document.isArray() ? QJsonValue(document.array())
                                         : QJsonValue(document.object()));
    }
    JsonLdArticle first;
    for (const QJsonObject &object : std::as_const(graph.objects)) {
        if (!isArticle(object)) {
            continue;
        }
        JsonLdArticle article = articleFrom(object, graph);
        if (!article.headline.isEmpty()) {
            return article;
        }
        if (!first.found) {
            first = article;
        }
    }
    return first.found ? first : broken;
}

} // namespace broadsheet
