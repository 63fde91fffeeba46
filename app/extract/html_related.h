#pragma once

// Links to other articles within the text of this one.

#include "app/extract/html_pieces.h"

namespace broadsheet {

/// The address of the first link in a block, or empty.
QString firstHref(const Block &block);

/// Turns a line that says so ("READ MORE: …"), or that is nothing but a link to another page of the
/// site, into a related link. `host` is the site's, or empty; the runs' addresses are absolute.
/// False when the block is none.
bool becomeRelated(const HtmlPiece &piece, const QString &host, Block &block);

} // namespace broadsheet
