#include "app/cli/links_command.h"

#include "app/cli/library_json.h"
#include "app/cli/library_option.h"
#include "app/cli/output.h"
#include "app/library/link_resolver.h"

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

ExitStatus run(const Arguments &arguments, const Streams &streams)
{
    const auto article = readNumberOption(arguments, QStringLiteral("article"), 0, streams);
    if (!article) {
        return ExitStatus::Usage;
    }
    const auto library = openLibrary(arguments, streams);
    if (!library) {
        return ExitStatus::Library;
    }
    LinkFilter filter;
    filter.article = *article;
    filter.wantedOnly = arguments.has(QStringLiteral("wanted"));
    const auto found = links(*library, filter).result();
    if (!found) {
        return failed(streams, found.error());
    }
    if (arguments.has(QStringLiteral("json"))) {
        printJson(streams.out, toJson(*found));
    } else {
        printLinks(streams.out, *found);
    }
    return ExitStatus::Done;
}

} // namespace

Command linksCommand()
{
    return {QStringLiteral("links"),
            QString(),
            QStringLiteral("Lists related links and where they lead."),
            {{QStringLiteral("wanted"), {}, QStringLiteral("only those that the library lacks")},
             {QStringLiteral("article"), QStringLiteral("ID"), QStringLiteral("of one article")}},
            0,
            0,
            run};
}

} // namespace broadsheet
