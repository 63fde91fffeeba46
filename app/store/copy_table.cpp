#include "app/store/copy_table.h"

#include "app/article/copy_match.h"
#include "app/store/copy_keys.h"
#include "app/store/database.h"
#include "app/store/rows.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace broadsheet {

namespace {

const QByteArray Insert = "INSERT INTO copy_sketch (article, length, date, keys, words)"
                          " VALUES (?1, ?2, (SELECT date FROM article WHERE id = ?1), ?3, ?4)";
const QByteArray Delete = "DELETE FROM copy_sketch WHERE article = ?";
const QByteArray IsSame = "SELECT 1 FROM copy_sketch s JOIN article a ON a.id = s.article"
                          " WHERE s.article = ? AND s.words = ? AND s.date = a.date";
const QByteArray Find = "SELECT length, date, keys, words FROM copy_sketch WHERE article = ?";
// The table that holds a row for each article that has copies; see its schema.
const QByteArray Join =
    "INSERT INTO copy (article, story, core, fullness, date) VALUES (?, ?, ?, ?, ?)";
const QByteArray Leave = "DELETE FROM copy WHERE article = ?";
const QByteArray StoryOf = "SELECT story, core FROM copy WHERE article = ?";
const QByteArray NewStory = "SELECT coalesce(max(story), 0) + 1 FROM copy";
const QByteArray InStory =
    "SELECT article FROM copy WHERE story = ? ORDER BY fullness DESC, date, article LIMIT ?";
const QByteArray CountFullest = "SELECT count(*) FROM copy WHERE story = ?1 AND fullness ="
                                " (SELECT max(fullness) FROM copy WHERE story = ?1)";
const QByteArray ByAge =
    "SELECT article FROM copy WHERE story = ? AND article <> ? ORDER BY date, article";
const QByteArray All =
    "SELECT article, story FROM copy ORDER BY story, fullness DESC, date, article";

const QByteArray Without =
    "SELECT id FROM article a WHERE id > ? AND NOT EXISTS"
    " (SELECT 1 FROM copy_sketch s WHERE s.article = a.id) ORDER BY id LIMIT ?";
const QByteArray CountWithout =
    "SELECT (SELECT count(*) FROM article) - (SELECT count(*) FROM copy_sketch)";

constexpr int NoLimit = -1;

// Of the candidates, those that share most.
constexpr int MostCompared = 3;

struct Known
{
    ArticleId id = 0;
    int length = 0;
    qint64 date = 0;
    QByteArray keys;
    QByteArray words;
};

std::optional<Known> findKnown(Database &db, ArticleId id)
{
    auto row = db.query(Find, id);
    if (!row.step()) {
        return std::nullopt;
    }
    return Known{id, int(row.integer(0)), row.integer(1), row.blob(2), row.blob(3)};
}

// Steps of the square root of two: about one length.
int fullness(const Known &article) { return int(2 * std::log2(qMax(1, article.length))); }

QVector<quint32> keysOf(const Known &article)
{
    QVector<quint32> keys(article.keys.size() / qsizetype(sizeof(quint32)));
    std::memcpy(keys.data(), article.keys.constData(), size_t(keys.size()) * sizeof(quint32));
    return keys;
}

// A core, and an article without copies, is found by its keys; any other one by its core's.
void insertKeys(Database &db, const Known &article)
{
    addCopyKeys(db, article.id, keysOf(article));
}

void deleteKeys(Database &db, const Known &article)
{
    dropCopyKeys(db, article.id, keysOf(article));
}

struct Membership
{
    qint64 story = 0; // 0: it has no copies
    bool isCore = false;
};

Membership membershipOf(Database &db, ArticleId id)
{
    auto row = db.query(StoryOf, id);
    return row.step() ? Membership{row.integer(0), row.integer(1) != 0} : Membership();
}

// Not INSERT OR REPLACE, nor UPDATE: such a statement may open a savepoint, at which FTS5 writes
// out all words that it has gathered (see search_table.cpp); an import would take half as long
// again.
void put(Database &db, const Known &article, const Membership &member)
{
    db.run(Leave, article.id);
    db.run(Join, article.id, member.story, member.isCore, fullness(article), article.date);
}

QVector<ArticleId> inStory(Database &db, qint64 story, int most = NoLimit)
{
    return allIds(db.query(InStory, story, most));
}

// Finds the stories of articles that are in none and have no keys, each of them once.
class Placing
{
public:
    explicit Placing(Database &db)
        : m_db(db)
    {
    }

    void add(const Known &article, const QVector<quint32> &keys);
    void takeOut(const Known &article);
    void run();

private:
    struct Waiting
    {
        Known article;
        QVector<quint32> keys;
    };

    void place(const Waiting &waiting);
    void join(const Known &article, const Known &core);
    void takeOver(const Known &core, const Known &former);
    void replaceCore(qint64 story);
    void compareAll(const QVector<ArticleId> &members, const Known &core);
    void leave(const Known &article);

