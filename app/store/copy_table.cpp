#include "app/store/copy_table.h"

#include "app/article/copy_match.h"
#include "app/store/database.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <deque>

namespace broadsheet {

namespace {

const QByteArray Insert = "INSERT INTO copy_sketch (article, length, date, keys, words)"
                          " VALUES (?1, ?2, (SELECT date FROM article WHERE id = ?1), ?3, ?4)";
const QByteArray Delete = "DELETE FROM copy_sketch WHERE article = ?";
const QByteArray IsSame = "SELECT 1 FROM copy_sketch s JOIN article a ON a.id = s.article"
                          " WHERE s.article = ? AND s.words = ? AND s.date = a.date";
const QByteArray Find = "SELECT length, date, keys, words FROM copy_sketch WHERE article = ?";
const QByteArray InsertKey = "INSERT OR IGNORE INTO copy_key (key) VALUES (?)";
const QByteArray DeleteKey = "DELETE FROM copy_key WHERE key = ?";
const QByteArray WithKey = "SELECT key FROM copy_key WHERE key BETWEEN ? AND ? LIMIT ?";

const QByteArray LeadOf = "SELECT lead FROM copy WHERE article = ?";
const QByteArray CopiesOf = "SELECT article FROM copy WHERE lead = ?";
const QByteArray CountCopies = "SELECT count(*) FROM (SELECT 1 FROM copy WHERE lead = ? LIMIT ?)";
const QByteArray Join = "INSERT INTO copy (article, lead) VALUES (?, ?)";
const QByteArray Leave = "DELETE FROM copy WHERE article = ?";
const QByteArray Disband = "DELETE FROM copy WHERE lead = ?";

const QByteArray Group = "SELECT c.article FROM copy c JOIN copy_sketch s ON s.article = c.article"
                         " WHERE c.lead = ? ORDER BY s.date, c.article";
const QByteArray All = "SELECT article, lead FROM copy";
const QByteArray Without =
    "SELECT id FROM article a WHERE id > ? AND NOT EXISTS"
    " (SELECT 1 FROM copy_sketch s WHERE s.article = a.id) ORDER BY id LIMIT ?";
const QByteArray CountWithout =
    "SELECT (SELECT count(*) FROM article) - (SELECT count(*) FROM copy_sketch)";

// Of the leads that share a key, those that came first.
constexpr int MostWithKey = 16;

// Who shares so many is looked at before any further key.
constexpr int SurelyShared = 4;

// Of the candidates, those that share most.
constexpr int MostCompared = 3;

// Whose lead an earlier one of about its length may become: each change of lead looks at all copies
// again, and reprints that arrive from the newest to the oldest would change it each time. A fuller
// one leads any group, since a group's lead can grow only some thirty times.
constexpr int MostCopiesOfALead = 64;

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

bool leadsBefore(const Known &a, const Known &b)
{
    if (fullness(a) != fullness(b)) {
        return fullness(a) > fullness(b);
    }
    return a.date != b.date ? a.date < b.date : a.id < b.id;
}

qint64 rowOf(quint32 key, ArticleId id) { return qint64(key) << 32 | id; }

QVector<ArticleId> readIds(Statement rows)
{
    QVector<ArticleId> ids;
    while (rows.step()) {
        ids.append(rows.integer(0));
    }
    return ids;
}

// The leads that share keys with an article, those that share most first.
QVector<ArticleId> candidates(Database &db, ArticleId id, const QVector<quint32> &keys)
{
    QHash<ArticleId, int> shared;
    int most = 0;
    for (const quint32 key : keys) {
        auto rows = db.query(WithKey, rowOf(key, 0), rowOf(key, 0xffffffff), MostWithKey);
        while (rows.step()) {
            const ArticleId lead = rows.integer(0) & 0xffffffff;
            most = lead == id ? most : qMax(most, ++shared[lead]);
        }
        if (most >= SurelyShared) {
            break;
        }
    }
    QVector<ArticleId> ids = shared.keys();
    std::sort(ids.begin(), ids.end(), [&shared](ArticleId a, ArticleId b) {
        const int first = shared.value(a);
        const int second = shared.value(b);
        return first != second ? first > second : a < b;
    });
    return ids.mid(0, MostCompared);
}

QVector<quint32> keysOf(const Known &article)
{
    QVector<quint32> keys(article.keys.size() / qsizetype(sizeof(quint32)));
    std::memcpy(keys.data(), article.keys.constData(), size_t(keys.size()) * sizeof(quint32));
    return keys;
}

// An article that leads, if only itself, is found by its keys; a copy is found by its lead's.
void insertKeys(Database &db, const Known &article)
{
    for (const quint32 key : keysOf(article)) {
        db.run(InsertKey, rowOf(key, article.id));
    }
}

void deleteKeys(Database &db, const Known &article)
{
    for (const quint32 key : keysOf(article)) {
        db.run(DeleteKey, rowOf(key, article.id));
    }
}

// Finds the groups of articles that are in none and have no keys, each of them once.
class Placing
{
public:
    explicit Placing(Database &db)
        : m_db(db)
    {
    }

