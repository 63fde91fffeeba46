#include "app/cli/search_command.h"

#include "app/cli/library_option.h"
#include "app/cli/output.h"
#include "app/library/searcher.h"

namespace broadsheet {

namespace {

constexpr int DefaultLimit = 100;
constexpr int LineWidth = 100;

struct Hit
{
    ArticleRow row;
    QString snippet;
    double score = 0;
};

// Marks around hits are for the window.
QString plain(QString snippet) { return snippet.remove(QChar(0xe000)).remove(QChar(0xe001)); }

Result<QVector<Hit>> hitsOf(Library &library, const QString &query, const SearchAnswer &answer)
{
    const auto rows = articleRows(library, answer.ids).result();
    if (!rows) {
        return Unexpected{rows.error()};
    }
    const auto texts = snippets(library, query, answer.ids).result();
    if (!texts) {
        return Unexpected{texts.error()};
    }
    QHash<ArticleId, double> scores;
    for (qsizetype i = 0; i < answer.scores.size(); ++i) {
        scores.insert(answer.ids[i], answer.scores[i]);
    }
    QVector<Hit> hits;
    for (const ArticleRow &row : *rows) {
        hits.append({row, plain(texts->value(row.id)), scores.value(row.id)});
    }
    return hits;
}

QJsonObject toJson(const SearchAnswer &answer, const QVector<Hit> &hits)
{
    QJsonArray array;
    for (const Hit &hit : hits) {
        const QString published = hit.row.published;
        array.append(QJsonObject{{QLatin1String("id"), hit.row.id},
                                 {QLatin1String("headline"), hit.row.headline},
                                 {QLatin1String("snippet"), hit.snippet},
                                 {QLatin1String("published"),
                                  published.isEmpty() ? QJsonValue() : QJsonValue(published)},
                                 {QLatin1String("score"), hit.score}});
    }
    return {{QLatin1String("total"), answer.total},
            {QLatin1String("capped"), answer.capped},
            {QLatin1String("hits"), array}};
}

void printHits(QIODevice &out, const SearchAnswer &answer, const QVector<Hit> &hits)
{
    for (const Hit &hit : hits) {
        printLine(out,
                  QStringLiteral("%1  %2").arg(hit.row.id, 6).arg(forTerminal(hit.row.headline)));
        printLine(out, QStringLiteral("        ") + forTerminal(hit.snippet, LineWidth));
    }
    const QString plus = answer.capped ? QStringLiteral("+") : QString();
    printLine(out,
              QStringLiteral("%1%2 found, %3 shown").arg(answer.total).arg(plus).arg(hits.size()));
}

ExitStatus run(const Arguments &arguments, const Streams &streams)
{
    const auto limit = readNumberOption(arguments, QStringLiteral("limit"), DefaultLimit, streams);
    if (!limit) {
        return ExitStatus::Usage;
    }
    const auto library = openLibrary(arguments, streams);
    if (!library) {
        return ExitStatus::Library;
    }
    SearchRequest request;
    request.query = arguments.positional.join(QLatin1Char(' '));
    request.order = SearchRequest::Order::BestFirst;
    request.limit = int(qMin(*limit, qint64(INT_MAX)));
    const auto answer = search(*library, request).result();
    if (!answer) {
        return failed(streams, answer.error());
    }
    const auto hits = hitsOf(*library, request.query, *answer);
    if (!hits) {
        return failed(streams, hits.error());
    }
    if (arguments.has(QStringLiteral("json"))) {
        printJson(streams.out, toJson(*answer, *hits));
    } else {
        printHits(streams.out, *answer, *hits);
    }
    return ExitStatus::Done;
}

} // namespace

Command searchCommand()
{
    return {QStringLiteral("search"),
            QStringLiteral("QUERY"),
            QStringLiteral("Searches articles and notes; best first."),
            {{QStringLiteral("limit"),
              QStringLiteral("N"),
              QStringLiteral("at most N hits (else %1)").arg(DefaultLimit)}},
            1,
            -1,
            run};
}

} // namespace broadsheet
