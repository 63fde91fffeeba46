#include "app/store/annotation_table.h"

#include "app/store/database.h"
#include "app/store/rows.h"

namespace broadsheet {

namespace {

const QByteArray Insert =
    "INSERT INTO annotation (id, article, motivation, body, color, underline, exact, prefix,"
    " suffix, start, end, text_hash, extractor, created, modified)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
const QByteArray ChangeBody =
    "UPDATE annotation SET body = ?2, color = ?3, underline = ?4, modified = ?5,"
    " motivation = CASE motivation WHEN 'bookmarking' THEN motivation ELSE ?6 END WHERE id = ?1";
const QByteArray ChangeTarget =
    "UPDATE annotation SET article = ?2, exact = ?3, prefix = ?4, suffix = ?5, start = ?6,"
    " end = ?7, text_hash = ?8, extractor = ?9, modified = ?10 WHERE id = ?1";
const QByteArray SetDeleted = "UPDATE annotation SET deleted_at = ?2, modified = ?3 WHERE id = ?1";
const QByteArray RemoveTags =
    "DELETE FROM annotation_tag WHERE annotation = (SELECT number FROM annotation WHERE id = ?)";
const QByteArray InsertTag = "INSERT INTO annotation_tag (annotation, ordinal, tag)"
                             " VALUES ((SELECT number FROM annotation WHERE id = ?), ?, ?)";

const QByteArray AddBookmark =
    "INSERT INTO annotation (id, article, motivation, body, color, underline, extractor, created,"
    " modified) VALUES (?1, ?2, 'bookmarking', '', '', 0, 0, ?3, ?3)"
    " ON CONFLICT (article) WHERE motivation = 'bookmarking'"
    " DO UPDATE SET deleted_at = NULL, modified = ?3";
const QByteArray RemoveBookmark =
    "UPDATE annotation SET deleted_at = ?2, modified = ?2"
    " WHERE article = ?1 AND motivation = 'bookmarking' AND deleted_at IS NULL";

const QByteArray FindBookmark =
    "SELECT 1 FROM annotation WHERE article = ? AND motivation = 'bookmarking'";

// Unit separator: no tag holds it.
const QByteArray Select =
    "SELECT id, article, motivation, body, color, underline, exact, prefix, suffix, start, end,"
    " text_hash, extractor, created, modified, (SELECT group_concat(tag, char(31)) FROM"
    " (SELECT tag FROM annotation_tag WHERE annotation = number ORDER BY ordinal))"
    " FROM annotation ";
const QByteArray SelectOne = Select + "WHERE id = ?";
const QByteArray SelectOf = Select + "WHERE article = ? AND deleted_at IS NULL ORDER BY number";
const QByteArray SelectAll = Select + "WHERE deleted_at IS NULL ORDER BY number";
// A bookmark that was taken back is no loss.
const QByteArray SelectDeleted =
    Select +
    "WHERE deleted_at IS NOT NULL AND motivation <> 'bookmarking' ORDER BY deleted_at DESC";
const QByteArray CountDeleted = "SELECT count(*) FROM annotation"
                                " WHERE deleted_at IS NOT NULL AND motivation <> 'bookmarking'";
const QByteArray SelectTags =
    "SELECT min(tag) FROM annotation_tag JOIN annotation ON number = annotation"
    " WHERE deleted_at IS NULL GROUP BY tag COLLATE NOCASE ORDER BY tag COLLATE NOCASE";
const QByteArray SelectPublications =
    "SELECT DISTINCT publication FROM annotation JOIN subject ON key = article"
    " WHERE deleted_at IS NULL AND publication <> '' ORDER BY publication COLLATE NOCASE";

constexpr QChar TagSeparator(31);

void putTags(Database &db, const QString &id, const QStringList &tags)
{
    db.run(RemoveTags, id);
    for (int i = 0; i < tags.size(); ++i) {
        db.run(InsertTag, id, i, QString(tags[i]).remove(TagSeparator));
    }
}

// exact, prefix, suffix, start, end, text_hash, extractor: seven parameters from `first`.
void bindTarget(Statement &statement, int first, const Target &target)
{
    for (int i = 0; i < 6; ++i) {
        statement.bind(first + i, nullptr);
    }
    if (target.quote) {
        statement.bind(first, target.quote->exact);
        statement.bind(first + 1, target.quote->prefix);
        statement.bind(first + 2, target.quote->suffix);
    }
    if (target.quote && target.position) {
        statement.bind(first + 3, target.position->start);
        statement.bind(first + 4, target.position->end);
        statement.bind(first + 5, target.version);
    }
    statement.bind(first + 6, target.extractorVersion);
}

Target readTarget(const Statement &row)
{
    Target target;
    target.source = row.text(1);
    if (!row.isNull(6)) {
        target.quote = TextQuoteSelector{row.text(6), row.text(7), row.text(8)};
    }
    if (!row.isNull(9)) {
        target.position = TextPositionSelector{int(row.integer(9)), int(row.integer(10))};
        target.version = row.blob(11);
    }
    target.extractorVersion = int(row.integer(12));
    return target;
}

Annotation readAnnotation(const Statement &row)
{
    Annotation note;
    note.id = row.text(0);
    note.motivation = motivationFromName(row.text(2)).value_or(Motivation::Highlighting);
    note.body.text = row.text(3);
    note.body.color = row.text(4);
    note.body.style = row.integer(5) != 0 ? MarkStyle::Underline : MarkStyle::Solid;
    note.target = readTarget(row);
    note.created = QDateTime::fromMSecsSinceEpoch(row.integer(13), Qt::UTC);
    note.modified = QDateTime::fromMSecsSinceEpoch(row.integer(14), Qt::UTC);
    if (!row.isNull(15)) {
        note.body.tags = row.text(15).split(TagSeparator);
    }
    return note;
}

} // namespace

void insertAnnotation(Database &db, const Annotation &annotation)
{
    Statement insert = db.prepare(Insert);
    insert.bind(1, annotation.id);
    insert.bind(2, annotation.target.source);
    insert.bind(3, motivationName(annotation.motivation));
    insert.bind(4, annotation.body.text);
    insert.bind(5, annotation.body.color);
    insert.bind(6, annotation.body.style == MarkStyle::Underline);
    bindTarget(insert, 7, annotation.target);
    insert.bind(14, annotation.created.toMSecsSinceEpoch());
    insert.bind(15, annotation.modified.toMSecsSinceEpoch());
    insert.step();
    putTags(db, annotation.id, annotation.body.tags);
}

bool changeAnnotationBody(Database &db,
                          const QString &id,
                          const Body &body,
                          const QDateTime &modified)
{
    const int changed = db.run(ChangeBody,
                               id,
                               body.text,
                               body.color,
                               body.style == MarkStyle::Underline,
                               modified.toMSecsSinceEpoch(),
                               motivationName(motivationOf(body)));
    if (changed > 0) {
        putTags(db, id, body.tags);
    }
    return changed > 0;
}

bool changeAnnotationTarget(Database &db,
                            const QString &id,
                            const Target &target,
                            const QDateTime &modified)
{
    Statement change = db.prepare(ChangeTarget);
    change.bind(1, id);
    change.bind(2, target.source);
    bindTarget(change, 3, target);
    change.bind(10, modified.toMSecsSinceEpoch());
    change.step();
    return db.changedRows() > 0;
}

bool setAnnotationDeleted(Database &db, const QString &id, bool deleted, const QDateTime &when)
{
    const qint64 ms = when.toMSecsSinceEpoch();
    return (deleted ? db.run(SetDeleted, id, ms, ms) : db.run(SetDeleted, id, nullptr, ms)) > 0;
}

void setBookmark(Database &db,
                 const ArticleKey &key,
                 const QString &newId,
                 bool bookmarked,
                 const QDateTime &when)
{
    if (bookmarked) {
        db.run(AddBookmark, newId, key, when.toMSecsSinceEpoch());
    } else {
        db.run(RemoveBookmark, key, when.toMSecsSinceEpoch());
    }
}

bool isBookmarked(Database &db, const ArticleKey &key)
{
    return db.query(FindBookmark, key).step();
}

std::optional<Annotation> findAnnotation(Database &db, const QString &id)
{
    Statement row = db.query(SelectOne, id);
    return row.step() ? std::optional(readAnnotation(row)) : std::nullopt;
}

QVector<Annotation> annotationsOf(Database &db, const ArticleKey &key)
{
    return allRows(key.isEmpty() ? db.query(SelectAll) : db.query(SelectOf, key), readAnnotation);
}

QVector<Annotation> deletedAnnotations(Database &db)
{
    return allRows(db.query(SelectDeleted), readAnnotation);
}

int countDeletedAnnotations(Database &db) { return int(firstNumber(db.query(CountDeleted))); }

QStringList annotationTags(Database &db) { return allTexts(db.query(SelectTags)); }

QStringList annotatedPublications(Database &db) { return allTexts(db.query(SelectPublications)); }

} // namespace broadsheet
