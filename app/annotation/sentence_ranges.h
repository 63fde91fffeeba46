#pragma once

// The sentences of a text as places in it, for reading sentence by sentence.

#include "app/annotation/selector.h"

#include <QVector>

namespace broadsheet {

/// Ascending, not overlapping; without the space around them. By the rules of sentences.h.
QVector<TextPositionSelector> sentenceRanges(const QString &text);

} // namespace broadsheet
