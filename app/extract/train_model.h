#pragma once

#include "app/extract/train_examples.h"

namespace broadsheet {

/// The weights that make the examples' labels likeliest: of several networks, learned apart from
/// different starts. `rows` numbers the signs.
LineModel learnedFrom(const QVector<Example> &examples,
                      const QHash<SignId, int> &rows,
                      const SignNames &names);

} // namespace broadsheet
