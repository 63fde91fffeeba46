#pragma once

// The pipeline from a document to an article: metadata → body → furniture out → structure, one file
// for each newspaper element.

#include "app/article/article.h"
#include "app/formats/document.h"

namespace broadsheet {

/// Raised whenever the same document may give another article than before.
inline constexpr int ExtractorVersion = 1;

struct Extraction
{
    Article article;
    QStringList diagnostics; // for people, e.g. "charset guessed: windows-1251"
};

Extraction extract(const Document &document);

} // namespace broadsheet
