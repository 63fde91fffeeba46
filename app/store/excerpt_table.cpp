#include "app/store/excerpt_table.h"

#include "app/article/excerpt.h"
#include "app/store/database.h"

namespace broadsheet {

namespace {

// Not INSERT OR REPLACE, which opens a savepoint: FTS5 then writes what it holds to disk, and an
// import takes half as long again.
const QByteArray Put = "INSERT INTO excerpt (article, text) VALUES (?, ?)"
                       " ON CONFLICT (article) DO UPDATE SET text = excluded.text";
const QByteArray Drop = "DELETE FROM excerpt WHERE article = ?";

} // namespace

void putExcerpt(Database &db, ArticleId id, const Article &article)
{
    const QString text = excerptOf(article);
    if (text.isEmpty()) {
        db.run(Drop, id);
    } else {
        db.run(Put, id, text);
    }
}

} // namespace broadsheet
