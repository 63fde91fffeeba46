#include "app/store/link_graph.h"

#include "app/store/database.h"

#include <algorithm>
#include <functional>

namespace broadsheet {

namespace {

// Where a link leads: what the reader chose ('' when it was taken out), unless that article is not
// here, else what the library found. As in link_rows.cpp, without what a thread does not need.
#define CHOICE                                                                                     \
    "JOIN article s ON s.id = l.article "                                                          \
    "LEFT JOIN chosen_link c ON c.article = s.key AND c.text = l.title AND c.href = l.href "
#define TARGET "coalesce((SELECT id FROM article WHERE key = c.target), l.target)"

constexpr char SelectCited[] =
    "SELECT DISTINCT " TARGET " AS found FROM link l " CHOICE "WHERE l.article = ?1 "
    "AND c.target IS NOT '' AND found IS NOT NULL AND found <> ?1 LIMIT ?2";

// UNION ALL, so that the first rows are there before the last ones were looked at: a live blog may
// have thousands. CROSS JOIN keeps the order of the tables (sqlite.org/optoverview.html).
constexpr char SelectCiting[] =
    "SELECT DISTINCT l.article, s.date FROM (SELECT article, ordinal FROM link WHERE target = ?1 "
    "UNION ALL SELECT k.article, k.ordinal FROM article x "
    "CROSS JOIN chosen_link d ON d.target = x.key CROSS JOIN article y ON y.key = d.article "
    "CROSS JOIN link k ON k.article = y.id AND k.title = d.text AND k.href = d.href "
    "WHERE x.id = ?1) w CROSS JOIN link l ON l.article = w.article AND l.ordinal = "
    "w.ordinal " CHOICE "WHERE c.target IS NOT '' AND " TARGET " = ?1 AND l.article <> ?1 LIMIT ?2";

#undef CHOICE
#undef TARGET

constexpr char SelectArticle[] =
    "SELECT headline, publication, published, date, "
    "(SELECT read FROM reading WHERE reading.article = article.key) FROM article WHERE id = ?";

QVector<ArticleId> readIds(Statement rows)
{
    QVector<ArticleId> ids;
    while (rows.step()) {
        ids.append(rows.integer(0));
    }
    return ids;
}

} // namespace

LinkNeighbours linkNeighbours(Database &db, ArticleId article, int most)
{
    return {readIds(db.query(SelectCited, article, most)),
            readIds(db.query(SelectCiting, article, most))};
}

QVector<ArticleId> citingNewestFirst(Database &db, ArticleId article, int most)
{
    QVector<std::pair<qint64, ArticleId>> found; // by date
    auto rows = db.query(SelectCiting, article, most);
    while (rows.step()) {
        found.append({rows.integer(1), rows.integer(0)});
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    QVector<ArticleId> ids;
    for (const auto &[date, id] : std::as_const(found)) {
        ids.append(id);
    }
    return ids;
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
