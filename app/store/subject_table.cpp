#include "app/store/subject_table.h"

#include "app/article/title.h"
#include "app/base/canonical_url.h"
#include "app/base/content_hash.h"
#include "app/store/compression.h"
#include "app/store/database.h"
#include "app/store/rows.h"

namespace broadsheet {

namespace {

const QByteArray Put =
    "INSERT INTO subject (key, url, url_key, path, part, headline, title_key, publication)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET url = excluded.url,"
    " url_key = excluded.url_key, path = excluded.path, part = excluded.part,"
    " headline = excluded.headline, title_key = excluded.title_key,"
    " publication = excluded.publication";
const QByteArray Find = "SELECT url, path, part, headline, publication FROM subject WHERE key = ?";
const QByteArray Any = "SELECT 1 FROM subject LIMIT 1";
const QByteArray PutText =
    "INSERT OR IGNORE INTO subject_text (hash, subject, text) VALUES (?, ?, ?)";
const QByteArray Text = "SELECT text FROM subject_text WHERE hash = ?";
const QByteArray ByPath = "SELECT key FROM subject WHERE path = ? AND part = ?";
const QByteArray ByUrl = "SELECT key FROM subject WHERE url_key = ? AND url_key <> '' LIMIT 8";
const QByteArray ByTitle =
    "SELECT key FROM subject WHERE title_key = ? AND title_key <> '' LIMIT 8";
const QByteArray Texts = "SELECT hash FROM subject_text WHERE subject = ?";

} // namespace

void putSubject(Database &db, const Subject &subject)
{
    db.run(Put,
           subject.key,
           subject.url,
           urlKey(subject.url),
           subject.path,
           subject.part,
           subject.headline,
           titleKey(subject.headline),
           subject.publication);
}

void putSubjectText(Database &db,
                    const ArticleKey &key,
                    const QByteArray &hash,
                    const QString &text)
{
    db.run(PutText, hash, key, packed(text.toUtf8()));
}

std::optional<QString> subjectText(Database &db, const QByteArray &hash)
{
    Statement row = db.query(Text, hash);
    if (!row.step()) {
        return std::nullopt;
    }
    const auto bytes = unpacked(row.blob(0));
    if (!bytes || contentHash(*bytes) != hash) {
        return std::nullopt;
    }
    return QString::fromUtf8(*bytes);
}

std::optional<Subject> findSubject(Database &db, const ArticleKey &key)
{
    Statement row = db.query(Find, key);
    if (!row.step()) {
        return std::nullopt;
    }
    Subject subject;
    subject.key = key;
    subject.url = row.text(0);
    subject.path = row.text(1);
    subject.part = int(row.integer(2));
    subject.headline = row.text(3);
    subject.publication = row.text(4);
    return subject;
}

bool hasSubjects(Database &db) { return db.query(Any).step(); }

QVector<ArticleKey> subjectsByPath(Database &db, const QString &path, int part)
{
    return allTexts(db.query(ByPath, path, part));
}

QVector<ArticleKey> subjectsByUrl(Database &db, const QString &urlKey)
{
    return allTexts(db.query(ByUrl, urlKey));
}

QVector<ArticleKey> subjectsByTitle(Database &db, const QString &titleKey)
{
    return allTexts(db.query(ByTitle, titleKey));
}

QVector<QByteArray> textsOfSubject(Database &db, const ArticleKey &key)
{
    return allBlobs(db.query(Texts, key));
}

} // namespace broadsheet
