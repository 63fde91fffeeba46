#include "app/store/article_table.h"

#include "app/store/database.h"
#include "app/store/rows.h"

#include <QDateTime>
#include <QFileInfo>

namespace broadsheet {

namespace {

const QByteArray Insert =
    "INSERT INTO article (key, date, path, part, headline, standfirst, publication, published, url,"
    " language, text_hash, sample) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
// From ?2 to ?12 the same as in Insert.
const QByteArray Update =
    "UPDATE article SET date = ?2, path = ?3, part = ?4, headline = ?5, standfirst = ?6,"
    " publication = ?7, published = ?8, url = ?9, language = ?10, text_hash = ?11, sample = ?12,"
    " versions = ?13 WHERE id = ?1";
const QByteArray Move = "UPDATE article SET path = ?, part = ?, sample = 0 WHERE id = ?";
const QByteArray SetCorrections = "UPDATE article SET corrections = ?2 WHERE id = ?1";
const QByteArray WithCorrections = "SELECT id FROM article WHERE corrections IS NOT NULL";
// The index holds no empty names, so the query must say that it asks for none.
const QByteArray OfPublication =
    "SELECT id FROM article WHERE publication = ? AND publication <> '' ORDER BY id";
const QByteArray OfNoPublication = "SELECT id FROM article WHERE publication = '' ORDER BY id";
const QByteArray Delete = "DELETE FROM article WHERE id = ?";

const QByteArray Stored =
    "SELECT article.id, article.key, path, part, versions, text_hash, publication, sample,"
    " headline, url, date, published, corrections FROM article ";
const QByteArray StoredById = Stored + "WHERE id = ?";
const QByteArray StoredByKey = Stored + "WHERE key = ?";
const QByteArray StoredByPath = Stored + "WHERE path = ? AND part = ? ORDER BY id DESC LIMIT 1";
// target_key is link_table's: kind 0 is a whole title, 3 an address.
const QByteArray StoredByTarget = Stored + "JOIN target_key ON target_key.article = article.id"
                                           " WHERE kind = ? AND target_key.key = ?"
                                           " ORDER BY article.id DESC LIMIT ?";

const QByteArray Row =
    "SELECT headline, standfirst, publication, published, path, url, language, versions,"
    " (SELECT read FROM reading WHERE article = key),"
    " (SELECT count(*) FROM annotation WHERE annotation.article = key AND deleted_at IS NULL"
    "   AND motivation = 'bookmarking'),"
    " (SELECT count(*) FROM annotation WHERE annotation.article = key AND deleted_at IS NULL"
    "   AND motivation <> 'bookmarking'),"
    " (SELECT nullif(article, id) FROM copy"
    "   WHERE story = (SELECT story FROM copy WHERE copy.article = id)"
    "   ORDER BY fullness DESC, date, article LIMIT 1),"
    " (SELECT count(*) FROM copy WHERE story = (SELECT story FROM copy WHERE copy.article = id)),"
    " (SELECT text FROM excerpt WHERE excerpt.article = id)"
    " FROM article WHERE id = ?";
const QByteArray Samples = "SELECT id FROM article WHERE sample ORDER BY id";

constexpr int WholeTitle = 0;
constexpr int Address = 3;

// An article without a date stands where it came in. A time without a zone is taken for UTC, so
// that the order is the same on every machine.
qint64 dateOf(const Article &article, qint64 added)
{
    QDateTime published = QDateTime::fromString(article.published, Qt::ISODate);
    if (published.timeSpec() == Qt::LocalTime) {
        published.setTimeSpec(Qt::UTC);
    }
    return published.isValid() ? published.toMSecsSinceEpoch() : added;
}

QString headlineOf(const Article &article, const QString &path)
{
    if (!article.headline.isEmpty()) {
        return article.headline;
    }
    const QString name = QFileInfo(path).completeBaseName();
    return name.isEmpty() ? path : name;
}

StoredArticle readStored(const Statement &row)
{
    StoredArticle stored;
    stored.id = row.integer(0);
    stored.key = row.text(1);
    stored.path = row.text(2);
    stored.part = int(row.integer(3));
    stored.versions = int(row.integer(4));
    stored.textHash = row.blob(5);
    stored.publication = row.text(6);
    stored.sample = row.integer(7) != 0;
    stored.headline = row.text(8);
    stored.url = row.text(9);
    stored.date = row.integer(10);
    stored.published = row.text(11);
    stored.corrections = row.blob(12);
    return stored;
}

// Insert or Update: what comes first differs, a key or an id.
template<typename First>
Statement rowFor(Database &db,
                 const QByteArray &sql,
                 const First &first,
                 const Article &article,
                 const NewVersion &version)
{
    return db.query(sql,
                    first,
                    dateOf(article, version.added),
                    version.path,
                    version.part,
                    headlineOf(article, version.path),
                    article.standfirst,
                    article.publication,
                    article.published,
                    article.url,
                    article.language,
                    version.textHash,
                    version.sample);
}

void putRow(
    Database &db, ArticleId id, const Article &article, const NewVersion &version, int number)
{
    Statement update = rowFor(db, Update, id, article, version);
    update.bind(13, number);
    update.step();
}

std::optional<StoredArticle> readFirst(Statement row)
{
    return row.step() ? std::optional(readStored(row)) : std::nullopt;
}

} // namespace

ArticleId
insertArticle(Database &db, const QString &key, const Article &article, const NewVersion &version)
{
    rowFor(db, Insert, key, article, version).step();
    return db.lastInsertId();
}

void updateArticle(Database &db,
                   const StoredArticle &known,
                   const Article &article,
                   const NewVersion &version)
{
    putRow(db, known.id, article, version, known.versions + 1);
}

void reviseArticle(Database &db,
                   const StoredArticle &known,
                   const Article &article,
                   const NewVersion &version)
{
    putRow(db, known.id, article, version, known.versions);
}

void setCorrectionsMark(Database &db, ArticleId id, const QByteArray &mark)
{
    if (mark.isEmpty()) {
        db.run(SetCorrections, id, nullptr);
    } else {
        db.run(SetCorrections, id, mark);
    }
}

QVector<ArticleId> articlesWithCorrections(Database &db)
{
    return allIds(db.query(WithCorrections));
}

QVector<ArticleId> articlesOfPublication(Database &db, const QString &publication)
{
    return allIds(publication.isEmpty() ? db.query(OfNoPublication)
                                        : db.query(OfPublication, publication));
}

void moveArticle(Database &db, ArticleId id, const QString &path, int part)
{
    db.run(Move, path, part, id);
}

void deleteArticleRow(Database &db, ArticleId id) { db.run(Delete, id); }

std::optional<StoredArticle> findArticle(Database &db, ArticleId id)
{
    return readFirst(db.query(StoredById, id));
}

std::optional<StoredArticle> findArticleByKey(Database &db, const QString &key)
{
    return readFirst(db.query(StoredByKey, key));
}

std::optional<StoredArticle> findArticleByPath(Database &db, const QString &path, int part)
{
    return readFirst(db.query(StoredByPath, path, part));
}

QVector<StoredArticle> findArticlesByTitle(Database &db, const QString &titleKey, int limit)
{
    return allRows(db.query(StoredByTarget, WholeTitle, titleKey, limit), readStored);
}

QVector<StoredArticle> findArticlesByUrl(Database &db, const QString &urlKey, int limit)
{
    return allRows(db.query(StoredByTarget, Address, urlKey, limit), readStored);
}

std::optional<ArticleRow> articleRow(Database &db, ArticleId id)
{
    Statement found = db.query(Row, id);
    if (!found.step()) {
        return std::nullopt;
    }
    ArticleRow row;
    row.id = id;
    row.headline = found.text(0);
    row.standfirst = found.text(1);
    row.publication = found.text(2);
    row.published = found.text(3);
    row.path = found.text(4);
    row.url = found.text(5);
    row.language = found.text(6);
    row.versions = int(found.integer(7));
    row.read = found.integer(8) != 0;
    row.bookmarked = found.integer(9) != 0;
    row.annotations = int(found.integer(10));
    row.lead = found.integer(11);
    row.copies = qMax(0, int(found.integer(12)) - 1);
    row.excerpt = found.text(13);
    return row;
}

QVector<ArticleRow> articleRows(Database &db, const QVector<ArticleId> &ids)
{
    QVector<ArticleRow> rows;
    rows.reserve(ids.size());
    for (const ArticleId id : ids) {
        if (auto row = articleRow(db, id)) {
            rows.append(std::move(*row));
        }
    }
    return rows;
}

QVector<ArticleId> sampleArticles(Database &db) { return allIds(db.query(Samples)); }

} // namespace broadsheet
