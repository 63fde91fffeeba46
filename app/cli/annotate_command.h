#pragma once

#include "app/cli/command.h"

namespace broadsheet {

Command annotateCommand();

} // namespace broadsheet
