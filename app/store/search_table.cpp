#include "app/store/search_table.h"

#include "app/base/text.h"
#include "app/store/database.h"
#include "app/store/search_sql.h"
#include "app/store/search_text.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace broadsheet {

namespace {

constexpr char SelectText[] =
    "SELECT headline, standfirst, byline, publication, url, body FROM search_text WHERE id = ?";

// With values, never "INSERT … SELECT": such a statement opens a savepoint, and at a savepoint FTS5
// writes out all words that it has gathered; a thousand articles would cost three times as much.
constexpr char DeleteFromIndex[] =
    "INSERT INTO search (search, rowid, headline, standfirst, byline, publication, url, body) "
    "VALUES ('delete', ?, ?, ?, ?, ?, ?, ?)";

constexpr char DeleteText[] = "DELETE FROM search_text WHERE id = ?";

constexpr char InsertText[] =
    "INSERT INTO search_text (id, headline, standfirst, byline, publication, url, body) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)";

constexpr char InsertIntoIndex[] =
    "INSERT INTO search (rowid, headline, standfirst, byline, publication, url, body) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)";

constexpr char SelectMatches[] =
    "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?";

constexpr char SelectNoteMatches[] =
    "SELECT DISTINCT x.id FROM annotation_search s JOIN annotation n ON n.number = s.rowid "
    "JOIN article x ON x.key = n.article "
    "WHERE annotation_search MATCH ? AND n.deleted_at IS NULL LIMIT ?";

constexpr char SelectArticles[] = "SELECT a.id FROM article a WHERE 1";

constexpr char Among[] = " AND a.id IN (SELECT value FROM json_each(?))";

constexpr char NewestFirst[] = " ORDER BY a.date DESC, a.id DESC";

// The articles whose snippets are asked for, by themselves. In the whole index FTS5 gathers all
// words that begin with a prefix anew for each of them: half a second each for "t*" among 100,000
// articles. Columns and tokens are those of `search`.
constexpr char CreateShown[] =
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.shown USING fts5 (headline, standfirst, byline, "
    "publication, url, body, tokenize = 'unicode61 remove_diacritics 2')";

constexpr char InsertShown[] =
    "INSERT INTO shown (rowid, headline, standfirst, byline, publication, url, body) "
    "SELECT id, headline, standfirst, byline, publication, url, body FROM search_text "
    "WHERE id IN (SELECT value FROM json_each(?))";

constexpr char EmptyShown[] = "DELETE FROM shown";

// 5: the body. 24 tokens are some two lines of a list.
constexpr char SelectSnippets[] =
    "SELECT rowid, snippet(shown, 5, char(0xE000), char(0xE001), '…', 24) "
    "FROM shown WHERE shown MATCH ?";

constexpr char SelectNoteSnippet[] =
    "SELECT snippet(annotation_search, -1, char(0xE000), char(0xE001), '…', 24) "
    "FROM annotation_search s JOIN annotation n ON n.number = s.rowid "
    "WHERE annotation_search MATCH ? AND n.deleted_at IS NULL "
    "AND n.article = (SELECT key FROM article WHERE id = ?) LIMIT 1";

// So many hits are looked up one by one; for more it is quicker to walk over the list in order.
constexpr qsizetype FewHits = 2'000;

// The marks around hits are ours alone.
QString indexed(const QString &text)
{
    QString spaced = spacedForSearch(text);
    if (spaced.contains(QChar(0xe000)) || spaced.contains(QChar(0xe001))) {
        spaced.remove(QChar(0xe000)).remove(QChar(0xe001));
    }
    return spaced;
}

// Head matter has columns of its own: a snippet of the body need not show the headline again.
bool isInColumn(const Article &article, const Block &block)
{
    switch (block.kind) {
    case BlockKind::Headline:
        return block.text == article.headline;
    case BlockKind::Standfirst:
        return block.text == article.standfirst;
    default:
        return false;
    }
}

QString bodyOf(const Article &article, const ReadingText &reading)
{
    QString body;
    body.reserve(reading.text.size());
    for (const ReadingText::Span &span : reading.spans) {
        if (!isInColumn(article, article.blocks[span.block])) {
            body += QStringView(reading.text).sliced(span.start, span.end - span.start);
            body += ParagraphBreak;
        }
    }
    return body;
}

// A set of row ids; they are dense.
class IdSet
{
public:
    explicit IdSet(const QVector<ArticleId> &ids)
    {
        const auto greatest = std::max_element(ids.cbegin(), ids.cend());
        m_bits.resize(greatest == ids.cend() ? 0 : size_t(*greatest) + 1);
        for (const ArticleId id : ids) {
            m_bits[size_t(id)] = true;
        }
    }

    bool contains(ArticleId id) const { return size_t(id) < m_bits.size() && m_bits[size_t(id)]; }

private:
    std::vector<bool> m_bits;
};

QVector<ArticleId> matches(Database &db, const char *sql, const QString &match, int limit)
{
    QVector<ArticleId> ids;
    auto rows = db.query(sql, match, limit);
    while (rows.step()) {
        ids.append(rows.integer(0));
    }
    return ids;
}

QString asJson(const QVector<ArticleId> &ids)
{
    QStringList numbers;
    for (const ArticleId id : ids) {
        numbers.append(QString::number(id));
    }
    return QLatin1Char('[') + numbers.join(QLatin1Char(',')) + QLatin1Char(']');
}

// Articles that the conditions let through, newest first.
Statement orderedArticles(Database &db, const SearchSql &sql, const QString &among)
{
    auto statement = db.prepare(SelectArticles + QByteArray(among.isEmpty() ? "" : Among) +
                                sql.where + NewestFirst);
    int parameter = 0;
    if (!among.isEmpty()) {
        statement.bind(++parameter, among);
    }
    for (const QVariant &value : sql.values) {
        if (value.typeId() == QMetaType::QString) {
            statement.bind(++parameter, value.toString());
        } else {
            statement.bind(++parameter, value.toLongLong());
        }
    }
    return statement;
}

QVector<ArticleId> wordHits(Database &db, const SearchSql &sql, bool &capped)
{
    QVector<ArticleId> ids = matches(db, SelectMatches, sql.match, MaxHits + 1);
    capped = ids.size() > MaxHits;
    ids.resize(qMin(ids.size(), qsizetype(MaxHits)));
    if (!sql.noteMatch.isEmpty()) {
        ids += matches(db, SelectNoteMatches, sql.noteMatch, MaxHits);
    }
    return ids;
}

SearchHits newestHits(Database &db, const SearchSql &sql)
{
    SearchHits hits;
    const bool hasWords = !sql.match.isEmpty();
    const auto words = hasWords ? wordHits(db, sql, hits.capped) : QVector<ArticleId>();
    const bool few = hasWords && words.size() <= FewHits;
    const IdSet set(few ? QVector<ArticleId>() : words);
    auto rows = orderedArticles(db, sql, few ? asJson(words) : QString());
    while (rows.step()) {
        const ArticleId id = rows.integer(0);
        if (few || !hasWords || set.contains(id)) {
            hits.ids.append(id);
        }
    }
    return hits;
}

// Where the words stand decides: in the headline, in headline and standfirst, anywhere.
QVector<double> scoresOf(Database &db, const QString &match, const QVector<ArticleId> &ids)
{
    const auto within = [&](const QString &columns) {
        return IdSet(matches(db, SelectMatches, withinColumns(columns, match), MaxHits));
    };
    const IdSet inHeadline = within(QStringLiteral("headline"));
    const IdSet inHead = within(QStringLiteral("headline standfirst"));
    QVector<double> scores;
    scores.reserve(ids.size());
    for (const ArticleId id : ids) {
        scores.append(inHeadline.contains(id) ? 1.0 : inHead.contains(id) ? 0.75 : 0.5);
    }
    return scores;
}

QString readSnippet(const Statement &row, int column)
{
    return simplified(withoutSearchSpaces(row.text(column)));
}

QHash<ArticleId, QString>
textSnippets(Database &db, const QString &match, const QVector<ArticleId> &ids)
{
    QHash<ArticleId, QString> snippets;
    db.run(CreateShown);
    db.run(InsertShown, asJson(ids));
    auto rows = db.query(SelectSnippets, match);
    while (rows.step()) {
        const QString snippet = readSnippet(rows, 1);
        if (!snippet.isEmpty()) {
            snippets.insert(rows.integer(0), snippet);
        }
    }
    db.run(EmptyShown);
    return snippets;
}

QString noteSnippet(Database &db, const QString &match, ArticleId id)
{
    auto row = db.query(SelectNoteSnippet, match, id);
    return row.step() ? readSnippet(row, 0) : QString();
}

} // namespace

void putSearchRow(Database &db, ArticleId id, const Article &article, const ReadingText &text)
{
    removeSearchRow(db, id);
    const auto headline = indexed(article.headline);
    const auto standfirst = indexed(article.standfirst);
    const auto byline = indexed(article.byline);
    const auto publication = indexed(article.publication);
    const auto url = indexed(article.url);
    const auto body = indexed(bodyOf(article, text));
    for (const char *sql : {InsertText, InsertIntoIndex}) {
        db.run(sql, id, headline, standfirst, byline, publication, url, body);
    }
}

void removeSearchRow(Database &db, ArticleId id)
{
    Statement old = db.query(SelectText, id);
    if (!old.step()) {
        return;
    }
    db.run(DeleteFromIndex,
           id,
           old.text(0),
           old.text(1),
           old.text(2),
           old.text(3),
           old.text(4),
           old.text(5));
    db.run(DeleteText, id);
}

SearchHits newestHits(Database &db, const SearchQuery &query)
{
    return newestHits(db, searchSql(query));
}

SearchHits bestHits(Database &db, const SearchQuery &query)
{
    const SearchSql sql = searchSql(query);
    SearchHits newest = newestHits(db, sql);
    if (sql.match.isEmpty()) {
        return newest;
    }
    const QVector<double> scores = scoresOf(db, sql.match, newest.ids);
    QVector<int> order(newest.ids.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(
        order.begin(), order.end(), [&](int a, int b) { return scores[a] > scores[b]; });
    SearchHits best;
    best.capped = newest.capped;
    for (const int i : order) {
        best.ids.append(newest.ids[i]);
        best.scores.append(scores[i]);
    }
    return best;
}

QHash<ArticleId, QString>
hitSnippets(Database &db, const SearchQuery &query, const QVector<ArticleId> &ids)
{
    const SearchSql sql = searchSql(query);
    if (sql.match.isEmpty()) {
        return {};
    }
    QHash<ArticleId, QString> snippets = textSnippets(db, sql.match, ids);
    for (const ArticleId id : ids) {
        if (!snippets.contains(id) && !sql.noteMatch.isEmpty()) {
            const QString snippet = noteSnippet(db, sql.noteMatch, id);
            if (!snippet.isEmpty()) {
                snippets.insert(id, snippet);
            }
        }
    }
    return snippets;
}

} // namespace broadsheet
