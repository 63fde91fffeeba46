#pragma once

// The reader's word over the extractor's: an article with its corrections in place.

#include "app/article/correction.h"

namespace broadsheet {

/// Blocks keep their number and their order. A furniture block that becomes a paragraph is in the
/// reading text again; the fields of the head (headline, standfirst, byline …) follow their blocks;
/// a line that becomes a related link loses its "READ MORE:". Every corrected block says so in its
/// reason, with full confidence. Corrections of blocks that are not there do nothing.
Article corrected(const Article &extracted, const Corrections &corrections);

} // namespace broadsheet
