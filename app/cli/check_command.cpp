#include "app/cli/check_command.h"

#include "app/cli/library_option.h"
#include "app/cli/output.h"
#include "app/library/checker.h"

namespace broadsheet {

namespace {

ExitStatus run(const Arguments &arguments, const Streams &streams)
{
    const auto report = checkLibrary(libraryFolder(arguments));
    if (!report) {
        return failed(streams, report.error());
    }
    const bool ok = report->problems.isEmpty();
    if (arguments.has(QStringLiteral("json"))) {
        printJson(
            streams.out,
            QJsonObject{{QLatin1String("ok"), ok},
                        {QLatin1String("problems"), QJsonArray::fromStringList(report->problems)}});
        return ok ? ExitStatus::Done : ExitStatus::Partly;
    }
    for (const QString &problem : report->problems) {
        printLine(streams.out, forTerminal(problem));
    }
    if (ok) {
        printLine(streams.out, QStringLiteral("All is well."));
    }
    return ok ? ExitStatus::Done : ExitStatus::Partly;
}

} // namespace

Command checkCommand()
{
    return {QStringLiteral("check"),
            QString(),
            QStringLiteral("Checks both files, every text, every note's place."),
            {},
            0,
            0,
            run};
}

} // namespace broadsheet
