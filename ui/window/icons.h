#pragma once

#include "ui/window/theme.h"

#include <QIcon>

namespace broadsheet {

/// resources/icons/NAME.svg in the theme's ink; crisp at any scale. Null when there is none.
QIcon icon(const QString &name, const Theme &theme);

/// The same in one colour, as a picture of `side` logical pixels.
QPixmap iconPixmap(const QString &name, const QColor &color, int side, qreal devicePixelRatio);

/// A round swatch of a highlight colour.
QIcon swatch(const QColor &color, const QColor &rim);

} // namespace broadsheet
