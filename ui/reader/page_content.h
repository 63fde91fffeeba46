#pragma once

// What stands in the page's <main>, with the program's own words in it: an article, two versions of
// one, or a few words in place of an article.

#include "app/library/versions.h"

#include <QLocale>

namespace broadsheet {

QString articleContent(const OpenedArticle &article, bool showHidden, const QLocale &locale);

/// What changed between two versions, on the page of the newer one.
QString comparisonContent(const Comparison &comparison);

/// A title and a few words, both plain text.
QString nothingContent(const QString &title, const QString &text);

} // namespace broadsheet
