#include "app/extract/extractor.h"

#include "app/extract/html_structure.h"
#include "app/extract/line_structure.h"

namespace broadsheet {

Extraction extract(const Document &document)
{
    if (document.form == Document::Form::Html) {
        return extractHtml(document);
    }
    Extraction extraction;
    extraction.article = structureOfText(document.text);
    extraction.article.url = document.url;
    extraction.diagnostics = document.diagnostics;
    return extraction;
}

} // namespace broadsheet
