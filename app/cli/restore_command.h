#pragma once

#include "app/cli/command.h"

namespace broadsheet {

Command restoreCommand();

} // namespace broadsheet
