#pragma once

// The headline of a page: what is printed near the top of the article, weighed against what the
// metadata call the article.

#include "app/extract/body_finder.h"
#include "app/extract/metadata.h"

namespace broadsheet {

struct HtmlHeadline
{
    QString text;
    QString kicker;  // that stood in the same line, or empty
    QString printed; // another one at the head of the page, or empty
    int piece = -1;  // that shows it; -1: the metadata alone say it
    double confidence = 0;
};

HtmlHeadline findHeadline(const HtmlPieces &pieces, const Body &body, const PageMetadata &metadata);

} // namespace broadsheet
