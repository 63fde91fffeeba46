#pragma once

#include "app/cli/command.h"

namespace broadsheet {

Command linksCommand();

} // namespace broadsheet
