#pragma once

// What a verb of the command line is: a value in the table of commands.cpp. A command gets its
// arguments and its streams passed in, so that tests run it like a function.

#include "app/cli/arguments.h"

#include <QIODevice>

namespace broadsheet {

/// Design 2.1; anything but Done and Partly has said why in one line on Streams::err.
enum class ExitStatus {
    Done = 0,
    Partly = 1,  // done in part, or a check that found damage
    Usage = 2,   // wrong usage or unusable input
    Library = 3, // the library is busy, newer than the program, read-only, full or damaged
};

struct Streams
{
    QIODevice &out;
    QIODevice &err;
    bool errIsTerminal = false; // progress is shown only then
};

struct Command
{
    QString verb;
    QString arguments; // for the usage line, e.g. "FILE"
    QString summary;   // one line
    QVector<CommandOption> options;
    int minArguments = 0;
    int maxArguments = 0; // -1: any number
    ExitStatus (*run)(const Arguments &arguments, const Streams &streams) = nullptr;
};

} // namespace broadsheet
