#pragma once

#include "app/article/block.h"
#include "app/extract/html_weights.h"

namespace broadsheet {

/// True for a table that shows data; false for one that only lays out a page.
bool isDataTable(const HtmlTree &tree, int node, const QVector<NodeWeight> &weights);

/// Rows as lines, cells separated by tabs.
QString tableText(const HtmlTree &tree, int node);

} // namespace broadsheet
