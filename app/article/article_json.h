#pragma once

// The stored form of an article, and the ARTICLE of the command line's contract (design 2.1).

#include "app/article/article.h"
#include "app/base/result.h"

#include <QJsonObject>

namespace broadsheet {

/// Everything, runs and labels included. Empty fields are left out.
QJsonObject articleToJson(const Article &article);

/// The inverse; unknown members are passed over, a missing or wrong member is Malformed.
Result<Article> articleFromJson(const QJsonObject &json);

} // namespace broadsheet
