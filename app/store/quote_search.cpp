#include "app/store/quote_search.h"

#include "app/base/text.h"
#include "app/store/database.h"
#include "app/store/search_text.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace broadsheet {

namespace {

constexpr char CountArticles[] = "SELECT doc FROM search_vocabulary WHERE term = ?";
constexpr char FindArticles[] = "SELECT rowid FROM search WHERE search MATCH ? LIMIT ?";

constexpr qsizetype MostWords = 12; // asked for their number of articles: the longest ones
constexpr qsizetype RareWords = 6;  // of these the rarest, which are looked up
constexpr int MostArticles = 2'000; // of a word: one that stands in more tells too little
constexpr int MostOfRow = 200;      // of a row of words

struct RareWord
{
    qsizetype index = 0; // in the quote's words
    qint64 articles = 0;
};

// As unicode61 cuts them; characters of scripts without spaces are words of their own.
QStringList wordsOf(const QString &text)
{
    QString spaced = spacedForSearch(text);
    spaced.replace(QChar(0x200b), QLatin1Char(' '));
    return folded(spaced).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

qint64 articlesWith(Database &db, const QString &word)
{
    Statement row = db.query(CountArticles, word);
    return row.step() ? row.integer(0) : 0;
}

// Of the longest words those in the fewest articles; words that no article has are left out.
QVector<RareWord> rareWordsOf(Database &db, const QStringList &words)
{
    QVector<qsizetype> longest;
    QSet<QString> seen;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!seen.contains(words[i])) {
            seen.insert(words[i]);
            longest.append(i);
        }
    }
    std::stable_sort(longest.begin(), longest.end(), [&words](qsizetype a, qsizetype b) {
        return words[a].size() > words[b].size();
    });
    QVector<RareWord> rare;
    for (const qsizetype i : longest.first(qMin(longest.size(), MostWords))) {
        const qint64 articles = articlesWith(db, words[i]);
        if (articles > 0) {
            rare.append({i, articles});
        }
    }
    std::stable_sort(rare.begin(), rare.end(), [](const RareWord &a, const RareWord &b) {
        return a.articles < b.articles;
    });
    return rare.first(qMin(rare.size(), RareWords));
}

using Votes = QHash<ArticleId, double>;

int vote(Database &db, const QString &match, int limit, double weight, Votes &votes)
{
    int found = 0;
    Statement rows = db.query(FindArticles, match, limit);
    while (rows.step()) {
        votes[rows.integer(0)] += weight;
        ++found;
    }
    return found;
}

// The word with its neighbours, as a phrase.
QString rowAround(const QStringList &words, qsizetype index)
{
    const qsizetype first = qMax(qsizetype(0), index - 1);
    return quotedForSearch(words.mid(first, 3).join(QLatin1Char(' ')));
}

void voteForPiece(Database &db, const QStringList &words, Votes &votes)
{
    const QVector<RareWord> rare = rareWordsOf(db, words);
    QStringList all;
    for (const RareWord &word : rare) {
        const QString match = quotedForSearch(words[word.index]);
        const double weight = std::log(double(10'000'000) / double(word.articles));
        if (word.articles <= MostArticles) {
            vote(db, match, MostArticles, weight, votes);
        }
        if (words.size() > 1) {
            vote(db, rowAround(words, word.index), MostOfRow, 2 * weight, votes);
        }
        all.append(match);
    }
    if (!all.isEmpty()) { // where each word alone is everywhere, all of them together are not
        vote(db, all.mid(0, 4).join(QStringLiteral(" AND ")), MostOfRow, 8, votes);
    }
}

} // namespace

QVector<ArticleId> articlesLikeQuote(Database &db, const QStringList &pieces, int limit)
{
    Votes votes;
    for (const QString &piece : pieces) {
        voteForPiece(db, wordsOf(piece), votes);
    }
    QVector<std::pair<double, ArticleId>> ranked;
    for (auto it = votes.cbegin(); it != votes.cend(); ++it) {
        ranked.append({-it.value(), it.key()});
    }
    const auto end = ranked.begin() + qMin(ranked.size(), qsizetype(limit));
    std::partial_sort(ranked.begin(), end, ranked.end());
    QVector<ArticleId> ids;
    for (auto it = ranked.begin(); it != end; ++it) {
        ids.append(it->second);
    }
    return ids;
}

} // namespace broadsheet
