#include "app/cli/find_quote_command.h"

#include "app/base/text.h"
#include "app/cli/library_option.h"
#include "app/cli/output.h"
#include "app/library/quote_finder.h"
#include "app/library/reading.h"

namespace broadsheet {

namespace {

constexpr int TextWidth = 60;

// Offsets count code points; that needs the text.
QJsonObject toJson(Library &library, const QuoteSource &source)
{
    const auto opened = openArticle(library, source.article.id).result();
    const QString text = opened ? opened->text.text : QString();
    return {{QLatin1String("article"), source.article.id},
            {QLatin1String("headline"), source.article.headline},
            {QLatin1String("published"), source.article.published},
            {QLatin1String("exact"), source.passage},
            {QLatin1String("prefix"), source.before},
            {QLatin1String("suffix"), source.after},
            {QLatin1String("start"), toCodePoints(text, source.start)},
            {QLatin1String("end"), toCodePoints(text, source.end)},
            {QLatin1String("likeness"), source.likeness},
            {QLatin1String("confidence"), quoteConfidenceName(source.confidence)}};
}

void printSources(QIODevice &out, const QVector<QuoteSource> &sources)
{
    QVector<QStringList> rows;
    for (const QuoteSource &source : sources) {
        rows.append({QString::number(source.article.id),
                     quoteConfidenceName(source.confidence),
                     forTerminal(source.article.headline, TextWidth),
                     forTerminal(source.passage, TextWidth)});
    }
    printTable(out,
               {QStringLiteral("article"),
                QStringLiteral("match"),
                QStringLiteral("headline"),
                QStringLiteral("passage")},
               rows);
}

ExitStatus run(const Arguments &arguments, const Streams &streams)
{
    const auto library = openLibrary(arguments, streams);
    if (!library) {
        return ExitStatus::Library;
    }
    const QString quote = arguments.positional.join(QLatin1Char(' '));
    const auto sources = findQuote(*library, quote).result();
    if (!sources) {
        return failed(streams, sources.error());
    }
    if (arguments.has(QStringLiteral("json"))) {
        QJsonArray json;
        for (const QuoteSource &source : *sources) {
            json.append(toJson(*library, source));
        }
        printJson(streams.out, json);
    } else if (sources->isEmpty()) {
        printLine(streams.out, QStringLiteral("No article of the library holds these words."));
    } else {
        printSources(streams.out, *sources);
    }
    return ExitStatus::Done;
}

} // namespace

Command findQuoteCommand()
{
    return {QStringLiteral("find-quote"),
            QStringLiteral("TEXT"),
            QStringLiteral("Finds the article and the passage that a quote is from; words may be "
                           "changed or left out (…)."),
            {},
            1,
            -1,
            run};
}

} // namespace broadsheet
