#include "app/cli/import_command.h"

#include "app/cli/library_option.h"
#include "app/cli/output.h"
#include "app/cli/progress_bar.h"
#include "app/library/importer.h"

namespace broadsheet {

namespace {

QJsonObject toJson(const ImportedFile &file)
{
    return {{QLatin1String("path"), file.path},
            {QLatin1String("id"), file.id == 0 ? QJsonValue() : QJsonValue(file.id)},
            {QLatin1String("status"), importStatusName(file.status)},
            {QLatin1String("error"), file.error.isEmpty() ? QJsonValue() : QJsonValue(file.error)}};
}

QJsonObject totalsToJson(const ImportReport &report)
{
    return {{QLatin1String("imported"), report.imported},
            {QLatin1String("unchanged"), report.unchanged},
            {QLatin1String("updated"), report.updated},
            {QLatin1String("failed"), report.failed},
            {QLatin1String("notes"), report.notes}};
}

void printReport(QIODevice &out, const ImportReport &report)
{
    for (const ImportedFile &file : report.failures) {
        printLine(out, QStringLiteral("failed: ") + forTerminal(naming(file.path, file.error)));
    }
    if (report.notes > 0) {
        printLine(out, QStringLiteral("%1 notes").arg(report.notes));
    }
    printLine(out,
              QStringLiteral("%1 imported, %2 unchanged, %3 updated, %4 failed")
                  .arg(report.imported)
                  .arg(report.unchanged)
                  .arg(report.updated)
                  .arg(report.failed));
}

ExitStatus statusOf(const ImportReport &report, const QStringList &paths, const Streams &streams)
{
    if (report.stopped) {
        printError(streams.err, report.stopped->message);
        return ExitStatus::Library;
    }
    if (report.imported + report.unchanged + report.updated + report.notes > 0) {
        return report.failed > 0 ? ExitStatus::Partly : ExitStatus::Done;
    }
    if (report.failures.isEmpty()) {
        printError(streams.err, paths.first() + QStringLiteral(": no article files there."));
        return ExitStatus::Usage;
    }
    const ImportedFile &first = report.failures.first();
    return unusable(streams, first.path, Error{Error::Code::Malformed, first.error, {}});
}

ExitStatus run(const Arguments &arguments, const Streams &streams)
{
    const auto library = openLibrary(arguments, streams);
    if (!library) {
        return ExitStatus::Library;
    }
    const bool json = arguments.has(QStringLiteral("json"));
    ProgressBar bar(streams.err);
    const auto fileDone = [&](const ImportedFile &file) {
        if (json) {
            printJson(streams.out, toJson(file));
        }
    };
    const auto progressChanged = [&](const ImportProgress &progress) {
        if (streams.errIsTerminal) {
            bar.show(progress.done, progress.total, progress.counting);
        }
    };
    const QStringList &paths = arguments.positional;
    const auto report = importPaths(*library, paths, {}, fileDone, progressChanged).result();
    bar.clear();
    if (!report) {
        return failed(streams, report.error());
    }
    if (json) {
        printJson(streams.out, totalsToJson(*report));
    } else {
        printReport(streams.out, *report);
    }
    return statusOf(*report, paths, streams);
}

} // namespace

Command importCommand()
{
    return {QStringLiteral("import"),
            QStringLiteral("PATH…"),
            QStringLiteral("Takes files and folders into the library; also what export wrote."),
            {},
            1,
            -1,
            run};
}

} // namespace broadsheet