    void add(const Known &article, const QVector<quint32> &keys);
    void add(ArticleId id);
    void run();

private:
    struct Waiting
    {
        Known article;
        QVector<quint32> keys;
    };

    void place(const Waiting &waiting);
    bool staysLead(const Known &lead, const Known &article) const;
    void takeOver(const Known &lead, const Known &former);

    Database &m_db;
    QSet<ArticleId> m_seen;
    QVector<Waiting> m_waiting;
};

void Placing::add(const Known &article, const QVector<quint32> &keys)
{
    if (!m_seen.contains(article.id)) {
        m_seen.insert(article.id);
        m_waiting.append({article, keys});
    }
}

void Placing::add(ArticleId id)
{
    if (const auto article = findKnown(m_db, id)) {
        add(*article, keysOf(*article));
    }
}

// The fullest first, so that the others find it as their lead.
void Placing::run()
{
    std::sort(m_waiting.begin(), m_waiting.end(), [](const Waiting &a, const Waiting &b) {
        return leadsBefore(a.article, b.article);
    });
    for (qsizetype i = 0; i < m_waiting.size(); ++i) { // more may come while one is placed
        place(Waiting(m_waiting[i]));
    }
}

void Placing::place(const Waiting &waiting)
{
    const Known &article = waiting.article;
    QVector<Known> close;
    for (const ArticleId id : candidates(m_db, article.id, waiting.keys)) {
        const auto lead = findKnown(m_db, id);
        if (!lead || !areCopies(article.words, lead->words)) {
            continue;
        }
        if (staysLead(*lead, article)) {
            m_db.run(Join, article.id, lead->id);
            return;
        }
        close.append(*lead);
    }
    insertKeys(m_db, article);
    for (const Known &former : std::as_const(close)) {
        takeOver(article, former);
    }
}

bool Placing::staysLead(const Known &lead, const Known &article) const
{
    if (leadsBefore(lead, article) || fullness(lead) != fullness(article)) {
        return leadsBefore(lead, article);
    }
    auto row = m_db.query(CountCopies, lead.id, MostCopiesOfALead);
    return row.step() && row.integer(0) == MostCopiesOfALead;
}

// Of the copies of another lead, those that resemble the new one come with it.
void Placing::takeOver(const Known &lead, const Known &former)
{
    const QVector<ArticleId> copies = readIds(m_db.query(CopiesOf, former.id));
    m_db.run(Disband, former.id);
    m_db.run(Join, former.id, lead.id);
    deleteKeys(m_db, former);
    for (const ArticleId id : copies) {
        const auto copy = findKnown(m_db, id);
        if (copy && areCopies(copy->words, lead.words)) {
            m_db.run(Join, id, lead.id);
        } else if (copy && m_seen.contains(id)) {
            insertKeys(m_db, *copy);
        } else {
            add(id);
        }
    }
}

// Gives those whose lead it was.
QVector<ArticleId> takeOut(Database &db, ArticleId id)
{
    const auto article = findKnown(db, id);
    if (!article) {
        return {};
    }
    const QVector<ArticleId> copies = readIds(db.query(CopiesOf, id));
    db.run(Disband, id);
    if (db.run(Leave, id) == 0) {
        deleteKeys(db, *article);
    }
    db.run(Delete, id);
    return copies;
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
    const QVector<ArticleId> copies = takeOut(db, id);
    insert(db, id, sketch);
    Placing placing(db);
    if (!sketch.words.isEmpty()) {
        placing.add(*findKnown(db, id), sketch.keys);
    }
    for (const ArticleId copy : copies) {
        placing.add(copy);
    }
    placing.run();
}

void dropCopySketch(Database &db, ArticleId id)
{
    Placing placing(db);
    for (const ArticleId copy : takeOut(db, id)) {
        placing.add(copy);
    }
    placing.run();
}

QVector<ArticleId> articlesWithoutCopySketch(Database &db, ArticleId after, int limit)
{
    return readIds(db.query(Without, after, limit));
}

bool hasCopySketch(Database &db, ArticleId id) { return findKnown(db, id).has_value(); }

int countWithoutCopySketch(Database &db)
{
    auto row = db.query(CountWithout);
    return row.step() ? int(row.integer(0)) : 0;
}

QVector<ArticleId> copyGroup(Database &db, ArticleId id)
{
    const ArticleId lead = leadOfCopy(db, id);
    const QVector<ArticleId> copies = readIds(db.query(Group, lead));
    return copies.isEmpty() ? copies : QVector<ArticleId>{lead} + copies;
}

ArticleId leadOfCopy(Database &db, ArticleId id)
{
    auto row = db.query(LeadOf, id);
    return row.step() ? row.integer(0) : id;
}

QHash<ArticleId, ArticleId> leadsOfCopies(Database &db)
{
    QHash<ArticleId, ArticleId> leads;
    auto rows = db.query(All);
    while (rows.step()) {
        leads.insert(rows.integer(0), rows.integer(1));
    }
    return leads;
}

} // namespace broadsheet
