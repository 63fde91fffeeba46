#pragma once

// An HTML page to an article: metadata, body, head matter, and the body's pieces as blocks.

#include "app/extract/extractor.h"

namespace broadsheet {

/// For Document::Form::Html. Always gives an article, if only of a title.
Extraction extractHtml(const Document &document);

} // namespace broadsheet
