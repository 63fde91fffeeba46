#include "app/store/link_table.h"

#include "app/article/title.h"
#include "app/store/database.h"
#include "app/store/link_lookup.h"
#include "app/store/rows.h"
#include "app/store/sketch_table.h"

#include <algorithm>

namespace broadsheet {

namespace {

constexpr char AnyLink[] = "SELECT 1 FROM link WHERE article = ? LIMIT 1";

constexpr char DeleteLinks[] = "DELETE FROM link WHERE article = ?";

constexpr char InsertLink[] =
    "INSERT INTO link (article, ordinal, block, run, text, href, title, state, target, confidence) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0), ?)";

constexpr char InsertLinkKey[] =
    "INSERT OR IGNORE INTO link_key (kind, key, article, ordinal) VALUES (?, ?, ?, ?)";

constexpr char SelectLinkKeys[] =
    "SELECT kind, key FROM link_key WHERE article = ? AND ordinal = ?";

// Kind 0 is a whole title.
constexpr char SelectLinkTitles[] =
    "SELECT ordinal, key FROM link_key WHERE article = ? AND kind = 0";

constexpr char SelectOutcome[] =
    "SELECT state, target, confidence, run, href FROM link WHERE article = ? AND ordinal = ?";

constexpr char UpdateOutcome[] = "UPDATE link SET state = ?, target = nullif(?, 0), confidence = ? "
                                 "WHERE article = ? AND ordinal = ?";

constexpr char SelectTargetKeys[] = "SELECT kind, key FROM target_key WHERE article = ?";

constexpr char DeleteTargetKeys[] = "DELETE FROM target_key WHERE article = ?";

constexpr char InsertTargetKey[] =
    "INSERT OR IGNORE INTO target_key (kind, key, article) VALUES (?, ?, ?)";

struct Outcome
{
    LinkState state = LinkState::Wanted;
    ArticleId target = 0;
    double confidence = 0;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

bool isWebAddress(const QString &href)
{
    return href.startsWith(u"http://", Qt::CaseInsensitive) ||
           href.startsWith(u"https://", Qt::CaseInsensitive);
}

// A link within a paragraph leads by its address alone, so the library cannot lack its title.
LinkState unresolvedState(int run, const QString &href)
{
    return run >= 0 || isWebAddress(href) ? LinkState::External : LinkState::Wanted;
}

Outcome outcomeOf(const LinkMatch &match, LinkState unresolved)
{
    switch (match.articles.size()) {
    case 0:
        return {unresolved, 0, 0};
    case 1:
        if (match.certain) {
            return {LinkState::Resolved, match.articles.first(), match.confidence};
        }
        [[fallthrough]];
    default:
        return {LinkState::Ambiguous, 0, match.confidence};
    }
}

void storeOutcome(Database &db, const LinkName &name, const Outcome &outcome)
{
    db.run(UpdateOutcome,
           linkStateName(outcome.state),
           outcome.target,
           outcome.confidence,
           name.article,
           name.ordinal);
}

// A link that leads to a sure place need not be found by an edited headline (rewordedLinks()).
void sketchIfUnsure(Database &db,
                    const LinkName &name,
                    const QVector<LinkKey> &keys,
                    const Outcome &outcome)
{
    for (const LinkKey &key : keys) {
        if (key.kind == LinkKey::Kind::WholeTitle && outcome.confidence <= EditedTitle) {
            addLinkSketch(db, name, key.key);
        }
    }
}

QVector<LinkKey> readKeys(Statement rows)
{
    return allRows(std::move(rows), [](const Statement &row) {
        return LinkKey{LinkKey::Kind(row.integer(0)), row.text(1)};
    });
}

// Looks again at one stored link. True when its outcome is another one now.
bool resolveAgain(Database &db, const LinkName &name)
{
    const auto keys = readKeys(db.query(SelectLinkKeys, name.article, name.ordinal));
    auto row = db.query(SelectOutcome, name.article, name.ordinal);
    if (!row.step()) {
        return false;
    }
    const auto state = linkStateFromName(row.text(0));
    const Outcome before{state.value_or(LinkState::Wanted), row.integer(1), row.real(2)};
    const auto unresolved = unresolvedState(int(row.integer(3)), row.text(4));
    const Outcome after = outcomeOf(articlesFor(db, keys, name.article), unresolved);
    if (after == before) {
        return false;
    }
    storeOutcome(db, name, after);
    sketchIfUnsure(db, name, keys, after);
    return true;
}

// The articles of those links that changed.
QVector<ArticleId> resolveAgain(Database &db, const QVector<LinkName> &names)
{
    QVector<ArticleId> changed;
    for (const LinkName &name : names) {
        if (resolveAgain(db, name) && (changed.isEmpty() || changed.last() != name.article)) {
            changed.append(name.article);
        }
    }
    return changed;
}

void storeLink(Database &db, ArticleId id, const RelatedLink &link)
{
    const QVector<LinkKey> keys = keysOf(link);
    const Outcome outcome =
        outcomeOf(articlesFor(db, keys, id), unresolvedState(link.run, link.href));
    db.run(InsertLink,
           id,
           link.ordinal,
           link.block,
           link.run,
           link.text,
           link.href,
           titleKey(link.text),
           linkStateName(outcome.state),
           outcome.target,
           outcome.confidence);
    for (const LinkKey &key : keys) {
        db.run(InsertLinkKey, int(key.kind), key.key, id, link.ordinal);
    }
    sketchIfUnsure(db, {id, link.ordinal}, keys, outcome);
}

// Not for nothing: a statement that cascades opens a savepoint, at which FTS5 writes out all words
// that it has gathered (see search_table.cpp).
void deleteLinks(Database &db, ArticleId id)
{
    const bool any = db.query(AnyLink, id).step();
    if (!any) {
        return;
    }
    auto titles = db.query(SelectLinkTitles, id);
    while (titles.step()) {
        dropLinkSketch(db, {id, int(titles.integer(0))}, titles.text(1));
    }
    db.run(DeleteLinks, id);
}

// Takes the article's keys out; what led to it, or might have, is looked at again.
QVector<ArticleId> releaseTargets(Database &db, ArticleId id)
{
    const auto keys = readKeys(db.query(SelectTargetKeys, id));
    db.run(DeleteTargetKeys, id);
    for (const LinkKey &key : keys) {
        if (key.kind == LinkKey::Kind::WholeTitle) {
            dropHeadlineSketch(db, id, key.key);
        }
    }
    return resolveAgain(db, linksFor(db, keys, id, WhichLinks::All));
}

} // namespace

QVector<ArticleId> replaceLinks(Database &db, ArticleId id, const Article &article)
{
    deleteLinks(db, id);
    for (const RelatedLink &link : linksOf(article)) {
        storeLink(db, id, link);
    }
    const QVector<LinkKey> keys = keysOf(article);
    const QVector<LinkKey> before = readKeys(db.query(SelectTargetKeys, id));
    QVector<ArticleId> released;
    if (!std::is_permutation(before.cbegin(), before.cend(), keys.cbegin(), keys.cend())) {
        released = releaseTargets(db, id);
    }
    // Also where the keys were there: a library of an older version has no sketches yet.
    for (const LinkKey &key : keys) {
        db.run(InsertTargetKey, int(key.kind), key.key, id);
        if (key.kind == LinkKey::Kind::WholeTitle) {
            addHeadlineSketch(db, id, key.key);
        }
    }
    return released;
}

QVector<ArticleId> wakeLinks(Database &db, ArticleId id)
{
    const auto keys = readKeys(db.query(SelectTargetKeys, id));
    return resolveAgain(db, linksFor(db, keys, id, WhichLinks::Improvable));
}

QVector<ArticleId> dropTargets(Database &db, ArticleId id)
{
    deleteLinks(db, id);
    return releaseTargets(db, id);
}

} // namespace broadsheet