    Database &m_db;
    QSet<ArticleId> m_seen;
    QVector<Waiting> m_waiting;
};

void Placing::add(const Known &article, const QVector<quint32> &keys)
{
    m_seen.insert(article.id);
    m_waiting.append({article, keys});
}

// The fullest first, so that the others find it.
void Placing::run()
{
    std::sort(m_waiting.begin(), m_waiting.end(), [](const Waiting &a, const Waiting &b) {
        return std::pair(-fullness(a.article), a.article.id) <
               std::pair(-fullness(b.article), b.article.id);
    });
    for (qsizetype i = 0; i < m_waiting.size(); ++i) { // more may come while one is placed
        place(Waiting(m_waiting[i]));
    }
}

// Only a fuller article takes a story over and is compared with all of it. It takes some twenty of
// these steps from the shortest text to the longest, however many copies a story has.
void Placing::place(const Waiting &waiting)
{
    const Known &article = waiting.article;
    QVector<Known> lesser;
    for (const ArticleId id : articlesSharingKeys(m_db, article.id, waiting.keys, MostCompared)) {
        const auto core = findKnown(m_db, id);
        if (!core || !areCopies(article.words, core->words)) {
            continue;
        }
        if (fullness(*core) >= fullness(article)) {
            join(article, *core);
            return;
        }
        lesser.append(*core);
    }
    insertKeys(m_db, article);
    for (const Known &former : std::as_const(lesser)) {
        takeOver(article, former);
    }
}

void Placing::join(const Known &article, const Known &core)
{
    qint64 story = membershipOf(m_db, core.id).story;
    if (story == 0) {
        story = firstNumber(m_db.query(NewStory));
        put(m_db, core, {story, true});
    }
    put(m_db, article, {story, false});
}

void Placing::takeOver(const Known &core, const Known &former)
{
    const qint64 story = membershipOf(m_db, former.id).story;
    const QVector<ArticleId> members = inStory(m_db, story);
    deleteKeys(m_db, former);
    if (membershipOf(m_db, core.id).story == 0) {
        put(m_db, core, {story != 0 ? story : firstNumber(m_db.query(NewStory)), true});
    }
    join(former, core);
    compareAll(members, core);
}

// Those that resemble the core are of its story; the others find another one.
void Placing::compareAll(const QVector<ArticleId> &members, const Known &core)
{
    const qint64 story = membershipOf(m_db, core.id).story;
    for (const ArticleId id : members) {
        const auto member = id != core.id ? findKnown(m_db, id) : std::nullopt;
        if (!member) {
            continue;
        }
        if (!areCopies(member->words, core.words)) {
            leave(*member);
        } else if (membershipOf(m_db, id).story != story) {
            join(*member, core);
        }
    }
}

void Placing::leave(const Known &article)
{
    m_db.run(Leave, article.id);
    if (m_seen.contains(article.id)) {
        insertKeys(m_db, article);
    } else {
        add(article, keysOf(article));
    }
}

// The one in the middle of the fullest: whether articles go, or change, from the oldest to the
// newest or the other way round, half of those of its length go before it, and it need not be
// replaced often.
void Placing::replaceCore(qint64 story)
{
    const QVector<ArticleId> members = inStory(m_db, story);
    const qint64 fullest = firstNumber(m_db.query(CountFullest, story));
    const auto core = members.isEmpty() ? std::nullopt : findKnown(m_db, members[fullest / 2]);
    if (!core) {
        return;
    }
    put(m_db, *core, {story, true});
    insertKeys(m_db, *core);
    compareAll(members, *core);
}

void Placing::takeOut(const Known &article)
{
    const Membership was = membershipOf(m_db, article.id);
    m_db.run(Leave, article.id);
    m_db.run(Delete, article.id);
    if (was.story == 0 || was.isCore) {
        deleteKeys(m_db, article);
    }
    if (was.isCore) {
        replaceCore(was.story);
    }
    const QVector<ArticleId> left = inStory(m_db, was.story, 2);
    if (left.size() == 1) { // the core
        m_db.run(Leave, left.first());
    }
}

void insert(Database &db, ArticleId id, const CopySketch &sketch)
{
    const QVector<quint32> keys = sketch.keys.mid(0, IndexedKeys);
    const QByteArray bytes(reinterpret_cast<const char *>(keys.constData()),
                           keys.size() * qsizetype(sizeof(quint32)));
    db.run(Insert, id, wordsInSketch(sketch.words), bytes, sketch.words);
}

} // namespace

void putCopySketch(Database &db, ArticleId id, const CopySketch &sketch)
{
    if (db.query(IsSame, id, sketch.words).step()) {
        return;
    }
    Placing placing(db);
    if (const auto before = findKnown(db, id)) {
        placing.takeOut(*before);
    }
    insert(db, id, sketch);
    if (!sketch.words.isEmpty()) {
        placing.add(*findKnown(db, id), sketch.keys);
    }
    placing.run();
}

void dropCopySketch(Database &db, ArticleId id)
{
    if (const auto article = findKnown(db, id)) {
        Placing placing(db);
        placing.takeOut(*article);
        placing.run();
    }
}

QVector<ArticleId> articlesWithoutCopySketch(Database &db, ArticleId after, int limit)
{
    return allIds(db.query(Without, after, limit));
}

bool hasCopySketch(Database &db, ArticleId id) { return findKnown(db, id).has_value(); }

int countWithoutCopySketch(Database &db) { return int(firstNumber(db.query(CountWithout))); }

QVector<ArticleId> copyGroup(Database &db, ArticleId id)
{
    const qint64 story = membershipOf(db, id).story;
    const QVector<ArticleId> lead = inStory(db, story, 1);
    return lead.isEmpty() ? lead : lead + allIds(db.query(ByAge, story, lead.first()));
}

ArticleId leadOfCopy(Database &db, ArticleId id)
{
    const QVector<ArticleId> lead = inStory(db, membershipOf(db, id).story, 1);
    return lead.isEmpty() ? id : lead.first();
}

QHash<ArticleId, ArticleId> leadsOfCopies(Database &db)
{
    QHash<ArticleId, ArticleId> leads;
    qint64 story = 0;
    ArticleId lead = 0;
    auto rows = db.query(All);
    while (rows.step()) {
        if (rows.integer(1) != story) {
            story = rows.integer(1);
            lead = rows.integer(0);
        } else {
            leads.insert(rows.integer(0), lead);
        }
    }
    return leads;
}

} // namespace broadsheet
