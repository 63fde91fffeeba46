#include "ui/window/command_line.h"

#include "ui/exchange/note_link.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QUrl>

namespace broadsheet {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("broadsheet::CommandLine", text);
}

/// Takes the link to a note out of the arguments.
Result<QString> takeNoteLink(QStringList &arguments)
{
    for (const QString &argument : std::as_const(arguments)) {
        if (argument.startsWith(u"broadsheet:"_qs, Qt::CaseInsensitive)) {
            const std::optional<QString> note = noteFromLink(argument);
            if (!note) {
                return fail(Error::Code::Invalid, tr("%1: no link to a note").arg(argument));
            }
            arguments.removeOne(argument);
            return *note;
        }
    }
    return QString();
}

Result<QStringList> existingPaths(const QStringList &paths, const QDir &folder)
{
    QStringList absolute;
    for (const QString &path : paths) {
        // Desktops hand over addresses, since links to notes are some too.
        const QString local = path.startsWith(u"file:"_qs) ? QUrl(path).toLocalFile() : path;
        const QString whole = QDir::cleanPath(folder.absoluteFilePath(local));
        if (!QFileInfo::exists(whole)) {
            return fail(Error::Code::NotFound, tr("%1: no such file or folder").arg(path));
        }
        absolute.append(whole);
    }
    return absolute;
}

/// What Qt takes for itself (QApplication, QGuiApplication), which sees the arguments too.
QStringList withoutOptionsOfQt(const QStringList &arguments)
{
    static const QStringList alone{u"reverse"_qs, u"nograb"_qs, u"dograb"_qs, u"sync"_qs};
    static const QStringList withValue{u"platform"_qs,
                                       u"platformpluginpath"_qs,
                                       u"platformtheme"_qs,
                                       u"plugin"_qs,
                                       u"qwindowgeometry"_qs,
                                       u"geometry"_qs,
                                       u"qwindowicon"_qs,
                                       u"icon"_qs,
                                       u"qwindowtitle"_qs,
                                       u"title"_qs,
                                       u"display"_qs,
                                       u"session"_qs,
                                       u"style"_qs,
                                       u"stylesheet"_qs};
    QStringList ours;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        const QString name = argument.startsWith(u"--") ? argument.mid(2) : argument.mid(1);
        const bool isOption = argument.startsWith(u'-');
        if (argument == u"--") {
            return ours + arguments.mid(i);
        }
        if (isOption && withValue.contains(name)) {
            ++i;
        } else if (!isOption ||
                   !(alone.contains(name) || withValue.contains(name.section(u'=', 0, 0)))) {
            ours.append(argument);
        }
    }
    return ours;
}

} // namespace

Result<StartOptions> parseCommandLine(const QStringList &arguments, const QString &folder)
{
    QCommandLineParser parser;
    const QCommandLineOption library(u"library"_qs, {}, u"DIR"_qs);
    const QCommandLineOption open(u"open"_qs, {}, u"ID"_qs);
    const QCommandLineOption gl(u"gl"_qs);
    const QCommandLineOption help(QStringList{u"help"_qs, u"h"_qs});
    const QCommandLineOption version(QStringList{u"version"_qs, u"v"_qs});
    parser.addOptions({library, open, gl, help, version});
    if (!parser.parse(QStringList(u"broadsheet"_qs) + withoutOptionsOfQt(arguments))) {
        return fail(Error::Code::Invalid, parser.errorText());
    }
    StartOptions options;
    options.gl = parser.isSet(gl);
    options.help = parser.isSet(help);
    options.version = parser.isSet(version);
    if (parser.isSet(library)) {
        options.library = QDir(folder).absoluteFilePath(parser.value(library));
    }
    if (parser.isSet(open)) {
        options.request.open = parser.value(open).toLongLong();
        if (options.request.open <= 0) {
            return fail(
                Error::Code::Invalid,
                tr("--open wants the number of an article, not “%1”").arg(parser.value(open)));
        }
    }
    QStringList positional = parser.positionalArguments();
    const Result<QString> note = takeNoteLink(positional);
    if (!note) {
        return Unexpected{note.error()};
    }
    options.request.note = *note;
    const Result<QStringList> paths = existingPaths(positional, QDir(folder));
    if (!paths) {
        return Unexpected{paths.error()};
    }
    options.request.paths = *paths;
    return options;
}

QString commandLineHelp()
{
    return tr(
        "Usage: broadsheet [--library DIR] [--open ID] [PATH…] [LINK]\n"
        "Opens the window, imports the files and folders, shows the article, or the note of a\n"
        "link (broadsheet://note/…).\n"
        "\n"
        "  --library DIR  the folder of the library; without it $BROADSHEET_LIBRARY,\n"
        "                 else \"broadsheet\" in your data folder\n"
        "  --open ID      shows this article\n"
        "  --gl           draws with the graphics card\n"
        "  --help         says this\n"
        "  --version      says which version this is\n"
        "\n"
        "Qt's own options (-reverse, -style, -platform …) are taken too.\n");
}

} // namespace broadsheet
