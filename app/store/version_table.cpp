#include "app/store/version_table.h"

#include "app/article/article_json.h"
#include "app/base/content_hash.h"
#include "app/store/compression.h"
#include "app/store/database.h"
#include "app/store/rows.h"

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

StoredVersion versionFrom(const Statement &row, ArticleId article)
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
    return allRows(std::move(rows),
                   [article](const Statement &row) { return versionFrom(row, article); });
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
    return allBlobs(db.query(EarlierTexts, article, number));
}

QVector<OutdatedVersion> outdatedVersions(Database &db, int extractor, qint64 after, int originals)
{
    return allRows(db.query(Outdated, extractor, after, originals), [](const Statement &row) {
        return OutdatedVersion{
            row.integer(0), int(row.integer(1)), row.integer(2), int(row.integer(3))};
    });
}

int countOutdatedOriginals(Database &db, int extractor)
{
    return int(firstNumber(db.query(CountOutdated, extractor)));
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
    return allRows(db.query(FindByHash, originalHash), [](const Statement &row) {
        return VersionOfFile{int(row.integer(0)), row.integer(1), int(row.integer(2))};
    });
}

QVector<qint64> originalsOf(Database &db, ArticleId article)
{
    return allIds(db.query(Originals, article));
}

} // namespace broadsheet
