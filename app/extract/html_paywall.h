#pragma once

#include "app/extract/body_finder.h"
#include "app/extract/metadata.h"

namespace broadsheet {

/// For the reader, when the page is not, or may not be, the whole article: what the metadata
/// declare (schema.org isAccessibleForFree, article:content_tier) and the paywall that stands at
/// the end of a short text. Empty for a free page.
QString paywallNote(const HtmlPieces &pieces, const Body &body, const PageMetadata &metadata);

} // namespace broadsheet
