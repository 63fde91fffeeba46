#include "app/store/sketch_table.h"

#include "app/article/title_match.h"
#include "app/store/database.h"

#include <QSet>

namespace broadsheet {

namespace {

constexpr char AddHeadline[] =
    "INSERT OR IGNORE INTO headline_sketch (hash, article) VALUES (?, ?)";
constexpr char DropHeadline[] = "DELETE FROM headline_sketch WHERE hash = ? AND article = ?";
constexpr char AddLink[] =
    "INSERT OR IGNORE INTO link_sketch (hash, article, ordinal) VALUES (?, ?, ?)";
constexpr char DropLink[] =
    "DELETE FROM link_sketch WHERE hash = ? AND article = ? AND ordinal = ?";

// Kind 0 of target_key is the whole title. A headline that is gone has none any more.
constexpr char SelectHeadlines[] =
    "SELECT s.article, t.key FROM headline_sketch s "
    "CROSS JOIN target_key t ON t.article = s.article AND t.kind = 0 "
    "WHERE s.hash = ? AND s.article <> ? ORDER BY s.article DESC LIMIT ?";

// The newest first. The inner limit bounds what is looked at, not only what is found: thousands of
// links may share a pair of words.
constexpr char SelectLinks[] =
    "SELECT s.article, s.ordinal, k.key FROM "
    "(SELECT article, ordinal FROM link_sketch WHERE hash = ?1 AND article <> ?2 "
    "ORDER BY article DESC LIMIT ?4) s "
    "CROSS JOIN link l ON l.article = s.article AND l.ordinal = s.ordinal "
    "CROSS JOIN link_key k ON k.article = s.article AND k.ordinal = s.ordinal AND k.kind = 0 "
    "WHERE l.state IN ('wanted', 'external') OR l.confidence <= ?3";

QVector<qint64> sketchOfHeadline(const QString &titleKey)
{
    return titleSketch(titleWords(titleKey), HeadlineSketchWords);
}

QVector<qint64> sketchOfLink(const QString &titleKey)
{
    return titleSketch(titleWords(titleKey), LinkSketchWords);
}

} // namespace

void addHeadlineSketch(Database &db, ArticleId article, const QString &titleKey)
{
    for (const qint64 hash : sketchOfHeadline(titleKey)) {
        db.run(AddHeadline, hash, article);
    }
}

void dropHeadlineSketch(Database &db, ArticleId article, const QString &titleKey)
{
    for (const qint64 hash : sketchOfHeadline(titleKey)) {
        db.run(DropHeadline, hash, article);
    }
}

void addLinkSketch(Database &db, const LinkName &link, const QString &titleKey)
{
    for (const qint64 hash : sketchOfLink(titleKey)) {
        db.run(AddLink, hash, link.article, link.ordinal);
    }
}

void dropLinkSketch(Database &db, const LinkName &link, const QString &titleKey)
{
    // Earlier programs kept as many pairs of a link as of a headline.
    for (const qint64 hash : sketchOfHeadline(titleKey)) {
        db.run(DropLink, hash, link.article, link.ordinal);
    }
}

Reworded rewordedHeadlines(Database &db, const QString &titleKey, ArticleId self)
{
    const QVector<TitleWord> title = titleWords(titleKey);
    QSet<ArticleId> seen;
    Reworded found;
    for (const qint64 hash : titleSketch(title, LinkSketchWords)) {
        auto rows = db.query(SelectHeadlines, hash, self, MostAlike);
        while (rows.step()) {
            const ArticleId article = rows.integer(0);
            if (seen.contains(article)) {
                continue;
            }
            seen.insert(article);
            switch (matchTitles(title, titleWords(rows.text(1)))) {
            case TitleMatch::Same:
                found.same.append(article);
                break;
            case TitleMatch::Perhaps:
                found.perhaps.append(article);
                break;
            case TitleMatch::Other:
                break;
            }
        }
    }
    return found;
}

QVector<LinkName> rewordedLinks(Database &db, const QString &titleKey, ArticleId self, double below)
{
    const QVector<TitleWord> title = titleWords(titleKey);
    QSet<LinkName> seen;
    QVector<LinkName> found;
    for (const qint64 hash : titleSketch(title, HeadlineSketchWords)) {
        auto rows = db.query(SelectLinks, hash, self, below, MostAlike);
        while (rows.step()) {
            const LinkName name{rows.integer(0), int(rows.integer(1))};
            if (seen.contains(name)) {
                continue;
            }
            seen.insert(name);
            if (matchTitles(title, titleWords(rows.text(2))) != TitleMatch::Other) {
                found.append(name);
            }
        }
    }
    return found;
}

} // namespace broadsheet
