#pragma once

// Which subtrees of a page are not the article by their markup alone: navigation, share bars,
// newsletter boxes, comments … A name in a class can mislead, so a subtree that holds much of the
// page's prose is never taken for furniture by its name.

#include "app/extract/html_weights.h"
#include "app/extract/markup_words.h"

namespace broadsheet {

/// The reason, e.g. "share buttons"; empty when the element is no furniture.
QString furnitureByMarkup(const HtmlTree &tree,
                          int node,
                          MarkupWords words,
                          const QVector<NodeWeight> &weights);

} // namespace broadsheet
