#pragma once

// Cuts HTML bytes into tags and text in one linear pass, with the tokenizer rules of the HTML
// standard as far as they decide where a tag, a comment or raw text ends. It builds no tree.

#include <QByteArray>

namespace broadsheet {

struct HtmlToken
{
    enum class Type { Text, StartTag, EndTag, Doctype, Comment };
    Type type = Type::Text;
    QByteArrayView name;         // tags: as written
    qsizetype begin = 0;         // of the whole token in the markup
    qsizetype end = 0;           // one past it
    qsizetype attributes = 0;    // tags: where the attributes begin (right after the name)
    qsizetype attributesEnd = 0; // tags: where they end, the first MaxAttributes counted
    bool selfClosing = false;
};

/// A tag with more attributes is cut: parsers compare each attribute with all before it.
inline constexpr int MaxAttributes = 64;

/// The token at `position`, which must lie inside `markup`.
HtmlToken nextHtmlToken(QByteArrayView markup, qsizetype position);

/// One past the attribute that begins at `position`: its name and, after "=", one value.
qsizetype htmlAttributeEnd(QByteArrayView markup, qsizetype position);

/// Where the end tag `</name` begins at or after `position`; -1 when there is none. For a script,
/// "<!-- <script>" hides the next end tag, as the standard says.
qsizetype rawTextEnd(QByteArrayView markup, qsizetype position, QByteArrayView name);

} // namespace broadsheet
