#pragma once

// What lines say of one another: which repeats which, how much of a line the title, the next lines
// or the body say too, and how long it is beside the paragraphs of this text.

#include "app/extract/line_facts.h"

namespace broadsheet {

/// Fills in the facts that need the other lines. Linear in the text's length.
void compareLines(TextFacts &facts);

} // namespace broadsheet
