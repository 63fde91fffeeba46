#pragma once

// Markup made safe for a tree builder that is quadratic in nesting and in many other things:
// gumbo needs 2.4 s for 10,000 nested <div>. The guard rewrites the markup in one linear pass:
// * start tags deeper than MaxOpenElements, and tags beyond MaxTags, are left out; their text
// stays;
// * comments, styles and scripts (not JSON-LD) go, which also spares the parser half of a news
// page;
// * inline formatting (<b>, <font> …) and <form> become <span> and <div> with the attribute
//   `was-tag`, so that the adoption agency and the list of active formatting elements, where a page
//   of a megabyte can ask for a million copies, have nothing to do;
// * attributes that no part of the program reads go (handlers, most data-*);
// * second <html> and <body> tags and attributes beyond MaxAttributes go.

#include <QByteArray>

namespace broadsheet {

inline constexpr int MaxOpenElements = 256;
inline constexpr int MaxTags = 200'000;

struct GuardedHtml
{
    QByteArray markup;      // UTF-8
    bool truncated = false; // something was cut: nesting or number of tags
};

GuardedHtml guardHtml(QByteArrayView utf8);

} // namespace broadsheet
