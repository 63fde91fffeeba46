#include "app/store/link_rows.h"

#include "app/store/database.h"
#include "app/store/link_choice.h"
#include "app/store/link_lookup.h"
#include "app/store/rows.h"

#include <QDateTime>

namespace broadsheet {

namespace {

#define SELECT_LINKS_IN(links)                                                                     \
    "SELECT l.article, l.ordinal, l.block, l.run, l.text, l.href, l.state, l.target, "             \
    "l.confidence, c.target, t.id, t.headline "                                                    \
    "FROM " links " " JOIN_LINK_CHOICE "LEFT JOIN article t ON t.id = " LINK_TARGET " "

#define SELECT_LINKS SELECT_LINKS_IN("link l")

#define WANTED "WHERE l.state = 'wanted' AND c.target IS NULL "

constexpr char SelectFrom[] = SELECT_LINKS "WHERE l.article = ? ORDER BY l.ordinal";

constexpr char SelectOne[] = SELECT_LINKS "WHERE l.article = ? AND l.ordinal = ?";

constexpr char SelectAll[] = SELECT_LINKS "ORDER BY l.article, l.ordinal";

constexpr char SelectWanted[] = SELECT_LINKS WANTED "ORDER BY l.article, l.ordinal";

// The index has them in the order of the articles.
constexpr char SelectWantedTitle[] =
    SELECT_LINKS WANTED "AND l.title = ? ORDER BY l.article DESC, l.ordinal DESC LIMIT ?";

// Found by the library, or chosen. Without CROSS JOIN, SQLite walks over all links.
constexpr char SelectTo[] = SELECT_LINKS_IN(
    "(SELECT article, ordinal FROM link WHERE target = ?1 "
    "UNION SELECT k.article, k.ordinal FROM article x "
    "CROSS JOIN chosen_link d ON d.target = x.key CROSS JOIN article y ON y.key = "
    "d.article "
    "CROSS JOIN link k ON k.article = y.id AND k.title = d.text AND k.href = d.href "
    "WHERE x.id = ?1) w CROSS JOIN link l ON l.article = w.article AND l.ordinal = "
    "w.ordinal") "ORDER BY l.article, l.ordinal";

// Nearly all titles are counted within the index; those that a choice touches one by one.
constexpr char CountWanted[] =
    "SELECT (SELECT count(DISTINCT title) FROM link WHERE state = 'wanted' AND title <> '' "
    "AND title NOT IN (SELECT text FROM chosen_link)) + "
    "(SELECT count(DISTINCT l.title) FROM link l " JOIN_LINK_CHOICE WANTED
    "AND l.title <> '' AND l.title IN (SELECT text FROM chosen_link))";

// Beside min(), SQLite gives the other columns of that very row: of the first link.
constexpr char SelectRanked[] =
    "SELECT l.title, l.text, count(DISTINCT l.article) AS articles, "
    "min((l.article << 24) + l.ordinal) AS first FROM link l " JOIN_LINK_CHOICE WANTED
    "AND l.title <> '' GROUP BY l.title ORDER BY articles DESC, first";

#undef WANTED
#undef SELECT_LINKS
#undef SELECT_LINKS_IN

constexpr char SelectKeys[] = "SELECT kind, key FROM link_key WHERE article = ? AND ordinal = ?";

constexpr char PutChosen[] =
    "INSERT INTO chosen_link (article, text, href, target, changed) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT DO UPDATE SET target = excluded.target, changed = excluded.changed";

constexpr char TakeChosen[] =
    "INSERT INTO chosen_link (article, text, href, target, changed) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT DO UPDATE SET target = excluded.target, changed = excluded.changed "
    "WHERE excluded.changed > changed";

constexpr char SelectAllChosen[] =
    "SELECT article, text, href, target, changed FROM chosen_link ORDER BY article, text, href";

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

QVector<RelatedLink> readLinks(Statement rows) { return allRows(std::move(rows), linkOf); }

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

QVector<RelatedLink> wantedLinks(Database &db) { return readLinks(db.query(SelectWanted)); }

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

int countWantedTitles(Database &db) { return int(firstNumber(db.query(CountWanted))); }

QVector<RankedTitle> rankedWantedTitles(Database &db)
{
    return allRows(db.query(SelectRanked), [](const Statement &row) {
        return RankedTitle{row.text(0), row.text(1), int(row.integer(2))};
    });
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

QVector<KeptChoice> allChosenLinks(Database &db)
{
    QVector<KeptChoice> choices;
    auto rows = db.query(SelectAllChosen);
    while (rows.step()) {
        choices.append({{rows.text(0), rows.text(1), rows.text(2), rows.text(3)},
                        QDateTime::fromMSecsSinceEpoch(rows.integer(4), Qt::UTC)});
    }
    return choices;
}

void takeChosenLink(Database &db, const KeptChoice &choice)
{
    const ChosenLink &link = choice.link;
    db.run(TakeChosen,
           link.article,
           link.title,
           link.href,
           link.target.value_or(ArticleKey()),
           choice.changed.toMSecsSinceEpoch());
}

} // namespace broadsheet
