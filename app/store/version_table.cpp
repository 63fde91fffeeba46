#include "app/store/version_table.h"

#include "app/article/article_json.h"
#include "app/base/content_hash.h"
#include "app/store/compression.h"
#include "app/store/database.h"

#include <QJsonDocument>

namespace broadsheet {

namespace {

const QByteArray Insert =
    "INSERT INTO version (article, number, original, part, added, extractor, text_hash, json,"
    " extracted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
const QByteArray KeepText =
    "INSERT OR IGNORE INTO earlier_text (article, number, hash) SELECT article, number, text_hash"
    " FROM version WHERE article = ? AND number = ? AND text_hash <> ?";
const QByteArray EarlierTexts = "SELECT hash FROM earlier_text WHERE article = ? AND number = ?";
const QByteArray Outdated =
    "SELECT article, number, original, part FROM version WHERE extractor < ?1 AND original IN"
    " (SELECT DISTINCT original FROM version WHERE extractor < ?1 AND original > ?2"
    " ORDER BY original LIMIT ?3) ORDER BY original, part, number";
const QByteArray CountOutdated = "SELECT count(DISTINCT original) FROM version WHERE extractor < ?";
const QByteArray Update = "UPDATE version SET extractor = ?3, text_hash = ?4, json = ?5,"
                          " extracted = ?6 WHERE article = ?1 AND number = ?2";
const QByteArray Find =
    "SELECT number, original, part, added, extractor, text_hash, json, extracted FROM version"
    " WHERE article = ?1"
    " AND number = coalesce(nullif(?2, 0), (SELECT versions FROM article WHERE id = ?1))";
const QByteArray FindAll =
    "SELECT number, original, part, added, extractor, text_hash, json, extracted FROM version"
    " WHERE article = ? ORDER BY number";
const QByteArray FindRemoved =
    "SELECT number, original, part, added, extractor, text_hash, json, extracted"
    " FROM removed_version WHERE article = ? ORDER BY number";
// Beside max(), SQLite gives the other columns of that very row.
const QByteArray FindByHash =
    "SELECT part, article, number, max(version.rowid) FROM original"
    " JOIN version ON version.original = original.id WHERE original.hash = ? GROUP BY part";
const QByteArray Originals = "SELECT DISTINCT original FROM version WHERE article = ?";

Unexpected damaged(const StoredVersion &version)
{
    return fail(Error::Code::Database,
                QStringLiteral("The stored text of article %1 (version %2) is damaged. Import its "
                               "file again, or restore a backup.")
                    .arg(version.article)
                    .arg(version.number));
}

// No corrections: no second copy.
void bindExtracted(Statement &statement, int parameter, const StoredVersion &version)
{
    if (version.extracted.isEmpty()) {
        statement.bind(parameter, nullptr);
    } else {
        statement.bind(parameter, version.extracted);
    }
}

StoredVersion versionFrom(Statement &row, ArticleId article)
{
    StoredVersion version;
    version.article = article;
    version.number = int(row.integer(0));
    version.original = row.integer(1);
    version.part = int(row.integer(2));
    version.added = row.integer(3);
    version.extractor = int(row.integer(4));
    version.textHash = row.blob(5);
    version.json = row.blob(6);
    version.extracted = row.blob(7);
    return version;
}

QVector<StoredVersion> versionsFrom(Statement rows, ArticleId article)
{
    QVector<StoredVersion> versions;
    while (rows.step()) {
        versions.append(versionFrom(rows, article));
    }
    return versions;
}

} // namespace

QByteArray packedArticle(const Article &article) { return packed(articleJson(article)); }

void insertVersion(Database &db, const StoredVersion &version)
{
    Statement insert = db.query(Insert,
                                version.article,
                                version.number,
                                version.original,
                                version.part,
                                version.added,
                                version.extractor,
                                version.textHash,
                                version.json);
    bindExtracted(insert, 9, version);
    insert.step();
}

void updateVersion(Database &db, const StoredVersion &version)
{
    db.run(KeepText, version.article, version.number, version.textHash);
    Statement update = db.query(
        Update, version.article, version.number, version.extractor, version.textHash, version.json);
    bindExtracted(update, 6, version);
    update.step();
}

QVector<QByteArray> earlierTexts(Database &db, ArticleId article, int number)
{
    QVector<QByteArray> hashes;
    Statement rows = db.query(EarlierTexts, article, number);
    while (rows.step()) {
        hashes.append(rows.blob(0));
    }
    return hashes;
}

QVector<OutdatedVersion> outdatedVersions(Database &db, int extractor, qint64 after, int originals)
{
    QVector<OutdatedVersion> versions;
    Statement rows = db.query(Outdated, extractor, after, originals);
    while (rows.step()) {
        versions.append(
            {rows.integer(0), int(rows.integer(1)), rows.integer(2), int(rows.integer(3))});
    }
    return versions;
}

int countOutdatedOriginals(Database &db, int extractor)
{
    Statement row = db.query(CountOutdated, extractor);
    return row.step() ? int(row.integer(0)) : 0;
}

Result<StoredVersion> findVersion(Database &db, ArticleId article, int number)
{
    Statement row = db.query(Find, article, number);
    if (!row.step()) {
        return fail(Error::Code::NotFound,
                    number == 0
                        ? QStringLiteral("There is no article %1.").arg(article)
                        : QStringLiteral("Article %1 has no version %2.").arg(article).arg(number));
    }
    return versionFrom(row, article);
}

QVector<StoredVersion> findVersions(Database &db, ArticleId article)
{
    return versionsFrom(db.query(FindAll, article), article);
}

QVector<StoredVersion> findRemovedVersions(Database &db, ArticleId article)
{
    return versionsFrom(db.query(FindRemoved, article), article);
}

Result<Article> articleOf(const StoredVersion &version)
{
    const auto json = unpacked(version.json);
    if (!json) {
        return damaged(version);
    }
    auto article = articleFromJson(QJsonDocument::fromJson(*json).object());
    if (!article || textHash(readingText(*article).text) != version.textHash) {
        return damaged(version);
    }
    return article;
}

Result<Article> extractedOf(const StoredVersion &version)
{
    if (version.extracted.isEmpty()) {
        return articleOf(version);
    }
    const auto json = unpacked(version.extracted);
    auto article = json ? articleFromJson(QJsonDocument::fromJson(*json).object())
                        : Result<Article>(Unexpected{json.error()});
    return article ? article : damaged(version);
}

Result<ReadingText> newestText(Database &db, ArticleId article)
{
    const auto version = findVersion(db, article);
    if (!version) {
        return Unexpected{version.error()};
    }
    const auto stored = articleOf(*version);
    if (!stored) {
        return Unexpected{stored.error()};
    }
    return readingText(*stored);
}

QVector<VersionOfFile> findVersionsByHash(Database &db, const QByteArray &originalHash)
{
    QVector<VersionOfFile> versions;
    Statement rows = db.query(FindByHash, originalHash);
    while (rows.step()) {
        versions.append({int(rows.integer(0)), rows.integer(1), int(rows.integer(2))});
    }
    return versions;
}

QVector<qint64> originalsOf(Database &db, ArticleId article)
{
    QVector<qint64> ids;
    Statement rows = db.query(Originals, article);
    while (rows.step()) {
        ids.append(rows.integer(0));
    }
    return ids;
}

} // namespace broadsheet
