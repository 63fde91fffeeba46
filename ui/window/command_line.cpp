#include "ui/window/command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

namespace broadsheet {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("broadsheet::CommandLine", text);
}

Result<QStringList> existingPaths(const QStringList &paths, const QDir &folder)
{
    QStringList absolute;
    for (const QString &path : paths) {
        const QString whole = QDir::cleanPath(folder.absoluteFilePath(path));
        if (!QFileInfo::exists(whole)) {
            return fail(Error::Code::NotFound, tr("%1: no such file or folder").arg(path));
        }
        absolute.append(whole);
    }
    return absolute;
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
    if (!parser.parse(QStringList(u"broadsheet"_qs) + arguments)) {
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
    const Result<QStringList> paths = existingPaths(parser.positionalArguments(), QDir(folder));
    if (!paths) {
        return Unexpected{paths.error()};
    }
    options.request.paths = *paths;
    return options;
}

QString commandLineHelp()
{
    return tr("Usage: broadsheet [--library DIR] [--open ID] [PATH…]\n"
              "Opens the window, imports the files and folders, shows the article.\n"
              "\n"
              "  --library DIR  the folder of the library; without it $BROADSHEET_LIBRARY,\n"
              "                 else \"broadsheet\" in your data folder\n"
              "  --open ID      shows this article\n"
              "  --gl           draws with the graphics card\n"
              "  --help         says this\n"
              "  --version      says which version this is\n");
}

} // namespace broadsheet
