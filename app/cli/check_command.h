#pragma once

#include "app/cli/command.h"

namespace broadsheet {

Command checkCommand();

} // namespace broadsheet
