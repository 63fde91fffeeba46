#pragma once

#include "app/cli/command.h"

namespace broadsheet {

Command notesCommand();

} // namespace broadsheet
