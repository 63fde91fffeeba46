#pragma once

#include "app/cli/command.h"

namespace broadsheet {

Command importCommand();

} // namespace broadsheet
