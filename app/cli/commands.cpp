#include "app/cli/commands.h"

#include "app/cli/annotate_command.h"
#include "app/cli/backup_command.h"
#include "app/cli/check_command.h"
#include "app/cli/export_command.h"
#include "app/cli/find_quote_command.h"
#include "app/cli/import_command.h"
#include "app/cli/inspect_command.h"
#include "app/cli/links_command.h"
#include "app/cli/list_command.h"
#include "app/cli/notes_command.h"
#include "app/cli/output.h"
#include "app/cli/reparse_command.h"
#include "app/cli/restore_command.h"
#include "app/cli/search_command.h"
#include "app/cli/show_command.h"
#include "app/cli/watched_output.h"

#include <algorithm>

namespace broadsheet {

namespace {

const QVector<CommandOption> &commonOptions()
{
    static const QVector<CommandOption> options{
        {QStringLiteral("library"),
         QStringLiteral("DIR"),
         QStringLiteral("the library's folder (else $BROADSHEET_LIBRARY, else your data folder)")},
        {QStringLiteral("json"), {}, QStringLiteral("answer as JSON")},
        {QStringLiteral("help"), {}, QStringLiteral("this help")},
        {QStringLiteral("version"),
         QString(),
         QStringLiteral("the program's version"),
         false,
         true},
    };
    return options;
}

// The verb is not known yet when the first words are options: those of all verbs are understood.
QVector<CommandOption> everyOption()
{
    QVector<CommandOption> options;
    for (const Command &command : commands()) {
        options += command.options;
    }
    return options + commonOptions();
}

const Command *findCommand(const QString &verb)
{
    const auto found = std::find_if(commands().cbegin(),
                                    commands().cend(),
                                    [&](const Command &command) { return command.verb == verb; });
    return found == commands().cend() ? nullptr : &*found;
}

QString usageOf(const Command &command)
{
    const QString usage = QStringLiteral("broadsheet-cli %1 %2 [OPTION]…");
    return usage.arg(command.verb, command.arguments).simplified();
}

void printOptions(QIODevice &out, const QVector<CommandOption> &options)
{
    for (const CommandOption &option : options) {
        const QString name = QStringLiteral("--%1 %2").arg(option.name, option.value).trimmed();
        printLine(out, QStringLiteral("  %1 %2").arg(name, -18).arg(option.help));
    }
}

void printHelp(QIODevice &out, const Command &command)
{
    printLine(out, QStringLiteral("Usage: ") + usageOf(command));
    printLine(out, command.summary);
    printLine(out, {});
    printOptions(out, command.options);
    printOptions(out, commonOptions());
}

void printHelp(QIODevice &out)
{
    printLine(out, QStringLiteral("Usage: broadsheet-cli VERB [OPTION]…"));
    printLine(out, QStringLiteral("A newspaper library of your own article files.\n"));
    for (const Command &command : commands()) {
        printLine(out, QStringLiteral("  %1 %2").arg(command.verb, -10).arg(command.summary));
    }
    printLine(out, {});
    printOptions(out, commonOptions());
    printLine(out, QStringLiteral("\n“broadsheet-cli VERB --help” tells more about one verb."));
}

ExitStatus wrongUsage(const Streams &streams, const QString &reason)
{
    printError(streams.err, reason + QStringLiteral(" Try --help."));
    return ExitStatus::Usage;
}

ExitStatus runCommand(const Command &command, const QStringList &words, const Streams &streams)
{
    const auto arguments = parseArguments(words, command.options + commonOptions());
    if (!arguments) {
        return wrongUsage(streams, arguments.error().message);
    }
    if (arguments->has(QStringLiteral("help"))) {
        printHelp(streams.out, command);
        return ExitStatus::Done;
    }
    const qsizetype count = arguments->positional.size();
    if (count < command.minArguments ||
        (command.maxArguments >= 0 && count > command.maxArguments)) {
        return wrongUsage(streams, QStringLiteral("Usage: %1.").arg(usageOf(command)));
    }
    return command.run(*arguments, streams);
}

ExitStatus runVerb(const QStringList &words, const Streams &streams)
{
    const auto arguments = parseArguments(words, everyOption());
    if (!arguments) {
        return wrongUsage(streams, arguments.error().message);
    }
    if (arguments->has(QStringLiteral("version")) &&
        arguments->values(QStringLiteral("version")).isEmpty()) {
        printLine(streams.out, QStringLiteral("broadsheet-cli " BROADSHEET_VERSION));
        return ExitStatus::Done;
    }
    if (const Command *command = findCommand(arguments->verb)) {
        return runCommand(*command, words, streams);
    }
    if (!arguments->verb.isEmpty() && arguments->verb != QLatin1String("help")) {
        return wrongUsage(streams, QStringLiteral("There is no verb “%1”.").arg(arguments->verb));
    }
    if (arguments->has(QStringLiteral("help")) || !arguments->verb.isEmpty()) {
        printHelp(streams.out);
        return ExitStatus::Done;
    }
    return wrongUsage(streams, QStringLiteral("A verb is missing."));
}

} // namespace

const QVector<Command> &commands()
{
    static const QVector<Command> table{
        inspectCommand(),
        importCommand(),
        listCommand(),
        showCommand(),
        searchCommand(),
        findQuoteCommand(),
        annotateCommand(),
        notesCommand(),
        linksCommand(),
        exportCommand(),
        checkCommand(),
        reparseCommand(),
        backupCommand(),
        restoreCommand(),
    };
    return table;
}

ExitStatus runCommandLine(const QStringList &words, const Streams &streams)
{
    WatchedOutput out(streams.out);
    const ExitStatus status = runVerb(words, {out, streams.err, streams.errIsTerminal});
    if (out.error() == 0 || status == ExitStatus::Usage || status == ExitStatus::Library) {
        return status;
    }
    printError(streams.err,
               QStringLiteral("The answer could not be written in full: %1.")
                   .arg(qt_error_string(out.error())));
    return ExitStatus::Usage;
}

} // namespace broadsheet
