#include "app/cli/links_command.h"

#include "app/cli/library_json.h"
#include "app/cli/library_option.h"
#include "app/cli/output.h"
#include "app/library/link_resolver.h"
#include "app/library/reading.h"
#include "app/library/story_thread.h"
#include "app/library/wanted.h"

namespace broadsheet {

namespace {

constexpr int TextWidth = 80;

void printLinks(QIODevice &out, const QVector<RelatedLink> &links)
{
    QVector<QStringList> rows;
    for (const RelatedLink &link : links) {
        rows.append({QString::number(link.article),
                     linkStateName(link.state),
                     link.target == 0 ? QString() : QString::number(link.target),
                     QString::number(link.confidence, 'f', 2),
                     forTerminal(link.text.isEmpty() ? link.href : link.text, TextWidth)});
    }
    const QStringList head{QStringLiteral("article"),
                           QStringLiteral("state"),
                           QStringLiteral("target"),
                           QStringLiteral("conf"),
                           QStringLiteral("text")};
    printTable(out, head, rows);
}

void printArticles(QIODevice &out, const QString &title, const QVector<StoryArticle> &articles)
{
    printLine(out, {});
    printLine(out, title);
    QVector<QStringList> rows;
    for (const StoryArticle &article : articles) {
        rows.append({QString::number(article.id),
                     article.isDated ? article.published.left(10) : QStringLiteral("no date"),
                     article.read ? QStringLiteral("read") : QStringLiteral("unread"),
                     forTerminal(article.headline, TextWidth)});
    }
    printTable(out,
               {QStringLiteral("id"),
                QStringLiteral("date"),
                QStringLiteral("state"),
                QStringLiteral("headline")},
               rows);
}

void printStory(QIODevice &out, const StoryThread &story)
{
    printArticles(
        out, QStringLiteral("Linked from (%1):").arg(story.backlinkCount), story.backlinks);
    const QString progress = QStringLiteral("Story, oldest first: %1 of %2, %3 read")
                                 .arg(story.position() + 1)
                                 .arg(story.articles.size())
                                 .arg(story.readCount());
    const QString rest = story.isWhole ? QString() : QStringLiteral(" (more is linked than shown)");
    printArticles(out, progress + rest + u':', story.articles);
}

QJsonArray toJson(const QVector<StoryArticle> &articles)
{
    QJsonArray array;
    for (const StoryArticle &article : articles) {
        const auto text = [](const QString &words) {
            return words.isEmpty() ? QJsonValue() : QJsonValue(words);
        };
        array.append(QJsonObject{
            {QLatin1String("id"), article.id},
            {QLatin1String("headline"), article.headline},
            {QLatin1String("publication"), text(article.publication)},
            {QLatin1String("published"), text(article.isDated ? article.published : QString())},
            {QLatin1String("state"),
             article.read ? QStringLiteral("read") : QStringLiteral("unread")}});
    }
    return array;
}

QJsonObject toJson(const StoryThread &story)
{
    return {{QLatin1String("articles"), toJson(story.articles)},
            {QLatin1String("position"), story.position() + 1},
            {QLatin1String("read"), story.readCount()},
            {QLatin1String("unread"), int(story.articles.size()) - story.readCount()},
            {QLatin1String("complete"), story.isWhole}};
}

// Its links, who links to it, and its story.
ExitStatus printLinksOf(Library &library, ArticleId article, bool json, const Streams &streams)
{
    const auto story = storyThread(library, article).result();
    if (!story) {
        return failed(streams, story.error());
    }
    const auto found = links(library, {false, article}).result();
    if (!found) {
        return failed(streams, found.error());
    }
    if (json) {
        printJson(streams.out,
                  QJsonObject{{QLatin1String("article"), article},
                              {QLatin1String("links"), toJson(*found)},
                              {QLatin1String("backlinks"), toJson(story->backlinks)},
                              {QLatin1String("backlinkCount"), story->backlinkCount},
                              {QLatin1String("thread"), toJson(*story)}});
    } else {
        printLinks(streams.out, *found);
        printStory(streams.out, *story);
    }
    return ExitStatus::Done;
}

ExitStatus printWanted(Library &library, WantedFormat format, const Streams &streams)
{
    const auto bytes = exportWanted(library, format).result();
    if (!bytes) {
        return failed(streams, bytes.error());
    }
    streams.out.write(*bytes);
    return ExitStatus::Done;
}

ExitStatus printList(Library &library, const LinkFilter &filter, bool json, const Streams &streams)
{
    const auto found = links(library, filter).result();
    if (!found) {
        return failed(streams, found.error());
    }
    if (found->isEmpty() && filter.article != 0) { // it has none, or is not there
        if (const auto article = openArticle(library, filter.article).result();
            !article && article.error().code == Error::Code::NotFound) {
            return failed(streams, article.error());
        }
    }
    if (json) {
        printJson(streams.out, toJson(*found));
    } else {
        printLinks(streams.out, *found);
    }
    return ExitStatus::Done;
}

// Why these words make no sense together; empty when they do.
QString contradiction(const Arguments &arguments)
{
    const auto has = [&](const char *name) { return arguments.has(QString::fromLatin1(name)); };
    const bool asFile = has("csv") || has("text");
    if (asFile && (!has("wanted") || has("article") || !arguments.positional.isEmpty())) {
        return QStringLiteral("--csv and --text go with --wanted, for the whole library.");
    }
    if (int(has("csv")) + int(has("text")) + int(has("json")) > 1) {
        return QStringLiteral("Choose one of --csv, --text and --json.");
    }
    const bool both = !arguments.positional.isEmpty() && has("article");
    return both ? QStringLiteral("Name one article.") : QString();
}

ExitStatus run(const Arguments &arguments, const Streams &streams)
{
    const QString id = arguments.positional.value(0);
    const auto named = id.isEmpty()
                           ? std::optional<qint64>(0)
                           : readNumber(id, QStringLiteral("The article's id"), 1, streams);
    const auto article = readNumberOption(arguments, QStringLiteral("article"), 0, streams);
    if (!named || !article) {
        return ExitStatus::Usage;
    }
    if (const QString wrong = contradiction(arguments); !wrong.isEmpty()) {
        printError(streams.err, wrong);
        return ExitStatus::Usage;
    }
    const auto library = openLibrary(arguments, streams);
    if (!library) {
        return ExitStatus::Library;
    }
    const bool wanted = arguments.has(QStringLiteral("wanted"));
    const bool json = arguments.has(QStringLiteral("json"));
    if (wanted && (arguments.has(QStringLiteral("csv")) || arguments.has(QStringLiteral("text")))) {
        const bool csv = arguments.has(QStringLiteral("csv"));
        return printWanted(*library, csv ? WantedFormat::Csv : WantedFormat::Text, streams);
    }
    if (*named != 0 && !wanted) {
        return printLinksOf(*library, *named, json, streams);
    }
    return printList(*library, {wanted, *named != 0 ? *named : *article}, json, streams);
}

} // namespace

Command linksCommand()
{
    return {QStringLiteral("links"),
            QStringLiteral("[ID]"),
            QStringLiteral("Lists related links and where they lead; of one article also who links "
                           "to it, and its story."),
            {{QStringLiteral("wanted"), {}, QStringLiteral("only those that the library lacks")},
             {QStringLiteral("csv"), {}, QStringLiteral("the wanted titles with their passages")},
             {QStringLiteral("text"), {}, QStringLiteral("the same, to be read")},
             {QStringLiteral("article"), QStringLiteral("ID"), QStringLiteral("of one article")}},
            0,
            1,
            run};
}

} // namespace broadsheet
