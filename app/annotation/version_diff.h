#pragma once

// What changed between two versions of an article, for a reader: word by word, in the order of the
// newer one, with what was taken out at the place where it stood. Built on text_alignment.h, so
// that the comparison and the places of notes tell the same story.
//
// Sentences that stand in another order are moved, not removed and added: of all paired sentences
// the heaviest row that kept its order stayed (heaviest_chain.h), the others moved. A sentence of
// which little is left is shown as replaced, and a short word that happens to stand between two
// edits is not taken for one that stayed, or the eye would have to jump from word to word.
// Only the words count: straight and curly quotation marks are no change, other letters are.

#include "app/article/version_changes.h"

namespace broadsheet {

VersionDiff diffVersions(const ReadingText &oldText, const ReadingText &newText);

} // namespace broadsheet
