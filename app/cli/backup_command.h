#pragma once

#include "app/cli/command.h"

namespace broadsheet {

Command backupCommand();

} // namespace broadsheet
