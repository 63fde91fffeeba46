#pragma once

// How the page is set, as the person chose it: read, stepped, written.

#include "ui/reader/appearance.h"

#include <QPalette>
#include <QSettings>

namespace broadsheet {

Appearance readAppearance(const QSettings &settings, const QPalette &systemPalette);

/// Steps of the menu and the keys, kept within what is readable.
void stepTextSize(QSettings &settings, int step);
void stepMeasure(QSettings &settings, int step);
void resetText(QSettings &settings);

} // namespace broadsheet
