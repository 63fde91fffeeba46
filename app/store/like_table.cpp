#include "app/store/like_table.h"

#include "app/base/script.h"
#include "app/base/text.h"
#include "app/store/copy_table.h"
#include "app/store/database.h"
#include "app/store/rows.h"
#include "app/store/search_text.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace broadsheet {

namespace {

const QByteArray SelectText =
    "SELECT headline || ' ' || standfirst, body FROM search_text WHERE id = ?";
// Ids are given out in turn, so the greatest is about how many there are; counting costs a walk.
const QByteArray CountArticles = "SELECT coalesce(max(id), 0) FROM search_text";
// Up to a limit. The index could say of how many articles a word is one (search_vocabulary), but it
// counts them one by one, and for "the" that takes 20 ms.
const QByteArray SelectMatches =
    "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?";

constexpr int WordsWeighed = 30; // those that stand most often in the article
constexpr int TellingWords = 10;
constexpr int MostWithWord = 2'000; // articles: more would take too long, and says too little
constexpr double FewWithWord = 3;
constexpr double SmallLibrary = 20; // articles with a word
constexpr int LookedAt = 20;        // articles that share most
constexpr qsizetype MostLetters = 10'000;
constexpr int HeadlineWeight = 3;
constexpr int SharedWords = 2;

// BM25's usual values.
constexpr double K1 = 1.2;
constexpr double B = 0.75;

struct TellingWord
{
    QString word;
    double idf = 0;
    double weight = 0; // tf-idf in the article
    QVector<ArticleId> articles;
};

using Counts = QHash<QString, int>;

bool standsAlone(QStringView word)
{
    return !word.isEmpty() && isWrittenWithoutSpaces(word.front().script());
}

// In scripts without spaces two neighbours are a word; a single character says little.
QStringList wordsOf(const QString &text)
{
    const QStringList parts =
        folded(spacedForSearch(text.left(MostLetters)).replace(QChar(0x200b), QLatin1Char(' ')))
            .split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QStringList words;
    words.reserve(parts.size());
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (!standsAlone(parts[i])) {
            words.append(parts[i]);
        } else if (i + 1 < parts.size() && standsAlone(parts[i + 1])) {
            words.append(parts[i] + parts[i + 1]);
        }
    }
    return words;
}

Counts countWords(const QString &text, int weight, Counts counts = {})
{
    for (const QString &word : wordsOf(text)) {
        counts[word] += weight;
    }
    return counts;
}

// A number of one or two digits, or a word of two letters, tells nothing.
bool mayTell(const QString &word) { return standsAlone(word) ? word.size() > 1 : word.size() > 2; }

// Those that stand most often; of equals the longer ones, which are rarer.
QStringList frequentWords(const Counts &counts)
{
    QStringList words;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        if (mayTell(count.key())) {
            words.append(count.key());
        }
    }
    const auto before = [&counts](const QString &a, const QString &b) {
        const int first = counts.value(a);
        const int second = counts.value(b);
        return first != second        ? first > second
               : a.size() != b.size() ? a.size() > b.size()
                                      : a < b;
    };
    const auto end = words.begin() + qMin(words.size(), qsizetype(WordsWeighed));
    std::partial_sort(words.begin(), end, words.end(), before);
    return words.mid(0, WordsWeighed);
}

QVector<ArticleId> withWord(Database &db, const QString &word)
{
    return allIds(db.query(SelectMatches, quotedForSearch(word), MostWithWord + 1));
}

qint64 countArticles(Database &db) { return firstNumber(db.query(CountArticles)); }

// One in ten; in a small library half of it.
double mostWith(double all)
{
    const double few = qMax(FewWithWord, qMin(all / 2, SmallLibrary));
    return qMin(qMax(few, all / 10), double(MostWithWord));
}

