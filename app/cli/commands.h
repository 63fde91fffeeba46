#pragma once

// The table of verbs, and the way from the words of a command line to one of them.

#include "app/cli/command.h"

namespace broadsheet {

const QVector<Command> &commands();

/// Runs a command line, given without the program's own name; helps when asked to, says what is
/// wrong with it otherwise.
ExitStatus runCommandLine(const QStringList &words, const Streams &streams);

} // namespace broadsheet
