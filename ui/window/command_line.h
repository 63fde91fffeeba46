#pragma once

// broadsheet [--library DIR] [--open ID] [--gl] [PATH…]

#include "app/base/result.h"
#include "ui/window/window_request.h"

namespace broadsheet {

struct StartOptions
{
    QString library; // empty: the default
    WindowRequest request;
    bool gl = false;
    bool help = false;
    bool version = false;
};

/// `arguments` without the program's name; relative paths are read from `folder`. Invalid: an
/// unknown option, a missing value, an id that is no number, a path that is not there.
Result<StartOptions> parseCommandLine(const QStringList &arguments, const QString &folder);

QString commandLineHelp();

} // namespace broadsheet
