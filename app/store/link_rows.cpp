#include "app/store/link_rows.h"

#include "app/store/database.h"
#include "app/store/link_lookup.h"

#include <QDateTime>

namespace broadsheet {

namespace {

// c.target: null without a choice, '' when the link was taken out. A chosen article that is not
// here (any more) leaves the link to what the library finds.
#define SELECT_LINKS_IN(links)                                                                     \
    "SELECT l.article, l.ordinal, l.block, l.run, l.text, l.href, l.state, l.target, "             \
    "l.confidence, c.target, t.id, t.headline "                                                    \
    "FROM " links " JOIN article s ON s.id = l.article "                                           \
    "LEFT JOIN chosen_link c ON c.article = s.key AND c.text = l.title AND c.href = l.href "       \
    "LEFT JOIN article t ON t.id = coalesce((SELECT id FROM article WHERE key = c.target), "       \
    "l.target) "

#define SELECT_LINKS SELECT_LINKS_IN("link l")

constexpr char SelectFrom[] = SELECT_LINKS "WHERE l.article = ? ORDER BY l.ordinal";

constexpr char SelectOne[] = SELECT_LINKS "WHERE l.article = ? AND l.ordinal = ?";

constexpr char SelectAll[] = SELECT_LINKS "ORDER BY l.article, l.ordinal";

constexpr char SelectWanted[] =
    SELECT_LINKS "WHERE l.state = 'wanted' ORDER BY l.article, l.ordinal";

// The index has them in the order of the articles.
constexpr char SelectWantedTitle[] = SELECT_LINKS
    "WHERE l.state = 'wanted' AND l.title = ? AND c.text IS NULL ORDER BY l.article, l.ordinal "
    "LIMIT ?";

// Found by the library, or chosen. CROSS JOIN keeps the order of the tables (sqlite.org/
// optoverview.html): left to itself, SQLite walks over all links.
constexpr char SelectTo[] = SELECT_LINKS_IN(
    "(SELECT article, ordinal FROM link WHERE target = ?1 "
    "UNION SELECT k.article, k.ordinal FROM article x "
    "CROSS JOIN chosen_link d ON d.target = x.key CROSS JOIN article y ON y.key = "
    "d.article "
    "CROSS JOIN link k ON k.article = y.id AND k.title = d.text AND k.href = d.href "
    "WHERE x.id = ?1) w CROSS JOIN link l ON l.article = w.article AND l.ordinal = "
    "w.ordinal") "ORDER BY l.article, l.ordinal";

#undef SELECT_LINKS
#undef SELECT_LINKS_IN

// Nearly all titles are counted within the index; those that a choice touches one by one.
constexpr char CountWanted[] =
    "SELECT (SELECT count(DISTINCT title) FROM link WHERE state = 'wanted' AND title <> '' "
    "AND title NOT IN (SELECT text FROM chosen_link)) + "
    "(SELECT count(DISTINCT l.title) FROM link l JOIN article s ON s.id = l.article "
    "LEFT JOIN chosen_link c ON c.article = s.key AND c.text = l.title AND c.href = l.href "
    "WHERE l.state = 'wanted' AND l.title <> '' AND l.title IN (SELECT text FROM chosen_link) "
    "AND c.text IS NULL)";

constexpr char SelectKeys[] = "SELECT kind, key FROM link_key WHERE article = ? AND ordinal = ?";

constexpr char PutChosen[] =
    "INSERT INTO chosen_link (article, text, href, target, changed) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT DO UPDATE SET target = excluded.target, changed = excluded.changed";

constexpr char SelectChosen[] =
    "SELECT target FROM chosen_link WHERE article = ? AND text = ? AND href = ?";

constexpr char DropChosen[] = "DELETE FROM chosen_link WHERE article = ? AND text = ? AND href = ?";

void applyChoice(RelatedLink &link, const QString &chosen, ArticleId found)
{
    if (chosen.isEmpty()) {
        link.state = LinkState::Removed;
        link.target = 0;
        link.targetHeadline.clear();
        link.confidence = 1;
    } else if (found != 0 && found != link.target) {
        link.state = LinkState::Resolved;
        link.target = found;
        link.confidence = 1;
    }
}

RelatedLink linkOf(const Statement &row)
{
    RelatedLink link;
    link.article = row.integer(0);
    link.ordinal = int(row.integer(1));
    link.block = int(row.integer(2));
    link.run = int(row.integer(3));
    link.text = row.text(4);
    link.href = row.text(5);
    link.state = linkStateFromName(row.text(6)).value_or(LinkState::Wanted);
    link.target = row.integer(7);
    link.confidence = row.real(8);
    link.targetHeadline = row.text(11);
    if (!row.isNull(9)) {
        applyChoice(link, row.text(9), row.integer(10));
    }
    return link;
}

QVector<RelatedLink> readLinks(Statement rows)
{
    QVector<RelatedLink> links;
    while (rows.step()) {
        links.append(linkOf(rows));
    }
    return links;
}

} // namespace

QVector<RelatedLink> linksFrom(Database &db, ArticleId article)
{
    return readLinks(db.query(SelectFrom, article));
}

QVector<RelatedLink> linksTo(Database &db, ArticleId target)
{
    auto links = readLinks(db.query(SelectTo, target));
    links.removeIf([&](const RelatedLink &link) { return link.target != target; });
    return links;
}

QVector<RelatedLink> allLinks(Database &db) { return readLinks(db.query(SelectAll)); }

QVector<RelatedLink> wantedLinks(Database &db)
{
    auto links = readLinks(db.query(SelectWanted));
    links.removeIf([](const RelatedLink &link) { return link.state != LinkState::Wanted; });
    return links;
}

QVector<RelatedLink> wantedLinks(Database &db, const QString &titleKey, int most)
{
    return readLinks(db.query(SelectWantedTitle, titleKey, most));
}

std::optional<RelatedLink> findLink(Database &db, ArticleId article, int ordinal)
{
    const auto links = readLinks(db.query(SelectOne, article, ordinal));
    return links.isEmpty() ? std::nullopt : std::optional(links.first());
}

QVector<ArticleId> fittingArticles(Database &db, ArticleId article, int ordinal)
{
    QVector<LinkKey> keys;
    auto rows = db.query(SelectKeys, article, ordinal);
    while (rows.step()) {
        keys.append({LinkKey::Kind(rows.integer(0)), rows.text(1)});
    }
    return articlesFor(db, keys, article).articles;
}

int countWantedTitles(Database &db)
{
    auto row = db.query(CountWanted);
    return row.step() ? int(row.integer(0)) : 0;
}

std::optional<ArticleKey> chosenTarget(Database &db, const ChosenLink &link)
{
    auto row = db.query(SelectChosen, link.article, link.title, link.href);
    return row.step() ? std::optional(row.text(0)) : std::nullopt;
}

void putChosenLink(Database &notebook, const ChosenLink &chosen)
{
    if (!chosen.target) {
        notebook.run(DropChosen, chosen.article, chosen.title, chosen.href);
        return;
    }
    notebook.run(PutChosen,
                 chosen.article,
                 chosen.title,
                 chosen.href,
                 *chosen.target,
                 QDateTime::currentMSecsSinceEpoch());
}

} // namespace broadsheet
