// broadsheet: the window. Order matters here: Chromium reads its scheme and its environment before
// QApplication is made, and a second call must hand over before it touches the library.

#include "app/library/library.h"
#include "ui/reader/reader_view.h"
#include "ui/window/command_line.h"
#include "ui/window/main_window.h"
#include "ui/window/preferences.h"
#include "ui/window/quit_signals.h"
#include "ui/window/single_window.h"
#include "ui/window/start_error.h"
#include "ui/window/theme.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QMessageBox>
#include <QTextStream>

#include <unistd.h>

using namespace broadsheet;

namespace {

// Exit statuses of the contract.
constexpr int WrongUsage = 2;
constexpr int LibraryRefused = 3;

void say(FILE *stream, const QString &text) { QTextStream(stream) << text << Qt::flush; }

int fail(int status, const QString &message)
{
    say(stderr, u"broadsheet: "_qs + message + u'\n');
    return status;
}

/// Without GL the window starts in half the time and needs two thirds of the memory.
void chooseDrawing(bool gl)
{
    if (!gl) {
        qputenv("QT_QUICK_BACKEND", "software");
        qputenv("QT_XCB_GL_INTEGRATION", "none");
    }
}

void allowRoot()
{
    if (geteuid() == 0 && !qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX")) {
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
        say(stderr,
            u"broadsheet: running as root, so Chromium's sandbox is off; better start it as an "
            u"ordinary user.\n"_qs);
    }
}

int refuse(const Error &error, const QString &folder)
{
    fail(LibraryRefused, error.message);
    const std::unique_ptr<QMessageBox> box(makeStartErrorBox(error, folder));
    const QSettings settings;
    applyTheme(*box, theme(themeFromName(read(settings, preference::Theme), box->palette())));
    box->show();
    QApplication::exec();
    return LibraryRefused;
}

int runWindow(SingleWindow &single, const QString &folder, const StartOptions &options)
{
    const bool firstStart = !QFileInfo::exists(folder + u"/library.db"_qs);
    Result<std::unique_ptr<Library>> library = Library::open(folder);
    if (!library) {
        return refuse(library.error(), folder);
    }
    QSettings settings;
    MainWindow window(**library, settings, firstStart);
    QObject::connect(
        &single, &SingleWindow::requested, &window, [&window](const WindowRequest &request) {
            window.handle(request);
            window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
            window.show();
            window.raise();
            window.activateWindow();
        });
    const QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::received, &window, [&window] {
        window.close(); // keeps what is being written
        QCoreApplication::quit();
    });
    window.show();
    window.handle(options.request);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    const Result<StartOptions> options = parseCommandLine(arguments, QDir::currentPath());
    if (!options) {
        return fail(WrongUsage, options.error().message);
    }
    if (options->help) {
        say(stdout, commandLineHelp());
        return 0;
    }
    if (options->version) {
        say(stdout, u"broadsheet "_qs + QStringLiteral(BROADSHEET_VERSION) + u'\n');
        return 0;
    }

    QCoreApplication::setOrganizationName(u"broadsheet"_qs);
    QCoreApplication::setApplicationName(u"broadsheet"_qs);
    QCoreApplication::setApplicationVersion(QStringLiteral(BROADSHEET_VERSION));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    chooseDrawing(options->gl || read(QSettings(), preference::HardwareRendering));
    allowRoot();
    ReaderView::registerScheme();
    QGuiApplication::setDesktopFileName(u"org.broadsheet.Broadsheet"_qs);
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Broadsheet"_qs);
    QApplication::setStyle(u"Fusion"_qs);
    QApplication::setWindowIcon(QIcon(u":/icons/org.broadsheet.Broadsheet.svg"_qs));

    const QString folder = options->library.isEmpty() ? Library::defaultFolder() : options->library;
    SingleWindow single(folder);
    switch (single.claim(options->request)) {
    case SingleWindow::Outcome::HandedOver:
        return 0;
    case SingleWindow::Outcome::NoAnswer:
        return fail(LibraryRefused,
                    u"%1: a window has this library open, but it does not answer"_qs.arg(folder));
    case SingleWindow::Outcome::First:
        break;
    }
    return runWindow(single, folder, *options);
}
