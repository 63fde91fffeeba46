#pragma once

// Which way an article and its blocks run, and in which language, as attributes of the page.

#include "app/article/article.h"

namespace broadsheet {

/// True when most letters at the beginning of the text run from right to left: the first letter
/// alone misleads where a Hebrew paragraph begins with "NATO". Nothing when there are no letters.
std::optional<bool> isRightToLeft(QStringView text);

/// The direction of the first visible block that has one, else of the headline.
bool isArticleRightToLeft(const Article &article);

/// "rtl" or "ltr".
QString directionName(bool rightToLeft);

/// The language when it can be one (RFC 5646), else nothing.
QString safeLanguage(const QString &language);

} // namespace broadsheet
