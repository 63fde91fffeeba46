#include "app/cli/export_command.h"

#include "app/cli/library_option.h"
#include "app/cli/output.h"
#include "app/cli/progress_bar.h"
#include "app/library/exporter.h"

namespace broadsheet {

namespace {

ExitStatus run(const Arguments &arguments, const Streams &streams)
{
    const auto library = openLibrary(arguments, streams);
    if (!library) {
        return ExitStatus::Library;
    }
    const QString &folder = arguments.positional.first();
    ProgressBar bar(streams.err);
    const auto report = exportLibrary(*library, folder, [&](int done, int total) {
                            if (streams.errIsTerminal) {
                                bar.show(done, total, false);
                            }
                        }).result();
    bar.clear();
    if (!report) {
        return report.error().code == Error::Code::Database
                   ? failed(streams, report.error())
                   : unusable(streams, folder, report.error());
    }
    for (const QString &problem : report->problems) {
        printError(streams.err, problem);
    }
    if (arguments.has(QStringLiteral("json"))) {
        printJson(
            streams.out,
            QJsonObject{{QLatin1String("articles"), report->articles},
                        {QLatin1String("originals"), report->originals},
                        {QLatin1String("notes"), report->notes},
                        {QLatin1String("problems"), QJsonArray::fromStringList(report->problems)}});
    } else {
        printLine(streams.out,
                  QStringLiteral("%1 articles, %2 original files, %3 notes")
                      .arg(report->articles)
                      .arg(report->originals)
                      .arg(report->notes));
    }
    return report->problems.isEmpty() ? ExitStatus::Done : ExitStatus::Partly;
}

} // namespace

Command exportCommand()
{
    return {QStringLiteral("export"),
            QStringLiteral("DIR"),
            QStringLiteral("Writes the library in open formats: the original files, articles as "
                           "Markdown, notes as JSON-LD, CSV and HTML. “import DIR” takes it back."),
            {},
            1,
            1,
            run};
}

} // namespace broadsheet
