#pragma once

// An invented page as the reader of HTML yields it.

#include "app/formats/html_reader.h"

namespace broadsheet {

inline Document pageOf(const QString &markup)
{
    Document document;
    document.form = Document::Form::Html;
    document.html = parseHtml(markup);
    return document;
}

/// Enough of a body for an article to be found around it.
inline const QString Prose = QStringLiteral("<p>The ferry that everybody in Dun has waited for "
                                            "sails again from Monday, they said at the quay.</p>")
                                 .repeated(3);

} // namespace broadsheet
