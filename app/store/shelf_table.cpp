#include "app/store/shelf_table.h"

#include "app/store/database.h"
#include "app/store/rows.h"

namespace broadsheet {

namespace {

// Ids are counted in the smallest index that holds them all.
constexpr char CountAll[] = "SELECT count(*) FROM article";

constexpr char CountRead[] =
    "SELECT count(*) FROM reading r JOIN article a ON a.key = r.article WHERE r.read = 1";

constexpr char CountBookmarked[] =
    "SELECT count(*) FROM annotation n JOIN article a ON a.key = n.article "
    "WHERE n.deleted_at IS NULL AND n.motivation = 'bookmarking'";

constexpr char CountAnnotated[] =
    "SELECT count(DISTINCT a.id) FROM annotation n JOIN article a ON a.key = n.article "
    "WHERE n.deleted_at IS NULL AND n.motivation <> 'bookmarking'";

constexpr char CountAnnotations[] =
    "SELECT count(*) FROM annotation WHERE deleted_at IS NULL AND motivation <> 'bookmarking'";

// Their article is gone, or the newest version lacks the passage.
constexpr char CountOrphans[] =
    "SELECT count(*) FROM annotation n LEFT JOIN article a ON a.key = n.article "
    "LEFT JOIN place p ON p.note = n.id AND p.to_hash = a.text_hash "
    "WHERE n.deleted_at IS NULL AND n.exact IS NOT NULL "
    "AND (a.id IS NULL OR (p.state = 'orphan' AND n.text_hash IS NOT a.text_hash))";

constexpr char CountPublications[] = "SELECT publication, count(*) FROM article "
                                     "WHERE publication <> '' GROUP BY publication";

constexpr char CountTags[] =
    "SELECT t.tag, count(DISTINCT a.id) FROM annotation_tag t "
    "JOIN annotation n ON n.number = t.annotation JOIN article a ON a.key = n.article "
    "WHERE n.deleted_at IS NULL GROUP BY t.tag COLLATE NOCASE ORDER BY t.tag COLLATE NOCASE";

int count(Database &db, const char *sql) { return int(firstNumber(db.query(sql))); }

QVector<ShelfCounts::Entry> entries(Database &db, const char *sql)
{
    return allRows(db.query(sql), [](const Statement &row) {
        return ShelfCounts::Entry{row.text(0), int(row.integer(1))};
    });
}

} // namespace

ShelfCounts shelfCounts(Database &db)
{
    return {count(db, CountAll),
            count(db, CountRead),
            count(db, CountBookmarked),
            count(db, CountAnnotated),
            count(db, CountAnnotations),
            count(db, CountOrphans),
            entries(db, CountPublications),
            entries(db, CountTags)};
}

} // namespace broadsheet
