#include "app/store/excerpt_table.h"

#include "app/article/excerpt.h"
#include "app/store/database.h"

namespace broadsheet {

namespace {

const QByteArray Put = "INSERT OR REPLACE INTO excerpt (article, text) VALUES (?, ?)";
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
