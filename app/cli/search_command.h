#pragma once

#include "app/cli/command.h"

namespace broadsheet {

Command searchCommand();

} // namespace broadsheet
