#include "app/cli/list_command.h"

#include "app/cli/library_json.h"
#include "app/cli/library_option.h"
#include "app/cli/output.h"
#include "app/library/searcher.h"

namespace broadsheet {

namespace {

constexpr int HeadlineWidth = 72;

void printRows(QIODevice &out, const QVector<ArticleRow> &rows)
{
    QVector<QStringList> table;
    for (const ArticleRow &row : rows) {
        table.append({QString::number(row.id),
                      row.published.left(10),
                      row.read ? QString() : QStringLiteral("new"),
                      forTerminal(row.publication, 24),
                      forTerminal(row.headline, HeadlineWidth)});
    }
    const QStringList head{QStringLiteral("id"),
                           QStringLiteral("published"),
                           QStringLiteral("new"),
                           QStringLiteral("publication"),
                           QStringLiteral("headline")};
    printTable(out, head, table);
}

void printRowsAsJson(QIODevice &out, const QVector<ArticleRow> &rows)
{
    QJsonArray array;
    for (const ArticleRow &row : rows) {
        array.append(toJson(row));
    }
    printJson(out, array);
}

ExitStatus run(const Arguments &arguments, const Streams &streams)
{
    const auto limit = readNumberOption(arguments, QStringLiteral("limit"), -1, streams);
    const auto after = readNumberOption(arguments, QStringLiteral("after"), 0, streams);
    if (!limit || !after) {
        return ExitStatus::Usage;
    }
    const auto library = openLibrary(arguments, streams);
    if (!library) {
        return ExitStatus::Library;
    }
    SearchRequest request;
    request.query = arguments.value(QStringLiteral("query"));
    const auto answer = search(*library, request).result();
    if (!answer) {
        return failed(streams, answer.error());
    }
    const qsizetype cursor = *after == 0 ? -1 : answer->ids.indexOf(*after);
    if (*after != 0 && cursor < 0) {
        printError(streams.err, QStringLiteral("--after: article %1 is not listed.").arg(*after));
        return ExitStatus::Usage;
    }
    const auto rows = articleRows(*library, answer->ids.mid(cursor + 1, *limit)).result();
    if (!rows) {
        return failed(streams, rows.error());
    }
    if (arguments.has(QStringLiteral("json"))) {
        printRowsAsJson(streams.out, *rows);
    } else {
        printRows(streams.out, *rows);
    }
    return ExitStatus::Done;
}

} // namespace

Command listCommand()
{
    return {QStringLiteral("list"),
            QString(),
            QStringLiteral("Lists articles, newest first."),
            {{QStringLiteral("query"), QStringLiteral("Q"), QStringLiteral("only what matches")},
             {QStringLiteral("limit"), QStringLiteral("N"), QStringLiteral("at most N")},
             {QStringLiteral("after"),
              QStringLiteral("CURSOR"),
              QStringLiteral("go on after this id, the last one of the list before")}},
            0,
            0,
            run};
}

} // namespace broadsheet