QVector<TellingWord> telling(Database &db, const Counts &counts)
{
    const double all = double(countArticles(db));
    QVector<TellingWord> words;
    for (const QString &word : frequentWords(counts)) {
        QVector<ArticleId> articles = withWord(db, word);
        const auto with = double(articles.size());
        if (with < 2 || with > mostWith(all)) {
            continue;
        }
        const double idf = std::log(1 + (all - with + 0.5) / (with + 0.5));
        words.append({word, idf, counts.value(word) * idf, std::move(articles)});
    }
    std::sort(words.begin(), words.end(), [](const TellingWord &a, const TellingWord &b) {
        return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
    });
    return words.mid(0, TellingWords);
}

Counts countsOf(Database &db, ArticleId id)
{
    auto row = db.query(SelectText, id);
    return row.step() ? countWords(row.text(1), 1, countWords(row.text(0), HeadlineWeight))
                      : Counts();
}

struct Scored
{
    ArticleId id = 0;
    double score = 0;

    // The best first; of equals the one that came last.
    friend bool operator<(const Scored &a, const Scored &b)
    {
        return a.score != b.score ? a.score > b.score : a.id > b.id;
    }
};

// Those that share most of the words, each weighed by how rare it is.
QVector<Scored> sharing(const QVector<TellingWord> &words)
{
    QHash<ArticleId, std::pair<int, double>> shared;
    for (const TellingWord &word : words) {
        for (const ArticleId id : word.articles) {
            auto &[count, idf] = shared[id];
            ++count;
            idf += word.idf;
        }
    }
    QVector<Scored> found;
    for (auto article = shared.cbegin(); article != shared.cend(); ++article) {
        if (article->first >= SharedWords) {
            found.append({article.key(), article->second});
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

// Leaves out the article's own story and all copies but one of each other.
QVector<Scored> others(Database &db, const QVector<Scored> &found, ArticleId self)
{
    const ArticleId own = leadOfCopy(db, self);
    QSet<ArticleId> seen{own};
    QVector<Scored> kept;
    for (const Scored &article : found) {
        const ArticleId lead = leadOfCopy(db, article.id);
        if (!seen.contains(lead)) {
            seen.insert(lead);
            kept.append({lead, article.score});
            if (kept.size() == LookedAt) {
                break;
            }
        }
    }
    return kept;
}

// How often each of the words stands in an article, and how long it is.
struct Measured
{
    Counts counts;
    int length = 0;
};

Measured measure(Database &db, ArticleId id, const QVector<TellingWord> &words)
{
    Measured measured;
    for (const TellingWord &word : words) {
        measured.counts.insert(word.word, 0);
    }
    auto row = db.query(SelectText, id);
    if (row.step()) {
        const QStringList all = wordsOf(row.text(0) + QLatin1Char(' ') + row.text(1));
        measured.length = int(all.size());
        for (const QString &word : all) {
            if (const auto count = measured.counts.find(word); count != measured.counts.end()) {
                ++*count;
            }
        }
    }
    return measured;
}

void rank(Database &db, QVector<Scored> &articles, const QVector<TellingWord> &words)
{
    QVector<Measured> measured;
    double mean = 1;
    for (const Scored &article : std::as_const(articles)) {
        measured.append(measure(db, article.id, words));
        mean += double(measured.last().length) / double(articles.size());
    }
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const double norm = K1 * (1 - B + B * measured[i].length / mean);
        articles[i].score = 0;
        for (const TellingWord &word : words) {
            const double tf = measured[i].counts.value(word.word);
            articles[i].score += word.idf * tf * (K1 + 1) / (tf + norm);
        }
    }
    std::sort(articles.begin(), articles.end());
}

} // namespace

QStringList tellingWords(Database &db, ArticleId id)
{
    QStringList words;
    for (const TellingWord &word : telling(db, countsOf(db, id))) {
        words.append(word.word);
    }
    return words;
}

QVector<ArticleId> articlesLike(Database &db, ArticleId id, int limit)
{
    const QVector<TellingWord> words = telling(db, countsOf(db, id));
    QVector<Scored> found = others(db, sharing(words), id);
    rank(db, found, words);
    QVector<ArticleId> ids;
    for (const Scored &article : found.mid(0, limit)) {
        ids.append(article.id);
    }
    return ids;
}

} // namespace broadsheet
