#pragma once

// The stored form of an article, and the ARTICLE of the command line's contract (design 2.1).

#include "app/article/article.h"
#include "app/base/result.h"

#include <QJsonObject>

namespace broadsheet {

/// UTF-8, without spaces. Everything, runs and labels included. Empty fields are left out.
QByteArray articleJson(const Article &article);

/// The same as an object.
QJsonObject articleToJson(const Article &article);

/// The inverse; unknown members are passed over, a missing or wrong member is Malformed.
Result<Article> articleFromJson(const QJsonObject &json);

} // namespace broadsheet
