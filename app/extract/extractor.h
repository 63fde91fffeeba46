#pragma once

// The pipeline from a document to an article: metadata → body → furniture out → structure, one file
// for each newspaper element.

#include "app/article/article.h"
#include "app/formats/document.h"

namespace broadsheet {

/// To be raised in the commit that makes the same document give another article than before:
/// another kind, text, field or weight; not for reasons, confidences or speed alone. Changes that
/// go out together share one number. Each library then parses its originals anew, in the background
/// (library/reparse): that costs people hours of computing, so no commit that changes nothing for
/// them raises it. Never lowered: a library may have been opened by a newer program.
///   2: headlines weighed against each other, standfirsts by their place, bylines below the text.
inline constexpr int ExtractorVersion = 4;

struct Extraction
{
    Article article;
    QStringList diagnostics; // for people, e.g. "charset guessed: windows-1251"
};

Extraction extract(const Document &document);

} // namespace broadsheet
