#pragma once

#include "app/cli/command.h"

namespace broadsheet {

Command listCommand();

} // namespace broadsheet
