#include "app/cli/library_option.h"

#include "app/cli/output.h"

namespace broadsheet {

QString libraryFolder(const Arguments &arguments)
{
    const QString folder = arguments.value(QStringLiteral("library"));
    return folder.isEmpty() ? Library::defaultFolder() : folder;
}

std::unique_ptr<Library> openLibrary(const Arguments &arguments, const Streams &streams)
{
    auto library = Library::open(libraryFolder(arguments));
    if (!library) {
        printError(streams.err, library.error().message);
        return {};
    }
    return std::move(*library);
}

std::optional<qint64>
readNumber(const QString &text, const QString &what, qint64 least, const Streams &streams)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < least) {
        printError(streams.err,
                   QStringLiteral("%1 is “%2”, which is no such number.").arg(what, text));
        return std::nullopt;
    }
    return number;
}

std::optional<qint64> readNumberOption(const Arguments &arguments,
                                       const QString &name,
                                       qint64 fallback,
                                       const Streams &streams)
{
    if (!arguments.has(name)) {
        return fallback;
    }
    return readNumber(arguments.value(name), QStringLiteral("--") + name, 1, streams);
}

} // namespace broadsheet
