#pragma once

// Which sentence of the new text is which sentence of the old one? Each is used at most once.
//
// 1. What stayed in order: of all candidates (sentence_candidates.h) the heaviest chain
//    (heaviest_chain.h). It is what tells a sentence from its copy: an edited original in its place
//    outweighs a true copy elsewhere.
// 2. What moved: of the sentences left on both sides those that are nearly the same, best first,
//    the more readily the more of their neighbours went with them.
// 3. What was rewritten in its place: sentences left between two that stayed.
// Every step looks at a bounded number of candidates for each sentence, so all is O(n log n).

#include "app/annotation/text_side.h"

namespace broadsheet {

/// For each old sentence the index of its new self, or -1 when it is gone.
QVector<int> pairSentences(const TextSide &oldSide, const TextSide &newSide);

} // namespace broadsheet
