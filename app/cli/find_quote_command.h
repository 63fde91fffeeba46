#pragma once

#include "app/cli/command.h"

namespace broadsheet {

Command findQuoteCommand();

} // namespace broadsheet
