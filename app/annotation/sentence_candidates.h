#pragma once

// Which sentences of the new text could be a given sentence of the old one? Those with the same
// words, and those that share its rare words, found by an inverted index of the new text. A bounded
// number for each sentence, whatever the texts: so no later step can become quadratic.

#include "app/annotation/text_side.h"

namespace broadsheet {

struct SentenceCandidate
{
    int oldIndex = 0;
    int newIndex = 0;
    double likeness = 0;
};

/// All pairs at least this alike, as far as the index finds them; ascending by old, then new index.
QVector<SentenceCandidate>
sentenceCandidates(const TextSide &oldSide, const TextSide &newSide, double atLeast);

} // namespace broadsheet
