#include "app/cli/restore_command.h"

#include "app/cli/library_option.h"
#include "app/cli/output.h"
#include "app/library/backup.h"

namespace broadsheet {

namespace {

ExitStatus run(const Arguments &arguments, const Streams &streams)
{
    const QString file = arguments.positional.first();
    const auto done = restoreLibrary(file, libraryFolder(arguments));
    if (!done) {
        return failed(streams, done.error());
    }
    if (arguments.has(QStringLiteral("json"))) {
        printJson(streams.out, QJsonObject{{QLatin1String("file"), file}});
    } else {
        printLine(streams.out, QStringLiteral("Restored from %1.").arg(forTerminal(file)));
    }
    return ExitStatus::Done;
}

} // namespace

Command restoreCommand()
{
    return {QStringLiteral("restore"),
            QStringLiteral("FILE"),
            QStringLiteral("Puts a backup in place; what was there is kept beside."),
            {},
            1,
            1,
            run};
}

} // namespace broadsheet
