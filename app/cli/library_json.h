#pragma once

// Rows, notes and links as the contract's JSON (design 2.1). Offsets are code points there.

#include "app/annotation/annotation.h"
#include "app/article/article_row.h"
#include "app/article/related_link.h"

#include <QJsonArray>
#include <QJsonObject>

namespace broadsheet {

QJsonObject toJson(const ArticleRow &row);
QJsonObject toJson(const RelatedLink &link);

/// `text`: the newest reading text of the note's article, which its placement counts in; empty for
/// an orphan.
QJsonObject toJson(const PlacedAnnotation &note, const QString &text);

QJsonArray toJson(const QVector<RelatedLink> &links);

} // namespace broadsheet
