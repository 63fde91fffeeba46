#pragma once

// What commands that work on a library share: opening it, and reading ids and numbers.

#include "app/cli/command.h"
#include "app/library/library.h"

#include <memory>
#include <optional>

namespace broadsheet {

/// `--library`, else the default folder.
QString libraryFolder(const Arguments &arguments);

/// The library, or null after the reason was printed; the status is then ExitStatus::Library.
std::unique_ptr<Library> openLibrary(const Arguments &arguments, const Streams &streams);

/// A whole number of at least `least`, or nothing after the reason was printed.
std::optional<qint64>
readNumber(const QString &text, const QString &what, qint64 least, const Streams &streams);

/// The value of an option as above; `fallback` when the option is not there.
std::optional<qint64> readNumberOption(const Arguments &arguments,
                                       const QString &name,
                                       qint64 fallback,
                                       const Streams &streams);

} // namespace broadsheet
