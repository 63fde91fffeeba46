#pragma once

#include "app/cli/command.h"

namespace broadsheet {

/// Parses a file without a library and shows what was recognised.
Command inspectCommand();

} // namespace broadsheet
