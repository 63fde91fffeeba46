#pragma once

#include "app/cli/command.h"

namespace broadsheet {

Command reparseCommand();

} // namespace broadsheet
