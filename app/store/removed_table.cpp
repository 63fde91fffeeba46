#include "app/store/removed_table.h"

#include "app/store/database.h"
#include "app/store/original_table.h"
#include "app/store/rows.h"

namespace broadsheet {

namespace {

const QByteArray ArticleColumns = "key, date, path, part, headline, standfirst, publication,"
                                  " published, url, language, versions, text_hash, sample,"
                                  " corrections";
const QByteArray VersionColumns =
    "article, number, original, part, added, extractor, text_hash, json, extracted";

const QByteArray KeepArticle = "INSERT OR REPLACE INTO removed_article (id, removed_at, " +
                               ArticleColumns + ") SELECT id, ?2, " + ArticleColumns +
                               " FROM article WHERE id = ?1";
const QByteArray KeepVersions = "INSERT INTO removed_version (" + VersionColumns + ") SELECT " +
                                VersionColumns + " FROM version WHERE article = ?";
const QByteArray KeepTexts = "INSERT INTO removed_text (article, number, hash)"
                             " SELECT article, number, hash FROM earlier_text WHERE article = ?";
const QByteArray PutBackArticle = "INSERT INTO article (id, " + ArticleColumns + ") SELECT id, " +
                                  ArticleColumns + " FROM removed_article WHERE id = ?";
const QByteArray PutBackVersions = "INSERT INTO version (" + VersionColumns + ") SELECT " +
                                   VersionColumns +
                                   " FROM removed_version WHERE article = ? ORDER BY number";
const QByteArray PutBackTexts = "INSERT INTO earlier_text (article, number, hash)"
                                " SELECT article, number, hash FROM removed_text"
                                " WHERE article = ?";
const QByteArray Forget = "DELETE FROM removed_article WHERE id = ?";
const QByteArray IsBack = "EXISTS (SELECT 1 FROM article WHERE article.key = removed_article.key)";
const QByteArray Find = "SELECT headline, " + IsBack + " FROM removed_article WHERE id = ?";
const QByteArray List = "SELECT id, headline, publication, path, removed_at, " + IsBack +
                        " FROM removed_article ORDER BY removed_at DESC, id DESC";
const QByteArray Originals = "SELECT DISTINCT original FROM removed_version WHERE article = ?";

} // namespace

void keepRemoved(Database &db, ArticleId id, qint64 removedAt)
{
    db.run(KeepArticle, id, removedAt);
    db.run(KeepVersions, id);
    db.run(KeepTexts, id);
}

Result<void> putBackRemoved(Database &db, ArticleId id)
{
    Statement row = db.query(Find, id);
    if (!row.step()) {
        return fail(Error::Code::NotFound,
                    QStringLiteral("There is no removed article %1.").arg(id));
    }
    if (row.integer(1) != 0) {
        return fail(Error::Code::Invalid,
                    QStringLiteral("“%1” is in the library already: it was imported again.")
                        .arg(row.text(0)));
    }
    db.run(PutBackArticle, id);
    db.run(PutBackVersions, id);
    db.run(PutBackTexts, id);
    db.run(Forget, id);
    return {};
}

QVector<RemovedArticle> removedArticles(Database &db)
{
    return allRows(db.query(List), [](const Statement &row) {
        return RemovedArticle{row.integer(0),
                              row.text(1),
                              row.text(2),
                              row.text(3),
                              row.integer(4),
                              row.integer(5) != 0};
    });
}

void forgetRemoved(Database &db, ArticleId id)
{
    const QVector<qint64> originals = allIds(db.query(Originals, id));
    db.run(Forget, id);
    for (const qint64 original : originals) {
        removeOriginalIfUnused(db, original);
    }
}

} // namespace broadsheet
