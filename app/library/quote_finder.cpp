#include "app/library/quote_finder.h"

#include "app/annotation/quote_source.h"
#include "app/base/text.h"
#include "app/store/article_table.h"
#include "app/store/quote_search.h"
#include "app/store/store.h"
#include "app/store/version_table.h"

#include <algorithm>

namespace broadsheet {

namespace {

constexpr int Candidates = 16;
constexpr int LongestQuote = 2000; // UTF-16 units
constexpr int Context = 80;
constexpr double CloseLikeness = 0.8;

QuoteConfidence confidenceOf(double likeness)
{
    return likeness > 0.999            ? QuoteConfidence::Exact
           : likeness >= CloseLikeness ? QuoteConfidence::Close
                                       : QuoteConfidence::Likely;
}

std::optional<QuoteSource> sourceIn(Database &db, ArticleId id, const QStringList &pieces)
{
    const auto text = newestText(db, id);
    const auto place = text ? findPieces(text->text, pieces) : std::nullopt;
    const auto row = place ? articleRow(db, id) : std::nullopt;
    if (!row) {
        return std::nullopt;
    }
    QuoteSource source;
    source.article = *row;
    source.start = place->start;
    source.end = place->end;
    source.likeness = place->likeness;
    source.confidence = confidenceOf(place->likeness);
    const int before = qMax(0, place->start - Context);
    source.before = text->text.mid(before, place->start - before);
    source.passage = text->text.mid(place->start, place->end - place->start);
    source.after = text->text.mid(place->end, Context);
    return source;
}

} // namespace

QString quoteConfidenceName(QuoteConfidence confidence)
{
    switch (confidence) {
    case QuoteConfidence::Exact:
        return QStringLiteral("exact");
    case QuoteConfidence::Close:
        return QStringLiteral("close");
    case QuoteConfidence::Likely:
        return QStringLiteral("likely");
    }
    Q_UNREACHABLE();
}

QVector<QuoteSource> findQuote(Database &db, const QString &quote)
{
    const QStringList pieces = quotePieces(quote.left(LongestQuote));
    QVector<QuoteSource> sources;
    for (const ArticleId id : articlesLikeQuote(db, pieces, Candidates)) {
        if (const auto source = sourceIn(db, id, pieces)) {
            sources.append(*source);
        }
    }
    std::stable_sort(
        sources.begin(), sources.end(), [](const QuoteSource &a, const QuoteSource &b) {
            return a.likeness != b.likeness ? a.likeness > b.likeness
                                            : a.article.published < b.article.published;
        });
    return sources;
}

QFuture<Result<QVector<QuoteSource>>> findQuote(Library &library, const QString &quote)
{
    return library.store().readers().read([quote](Database &db) { return findQuote(db, quote); });
}

} // namespace broadsheet
