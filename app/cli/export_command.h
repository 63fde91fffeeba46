#pragma once

#include "app/cli/command.h"

namespace broadsheet {

Command exportCommand();

} // namespace broadsheet
