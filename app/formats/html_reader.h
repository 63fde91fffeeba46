#pragma once

// HTML bytes to our own flat tree. The only file that knows gumbo.

#include "app/formats/format.h"

namespace broadsheet {

/// One document of Form::Html. Scripts, styles, templates and comments are gone, save JSON-LD,
/// whose <script> keeps its text; the content of <noscript> stays (lazy pictures stand there).
Result<void> readHtml(const QByteArray &bytes, const QString &fileName, const DocumentSink &sink);

/// The tree of markup that is decoded already, e.g. a part of a feed.
HtmlTree parseHtml(const QString &markup);

} // namespace broadsheet
