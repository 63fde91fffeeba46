#pragma once

// The head matter of a page's article: what the metadata say, checked against what the page shows.
// Where the page shows it, the page's wording wins; headlines are weighed in html_headline.

#include "app/extract/body_finder.h"
#include "app/extract/metadata.h"

namespace broadsheet {

struct ArticleHead
{
    QString headline;
    QString printedHeadline; // another one at the head of the page, or empty
    QString kicker;
    QString standfirst;
    QString byline;
    QString dateline;              // the line that shows the date
    bool standfirstInBody = false; // the body's first paragraph says it: no block of its own
    QString published;
    QString modified;
    // Measured on pages with known heads: how often such a one is right.
    double headlineConfidence = 0;
    double standfirstConfidence = 0;
    // The pieces that show them; -1 where only the metadata say it.
    int headlinePiece = -1;
    int kickerPiece = -1;
    int standfirstPiece = -1;
    int lastStandfirstPiece = -1; // inclusive
    int bylinePiece = -1;
    int datelinePiece = -1;
};

ArticleHead findHead(const HtmlTree &tree,
                     const HtmlPieces &pieces,
                     const Body &body,
                     const PageMetadata &metadata);

} // namespace broadsheet
