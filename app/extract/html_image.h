#pragma once

#include "app/formats/html_tree.h"

namespace broadsheet {

/// The best absolute address of a picture: lazy attributes and the largest of a srcset before
/// `src`, which is often a placeholder. Empty for tracking pixels, icons and placeholders.
/// `img` is a node of the tree; the <source> elements of a <picture> around it count too.
QString pictureAddress(const HtmlTree &tree, int img, const QString &base);

} // namespace broadsheet
