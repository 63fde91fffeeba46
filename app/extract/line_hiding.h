#pragma once

// Hiding a line of the article is worse than showing a button: a line is hidden only when its own
// words or a high confidence say so.

#include "app/extract/element_signs.h"
#include "app/extract/line_model.h"

namespace broadsheet {

/// Makes of furniture that is not sure what it most likely is otherwise. Linear.
void showDoubtful(const TextFacts &facts,
                  const ElementContext &context,
                  QVector<LineDecision> &decisions);

} // namespace broadsheet
