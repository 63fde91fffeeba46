#include "app/annotation/quote_match.h"

#include "app/annotation/exact_quote.h"
#include "app/annotation/word_diff.h"

#include <algorithm>

namespace broadsheet {

namespace {

constexpr int RareWord = 64;       // in more places of the text than this a word has no vote
constexpr int MostPlaces = 8;      // looked at closely
constexpr int LongestQuote = 2000; // words; a longer one is found by its letters or not at all
constexpr double QuoteWeight = 50;
constexpr double ContextWeight = 20; // for each side
constexpr int ContextSlack = 3;      // words
constexpr double PositionWeight = 2;
constexpr double EnoughScore = 0.66; // of the weights
constexpr double EnoughOfQuote = 0.5;
constexpr double ClearlyBetter = 2; // points of score

// The quote with its context as one row of words.
struct Query
{
    QVector<Word> words;
    int first = 0; // of the quote itself
    int last = 0;
};

struct Place
{
    int first = 0; // of the text's words
    int last = 0;  // one past
    double score = 0;
};

Query queryOf(const TextQuoteSelector &quote, Vocabulary &vocabulary)
{
    Query query;
    query.words = wordsOf(quote.prefix, vocabulary);
    query.first = int(query.words.size());
    query.words += wordsOf(quote.exact, vocabulary);
    query.last = int(query.words.size());
    query.words += wordsOf(quote.suffix, vocabulary);
    return query;
}

// A mark counts a little, so that a quote of marks alone can be found.
double weightOf(const QVector<Word> &words, int from, int to)
{
    double weight = 0;
    for (int i = from; i < to; ++i) {
        weight += words[i].hasLetters ? words[i].end - words[i].start : 0.1;
    }
    return weight;
}

QHash<int, QVector<int>> placesOfRareWords(const QVector<Word> &text, const Query &query)
{
    QHash<int, QVector<int>> places;
    for (const Word &word : query.words) {
        places.insert(word.id, {});
    }
    for (int i = 0; i < text.size(); ++i) {
        const auto it = places.find(text[i].id);
        if (it != places.end() && it->size() <= RareWord) {
            it->append(i);
        }
    }
    return places;
}

// Where in the text the query would begin, best first.
QVector<int> likelyStarts(const QVector<Word> &text, const Query &query)
{
    const QHash<int, QVector<int>> places = placesOfRareWords(text, query);
    const int bucket = qMax(4, int(query.words.size()) / 4);
    QHash<int, int> votes;
    for (int k = 0; k < query.words.size(); ++k) {
        const QVector<int> &where = places[query.words[k].id];
        for (qsizetype i = 0; where.size() <= RareWord && i < where.size(); ++i) {
            ++votes[qMax(0, where[i] - k) / bucket];
        }
    }
    QVector<std::pair<int, int>> best; // votes, negative; bucket
    for (auto it = votes.cbegin(); it != votes.cend(); ++it) {
        best.append({-it.value(), it.key()});
    }
    std::sort(best.begin(), best.end());
    QVector<int> starts;
    for (qsizetype k = 0; k < qMin(best.size(), qsizetype(MostPlaces)); ++k) {
        starts.append(best[k].second * bucket);
    }
    return starts;
}

// Compares the query with the text around `start`, and scores what it finds.
class Comparison
{
public:
    Comparison(const QVector<Word> &text,
               const Query &query,
               const Vocabulary &vocabulary,
               int start)
        : m_text(text)
        , m_query(query)
    {
        const int size = int(query.words.size());
        const int slack = qMax(8, size / 2);
        m_from = qMax(0, start - slack);
        const int to = qMin(int(text.size()), start + size + 2 * slack);
        m_newOf = diffWords(query.words, text.mid(m_from, to - m_from), vocabulary);
    }

    std::optional<Place> place() const
    {
        Place place{int(m_text.size()), 0, 0};
        for (int k = m_query.first; k < m_query.last; ++k) {
            if (m_newOf[k] >= 0) {
                place.first = qMin(place.first, m_from + m_newOf[k]);
                place.last = qMax(place.last, m_from + m_newOf[k] + 1);
            }
        }
        if (place.first >= place.last) {
            return std::nullopt;
        }
        const double quote = quoteLikeness(place);
        if (quote < EnoughOfQuote) {
            return std::nullopt;
        }
        const int before = place.first - m_query.first;
        const int after = place.last - m_query.last;
        place.score = QuoteWeight * quote + ContextWeight * kept(0, m_query.first, before) +
                      ContextWeight * kept(m_query.last, int(m_query.words.size()), after);
        return place;
    }

private:
    // Share of the query's words [from, to) that stand in the text; all, when there are none. With
    // a shift only those count that stand about where they should, at their own index plus shift.
    double kept(int from, int to, std::optional<int> shift = std::nullopt) const
    {
        double weight = 0;
        for (int k = from; k < to; ++k) {
            const bool there = m_newOf[k] >= 0 &&
                               (!shift || qAbs(m_from + m_newOf[k] - k - *shift) <= ContextSlack);
            weight += there ? weightOf(m_query.words, k, k + 1) * wordLikeness(k) : 0.0;
        }
        return from < to ? weight / weightOf(m_query.words, from, to) : 1.0;
    }

    double wordLikeness(int k) const
    {
        return m_query.words[k].id == m_text[m_from + m_newOf[k]].id ? 1.0 : 0.7;
    }

    // Words that stand between the quote's words count against it.
    double quoteLikeness(const Place &place) const
    {
        const double own = weightOf(m_query.words, m_query.first, m_query.last);
        const double found = weightOf(m_text, place.first, place.last);
        return kept(m_query.first, m_query.last) * own / qMax(own, found);
    }

    const QVector<Word> &m_text;
    const Query &m_query;
    int m_from = 0;
    QVector<int> m_newOf;
};

// The best of them, unless another one elsewhere is as good.
std::optional<Place> clearlyBest(const QVector<Place> &places)
{
    const auto best =
        std::max_element(places.begin(), places.end(), [](const Place &a, const Place &b) {
            return a.score < b.score;
        });
    for (const Place &other : places) {
        const bool apart = other.last <= best->first || best->last <= other.first;
        if (apart && best->score - other.score < ClearlyBetter) {
            return std::nullopt;
        }
    }
    return best == places.end() ? std::nullopt : std::optional(*best);
}

std::optional<TextPositionSelector>
findSimilarQuote(const QString &text, const TextQuoteSelector &quote, int hint)
{
    Vocabulary vocabulary;
    const QVector<Word> words = wordsOf(text, vocabulary);
    const Query query = queryOf(quote, vocabulary);
    if (query.first == query.last || query.words.size() > LongestQuote) {
        return std::nullopt;
    }
    QVector<Place> places;
    for (const int start : likelyStarts(words, query)) {
        std::optional<Place> place = Comparison(words, query, vocabulary, start).place();
        if (place && place->score >= EnoughScore * (QuoteWeight + 2 * ContextWeight)) {
            const double away = hint < 0 ? 0 : qAbs(words[place->first].start - hint);
            place->score += PositionWeight * (1 - away / double(text.size()));
            places.append(*place);
        }
    }
    const std::optional<Place> best = clearlyBest(places);
    if (!best) {
        return std::nullopt;
    }
    return TextPositionSelector{words[best->first].start, words[best->last - 1].end};
}

} // namespace

std::optional<TextPositionSelector>
matchQuote(const QString &text, const TextQuoteSelector &quote, int hint)
{
    const auto exact = findExactQuote(text, quote, hint);
    return exact ? exact : findSimilarQuote(text, quote, hint);
}

} // namespace broadsheet
