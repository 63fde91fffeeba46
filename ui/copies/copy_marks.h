#pragma once

#include "ui/reader/page_marks.h"

namespace broadsheet {

/// Where the notes that were made on the copies of a story stand in the text of this one: only
/// those whose very words stand here too, and at most the first hundred; a place in doubt is no
/// place.
QVector<CopyMark> copyMarks(const QVector<PlacedAnnotation> &notes, const QString &text);

} // namespace broadsheet
