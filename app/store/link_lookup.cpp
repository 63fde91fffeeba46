#include "app/store/link_lookup.h"

#include "app/article/title.h"
#include "app/store/database.h"
#include "app/store/sketch_table.h"

#include <algorithm>

namespace broadsheet {

namespace {

constexpr char TargetsEqual[] =
    "SELECT article FROM target_key WHERE kind = ? AND key = ? AND article <> ? LIMIT ?";

constexpr char TargetsGoingOn[] =
    "SELECT article, key FROM target_key "
    "WHERE kind = ? AND key >= ? AND key < ? AND article <> ? LIMIT ?";

constexpr char TargetBefore[] =
    "SELECT key FROM target_key WHERE kind = ? AND key <= ? ORDER BY key DESC LIMIT 1";

// The last condition leaves out links that this match cannot change: those that lead to a better
// place, and those that have several as good. So a title that thousands of links and articles share
// costs each link a look or two, not one for every article.
#define IMPROVABLE                                                                                 \
    " AND (?4 < 0 OR l.state IN ('wanted', 'external') OR l.confidence < ?4"                       \
    " OR (l.state = 'resolved' AND l.confidence = ?4))"

constexpr char LinksEqual[] = "SELECT k.article, k.ordinal FROM link_key k "
                              "JOIN link l ON l.article = k.article AND l.ordinal = k.ordinal "
                              "WHERE k.kind = ?1 AND k.key = ?2 AND k.article <> ?3" IMPROVABLE;

constexpr char LinksGoingOn[] =
    "SELECT k.article, k.ordinal, k.key FROM link_key k "
    "JOIN link l ON l.article = k.article AND l.ordinal = k.ordinal "
    "WHERE k.kind = ?1 AND k.key >= ?2 AND k.key < ?5 AND k.article <> ?3" IMPROVABLE;

constexpr char LinkBefore[] =
    "SELECT key FROM link_key WHERE kind = ? AND key <= ? ORDER BY key DESC LIMIT 1";

#undef IMPROVABLE

// Titles that go on from a cut one, and perhaps with a number, which is another article's.
constexpr int MostLookedAt = 200;

// Above every key that begins with this one.
QString beyond(const QString &key) { return key + QString::fromUcs4(U"\U0010ffff", 1); }

// The common beginning, in whole code points.
QString commonBeginning(const QString &a, const QString &b)
{
    const auto ends = std::mismatch(a.cbegin(), a.cend(), b.cbegin(), b.cend());
    qsizetype size = ends.first - a.cbegin();
    size -= size > 0 && a[size - 1].isHighSurrogate();
    return a.first(size);
}

// Does a title of this kind, which may have been cut, go on in the other?
bool goesOn(LinkKey::Kind kind, QStringView cut, QStringView full)
{
    return kind == LinkKey::Kind::Beginning ? continuesTitle(cut, full)
                                            : continuesUnmarkedTitle(cut, full);
}

// Would any title do? What begins with "the" is half of a library, and none of it is meant.
bool saysEnough(LinkKey::Kind kind, const QString &cut)
{
    return goesOn(kind, cut, QString(cut + QStringLiteral(" x")));
}

// The keys of cut titles that `full` goes on from. Of the keys up to a text, those that it begins
// with begin the greatest of them as well: so each step leaves only the common beginning to look
// at, and a few seeks find all.
QStringList beginningsOf(Database &db, const char *sql, LinkKey::Kind kind, const QString &full)
{
    constexpr qsizetype Shortest = 3; // no shorter beginning is asked for
    QStringList found;
    QString upTo = full;
    while (upTo.size() >= Shortest) {
        auto before = db.query(sql, int(kind), upTo);
        if (!before.step()) {
            break;
        }
        const QString key = before.text(0);
        if (goesOn(kind, key, full)) {
            found.append(key);
        }
        upTo = commonBeginning(key, full.startsWith(key) ? key.chopped(1) : full);
    }
    return found;
}

QVector<ArticleId>
targetsGoingOn(Database &db, const LinkPairing &pairing, const QString &cut, ArticleId self)
{
    QVector<ArticleId> found;
    if (!saysEnough(pairing.link, cut)) {
        return found;
    }
    auto rows = db.query(TargetsGoingOn, int(pairing.target), cut, beyond(cut), self, MostLookedAt);
    while (found.size() < MaxLinkMatches && rows.step()) {
        if (goesOn(pairing.link, cut, rows.text(1))) {
            found.append(rows.integer(0));
        }
    }
    return found;
}

void addTargets(
    Database &db, QVector<ArticleId> &found, LinkKey::Kind kind, const QString &key, ArticleId self)
{
    auto rows = db.query(TargetsEqual, int(kind), key, self, MaxLinkMatches);
    while (rows.step()) {
        found.append(rows.integer(0));
    }
}

QVector<ArticleId>
pairedArticles(Database &db, const LinkPairing &pairing, const QString &key, ArticleId self)
{
    QVector<ArticleId> found;
    switch (pairing.how) {
    case LinkPairing::How::Equal:
        addTargets(db, found, pairing.target, key, self);
        break;
    case LinkPairing::How::LinkBegins:
        found = targetsGoingOn(db, pairing, key, self);
        break;
    case LinkPairing::How::TargetBegins:
        for (const QString &beginning : beginningsOf(db, TargetBefore, pairing.target, key)) {
            addTargets(db, found, pairing.target, beginning, self);
        }
        break;
    }
    return found;
}

// `limit`: the confidence that must be improved on, or -1.
void addLinks(Database &db,
              QVector<LinkName> &found,
              LinkKey::Kind kind,
              const QString &key,
              ArticleId self,
              double limit)
{
    auto rows = db.query(LinksEqual, int(kind), key, self, limit);
    while (rows.step()) {
        found.append({rows.integer(0), int(rows.integer(1))});
    }
}

void addLinksGoingOn(Database &db,
                     QVector<LinkName> &found,
                     const LinkPairing &pairing,
                     const QString &cut,
                     ArticleId self,
                     double limit)
{
    if (!saysEnough(pairing.target, cut)) {
        return;
    }
    auto rows = db.query(LinksGoingOn, int(pairing.link), cut, self, limit, beyond(cut));
    while (rows.step()) {
        if (goesOn(pairing.target, cut, rows.text(2))) {
            found.append({rows.integer(0), int(rows.integer(1))});
        }
    }
}

void addPairedLinks(Database &db,
                    QVector<LinkName> &found,
                    const LinkPairing &pairing,
                    const QString &key,
                    ArticleId self,
                    double limit)
{
    switch (pairing.how) {
    case LinkPairing::How::Equal:
        addLinks(db, found, pairing.link, key, self, limit);
        break;
    case LinkPairing::How::LinkBegins:
        for (const QString &beginning : beginningsOf(db, LinkBefore, pairing.link, key)) {
            addLinks(db, found, pairing.link, beginning, self, limit);
        }
        break;
    case LinkPairing::How::TargetBegins:
        addLinksGoingOn(db, found, pairing, key, self, limit);
        break;
    }
}

template<typename T> void sortUnique(QVector<T> &values)
{
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

// Only where nothing else fits.
LinkMatch rewordedFor(Database &db, const QVector<LinkKey> &linkKeys, ArticleId self)
{
    for (const LinkKey &key : linkKeys) {
        if (key.kind != LinkKey::Kind::WholeTitle) {
            continue;
        }
        Reworded reworded = rewordedHeadlines(db, key.key, self);
        if (!reworded.same.isEmpty()) {
            sortUnique(reworded.same);
            return {reworded.same, EditedTitle};
        }
        if (!reworded.perhaps.isEmpty()) {
            sortUnique(reworded.perhaps);
            return {reworded.perhaps, PerhapsMeant, false};
        }
    }
    return {};
}

} // namespace

LinkMatch articlesFor(Database &db, const QVector<LinkKey> &linkKeys, ArticleId self)
{
    LinkMatch match;
    for (const LinkPairing &pairing : LinkPairings) {
        if (!match.articles.isEmpty() && pairing.confidence < match.confidence) {
            break;
        }
        for (const LinkKey &key : linkKeys) {
            if (key.kind == pairing.link) {
                match.articles += pairedArticles(db, pairing, key.key, self);
            }
        }
        match.confidence = pairing.confidence;
    }
    sortUnique(match.articles);
    return match.articles.isEmpty() ? rewordedFor(db, linkKeys, self) : match;
}

QVector<LinkName>
linksFor(Database &db, const QVector<LinkKey> &articleKeys, ArticleId self, WhichLinks which)
{
    QVector<LinkName> found;
    for (const LinkPairing &pairing : LinkPairings) {
        const double limit = which == WhichLinks::All ? -1 : pairing.confidence;
        for (const LinkKey &key : articleKeys) {
            if (key.kind == pairing.target) {
                addPairedLinks(db, found, pairing, key.key, self, limit);
            }
        }
    }
    for (const LinkKey &key : articleKeys) {
        if (key.kind == LinkKey::Kind::WholeTitle) {
            found += rewordedLinks(db, key.key, self, EditedTitle);
        }
    }
    sortUnique(found);
    return found;
}

} // namespace broadsheet
