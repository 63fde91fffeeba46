#pragma once

// Who wrote a page's article. The metadata name the paper as often as the people, so the sources
// are weighed against what is printed near the headline: words such as "By", links to an author's
// page, names in the markup.

#include "app/extract/body_finder.h"
#include "app/extract/metadata.h"

namespace broadsheet {

struct HtmlByline
{
    QString names;  // joined by ", "
    int piece = -1; // that shows them, or -1
};

/// `headlinePiece` and `standfirstPiece` may be -1; they are no bylines.
HtmlByline findByline(const HtmlPieces &pieces,
                      const Body &body,
                      const PageMetadata &metadata,
                      int headlinePiece,
                      int standfirstPiece);

} // namespace broadsheet
