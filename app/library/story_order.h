#pragma once

// The order in which the articles of a story came out.

#include "app/store/link_graph.h"

#include <QHash>
#include <QSet>

namespace broadsheet {

/// Who links to whom.
using StoryLinks = QHash<ArticleId, QSet<ArticleId>>;

/// Oldest first. A link leads to what was there already, and this decides where dates do not: of
/// two articles of one day the one that is linked to comes first; an article without a date stands
/// right behind the last one that it links to, else right before the first one that links to it,
/// else at the end.
QVector<StoryArticle> inStoryOrder(const QVector<StoryArticle> &articles, const StoryLinks &links);

} // namespace broadsheet
