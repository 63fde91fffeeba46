#include "app/cli/reparse_command.h"

#include "app/cli/library_option.h"
#include "app/cli/output.h"
#include "app/cli/progress_bar.h"
#include "app/library/reparse.h"

namespace broadsheet {

namespace {

QJsonObject toJson(const ReparseReport &report)
{
    return {{QLatin1String("corrected"), report.corrected},
            {QLatin1String("changed"), report.changed},
            {QLatin1String("unchanged"), report.unchanged},
            {QLatin1String("kept"), report.kept}};
}

void printReport(QIODevice &out, const ReparseReport &report)
{
    printLine(out,
              QStringLiteral("%1 changed, %2 unchanged, %3 kept as they were, %4 corrected")
                  .arg(report.changed)
                  .arg(report.unchanged)
                  .arg(report.kept)
                  .arg(report.corrected));
}

ExitStatus run(const Arguments &arguments, const Streams &streams)
{
    const auto library = openLibrary(arguments, streams);
    if (!library) {
        return ExitStatus::Library;
    }
    if (library->isReadOnly()) {
        printError(streams.err,
                   QStringLiteral("The library in %1 is read-only: nothing can be changed there.")
                       .arg(library->folder()));
        return ExitStatus::Library;
    }
    ProgressBar bar(streams.err);
    const auto report = bringUpToDate(*library, {}, [&](const ReparseProgress &progress) {
                            if (streams.errIsTerminal) {
                                bar.show(progress.done, progress.total, false);
                            }
                        }).result();
    bar.clear();
    if (!report) {
        return failed(streams, report.error());
    }
    if (arguments.has(QStringLiteral("json"))) {
        printJson(streams.out, toJson(*report));
    } else {
        printReport(streams.out, *report);
    }
    if (report->stopped) {
        return failed(streams, *report->stopped);
    }
    return report->kept > 0 ? ExitStatus::Partly : ExitStatus::Done;
}

} // namespace

Command reparseCommand()
{
    return {QStringLiteral("reparse"),
            {},
            QStringLiteral("Reads the originals again that an older version of the program read, "
                           "and applies your corrections. Can be stopped at any time."),
            {},
            0,
            0,
            run};
}

} // namespace broadsheet
