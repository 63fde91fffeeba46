#pragma once

// The article as schema.org JSON-LD describes it. Newspapers write it with a lot of carelessness:
// arrays, @graph, references by @id, raw line ends in strings, trailing commas.

#include "app/formats/html_tree.h"

#include <QStringList>

namespace broadsheet {

struct JsonLdArticle
{
    QString headline;
    QString alternativeHeadline;
    QString description;
    QStringList authors;
    QString publisher;
    QString published; // as written
    QString modified;
    QString url;
    QString language;
    QString articleBody;
    bool paywalled = false; // isAccessibleForFree: false
    bool found = false;
};

/// The page's main article: the first of an article type with a headline, else the first of an
/// article type, else what can be read out of JSON that is broken.
JsonLdArticle readJsonLd(const HtmlTree &tree);

} // namespace broadsheet
