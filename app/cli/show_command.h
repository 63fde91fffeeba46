#pragma once

#include "app/cli/command.h"

namespace broadsheet {

Command showCommand();

} // namespace broadsheet
