#pragma once

#include "app/extract/train_examples.h"

namespace broadsheet {

/// The line model learned from the examples.
LineModel learnedFrom(const QVector<Example> &examples,
                      const QHash<SignId, int> &rows,
                      const SignNames &names);

} // namespace broadsheet
