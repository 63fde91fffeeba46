#pragma once

// The standfirst of a page: shown below the headline, set apart from the body by its place, its
// element or its name; a description in the metadata vouches for it.

#include "app/extract/body_finder.h"
#include "app/extract/metadata.h"

namespace broadsheet {

struct HtmlStandfirst
{
    QString text;
    int piece = -1;         // that shows it; -1: the metadata alone say it
    int lastPiece = -1;     // one standfirst may be several paragraphs
    bool described = false; // a description in the metadata says the same
    bool inBody = false;    // the body's first paragraph says it too: no block of its own
};

/// `headlines`: the article's first, then what else it is called; `headlinePiece` may be -1.
HtmlStandfirst findStandfirst(const HtmlTree &tree,
                              const HtmlPieces &pieces,
                              const Body &body,
                              const PageMetadata &metadata,
                              const QStringList &headlines,
                              int headlinePiece);

} // namespace broadsheet
