#include "app/cli/commands.h"

#include <QCoreApplication>
#include <QFile>

#include <clocale>
#include <csignal>
#include <cstdlib>
#include <langinfo.h>
#include <new>
#include <unistd.h>

namespace {

// In the C locale Qt warns on stderr before it turns to UTF-8 by itself; stderr is for one line of
// ours. File names are bytes of UTF-8 to us in any locale.
void useUtf8()
{
    std::setlocale(LC_CTYPE, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
        qputenv("LC_ALL", "C.UTF-8");
    }
}

} // namespace

int main(int argc, char **argv)
{
    useUtf8();
    // A reader that went away (`… | head`) must not stop an import half-way.
    std::signal(SIGPIPE, SIG_IGN);
    const QCoreApplication application(argc, argv);
    QFile out;
    QFile err;
    const auto mode = QIODevice::WriteOnly | QIODevice::Unbuffered;
    if (!out.open(STDOUT_FILENO, mode) || !err.open(STDERR_FILENO, mode)) {
        return EXIT_FAILURE;
    }
    const broadsheet::Streams streams{out, err, isatty(STDERR_FILENO) != 0};
    try {
        return int(broadsheet::runCommandLine(QCoreApplication::arguments().mid(1), streams));
    } catch (const std::bad_alloc &) { // Qt's containers throw it
        err.write("broadsheet-cli: there is not enough memory for this\n");
        return int(broadsheet::ExitStatus::Usage);
    }
}
