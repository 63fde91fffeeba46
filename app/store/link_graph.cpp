#include "app/store/link_graph.h"

#include "app/store/database.h"
#include "app/store/link_choice.h"
#include "app/store/rows.h"

namespace broadsheet {

namespace {

constexpr char SelectCited[] =
    "SELECT DISTINCT " LINK_TARGET " AS found FROM link l " JOIN_LINK_CHOICE "WHERE l.article = ?1 "
    "AND c.target IS NOT '' AND found IS NOT NULL AND found <> ?1 LIMIT ?2";

// By what the library found, and by the reader's choice. Both indexes have them in the order of the
// articles, so the limit bounds what is looked at: a live blog may have thousands.
#define CITING                                                                                     \
    "SELECT l.article AS article FROM link l " JOIN_LINK_CHOICE                                    \
    "WHERE l.target = ?1 AND c.target IS NULL AND l.article <> ?1 "                                \
    "UNION SELECT k.article FROM article x CROSS JOIN chosen_link d ON d.target = x.key "          \
    "CROSS JOIN article y ON y.key = d.article CROSS JOIN link k ON k.article = y.id "             \
    "AND k.title = d.text AND k.href = d.href WHERE x.id = ?1 AND y.id <> ?1 "                     \
    "ORDER BY article DESC LIMIT ?2"

constexpr char SelectCiting[] = CITING;

constexpr char SelectCitingByDate[] =
    "SELECT f.article FROM (" CITING ") f CROSS JOIN article a ON a.id = f.article "
    "ORDER BY a.date DESC, a.id DESC";

#undef CITING

constexpr char SelectArticle[] =
    "SELECT headline, publication, published, date, "
    "(SELECT read FROM reading WHERE reading.article = article.key) FROM article WHERE id = ?";

} // namespace

LinkNeighbours linkNeighbours(Database &db, ArticleId article, int most)
{
    return {allIds(db.query(SelectCited, article, most)),
            allIds(db.query(SelectCiting, article, most))};
}

QVector<ArticleId> citingNewestFirst(Database &db, ArticleId article, int most)
{
    return allIds(db.query(SelectCitingByDate, article, most));
}

QVector<StoryArticle> storyArticles(Database &db, const QVector<ArticleId> &ids)
{
    QVector<StoryArticle> articles;
    for (const ArticleId id : ids) {
        auto row = db.query(SelectArticle, id);
        if (!row.step()) {
            continue;
        }
        StoryArticle article{id, row.text(0), row.text(1), row.text(2), row.integer(3)};
        // Else the list's date is the day on which it came in, which says nothing of the story.
        article.isDated = QDateTime::fromString(article.published, Qt::ISODate).isValid();
        article.read = row.integer(4) != 0;
        articles.append(article);
    }
    return articles;
}

} // namespace broadsheet
