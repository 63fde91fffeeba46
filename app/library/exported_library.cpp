#include "app/library/exported_library.h"

#include "app/formats/format.h"
#include "app/store/article_table.h"
#include "app/store/version_table.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace broadsheet {

namespace {

constexpr int ManifestFormat = 1;

QJsonObject toJson(const ExportedArticle &article)
{
    return {{"key"_L1, article.key},
            {"headline"_L1, article.headline},
            {"path"_L1, article.path},
            {"part"_L1, article.part},
            {"markdown"_L1, article.markdown},
            {"originals"_L1, QJsonArray::fromStringList(article.originals)}};
}

// A manifest that somebody else wrote must not lead to other files of this computer.
bool isOurs(const QString &original)
{
    static const QRegularExpression name(u"^originals/[0-9a-f]{64}/[^/]+$"_s);
    return name.match(original).hasMatch() && !original.endsWith("/.."_L1);
}

ExportedArticle articleFrom(const QJsonValue &json)
{
    ExportedArticle article{json["key"_L1].toString(),
                            json["headline"_L1].toString(),
                            json["path"_L1].toString(),
                            json["part"_L1].toInt(),
                            json["markdown"_L1].toString(),
                            {}};
    for (const QJsonValue &original : json["originals"_L1].toArray()) {
        if (isOurs(original.toString())) {
            article.originals.append(original.toString());
        }
    }
    return article;
}

QByteArray hashOf(const QString &original)
{
    return QByteArray::fromHex(original.section(u'/', 1, 1).toLatin1());
}

bool isThere(Database &db, const ExportedArticle &article, const QString &original)
{
    const auto known = findArticleByKey(db, article.key);
    const auto versions = findVersionsByHash(db, hashOf(original));
    return known &&
           std::any_of(versions.begin(), versions.end(), [&](const VersionOfFile &version) {
               return version.article == known->id;
           });
}

} // namespace

QByteArray manifestJson(const QVector<ExportedArticle> &articles)
{
    QJsonArray list;
    for (const ExportedArticle &article : articles) {
        list.append(toJson(article));
    }
    const QJsonObject root{
        {"program"_L1, u"Broadsheet"_s}, {"format"_L1, ManifestFormat}, {"articles"_L1, list}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Result<QVector<ExportedArticle>> readManifest(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const int format = root["format"_L1].toInt();
    if (root["program"_L1].toString() != "Broadsheet"_L1 || format < 1) {
        return fail(Error::Code::Malformed, u"it is no manifest of an exported library"_s);
    }
    if (format > ManifestFormat) {
        return fail(Error::Code::Newer, u"it was written by a newer version of Broadsheet"_s);
    }
    QVector<ExportedArticle> articles;
    for (const QJsonValue &article : root["articles"_L1].toArray()) {
        articles.append(articleFrom(article));
    }
    return articles;
}

bool isExportedLibrary(const QString &folder)
{
    return QFileInfo(folder + u'/' + ManifestName).isFile();
}

Result<QVector<ImportSource>> missingOriginals(Database &db, const QString &folder)
{
    const auto bytes = readFileBytes(folder + u'/' + ManifestName);
    const auto articles =
        bytes ? readManifest(*bytes) : Result<QVector<ExportedArticle>>(Unexpected{bytes.error()});
    if (!articles) {
        return Unexpected{articles.error()};
    }
    QHash<QString, QHash<int, ArticleKey>> keys;
    for (const ExportedArticle &article : *articles) {
        for (const QString &original : article.originals) {
            keys[original].insert(article.part, article.key);
        }
    }
    QVector<ImportSource> sources;
    QSet<QString> parts; // a file of several articles is imported once
    for (const ExportedArticle &article : *articles) {
        for (const QString &original : article.originals) {
            const bool sharedBytes = article.part > 0 && parts.contains(original);
            if (!sharedBytes && !isThere(db, article, original)) {
                sources.append({folder + u'/' + original, article.path, false, {}, keys[original]});
                parts.insert(original);
            }
        }
    }
    return sources;
}

} // namespace broadsheet
