#pragma once

#include <QString>

namespace broadsheet {

/// Dice coefficient of the words of two texts, 0 … 1.
double wordOverlap(const QString &a, const QString &b);

} // namespace broadsheet
