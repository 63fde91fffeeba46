#include "app/cli/backup_command.h"

#include "app/cli/library_option.h"
#include "app/cli/output.h"
#include "app/library/backup.h"

namespace broadsheet {

namespace {

ExitStatus run(const Arguments &arguments, const Streams &streams)
{
    const QString file = arguments.positional.first();
    const auto done = backupLibrary(libraryFolder(arguments), file);
    if (!done) {
        return failed(streams, done.error());
    }
    if (arguments.has(QStringLiteral("json"))) {
        printJson(streams.out, QJsonObject{{QLatin1String("file"), file}});
    } else {
        printLine(streams.out, QStringLiteral("Backed up to %1.").arg(forTerminal(file)));
    }
    return ExitStatus::Done;
}

} // namespace

Command backupCommand()
{
    return {QStringLiteral("backup"),
            QStringLiteral("FILE"),
            QStringLiteral("Writes a whole, consistent copy of the library, verified."),
            {},
            1,
            1,
            run};
}

} // namespace broadsheet
