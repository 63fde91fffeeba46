#include "ui/window/appearance_settings.h"

#include "ui/window/preferences.h"
#include "ui/window/theme.h"

namespace broadsheet {

namespace {
constexpr int SmallestMeasure = 45; // characters a line
constexpr int LargestMeasure = 90;
constexpr int MeasureStep = 5;
} // namespace

Appearance readAppearance(const QSettings &settings, const QPalette &systemPalette)
{
    Appearance appearance;
    appearance.theme = themeFromName(read(settings, preference::Theme), systemPalette);
    appearance.family = read(settings, preference::SansSerif) ? Appearance::Family::Sans
                                                              : Appearance::Family::Serif;
    appearance.size = qBound(
        Appearance::SmallestSize, read(settings, preference::TextSize), Appearance::LargestSize);
    appearance.measure =
        qBound(SmallestMeasure, read(settings, preference::Measure), LargestMeasure);
    return appearance;
}

void stepTextSize(QSettings &settings, int step)
{
    const int size = read(settings, preference::TextSize) + step;
    write(settings,
          preference::TextSize,
          qBound(Appearance::SmallestSize, size, Appearance::LargestSize));
}

void stepMeasure(QSettings &settings, int step)
{
    const int measure = read(settings, preference::Measure) + step * MeasureStep;
    write(settings, preference::Measure, qBound(SmallestMeasure, measure, LargestMeasure));
}

void resetText(QSettings &settings)
{
    write(settings, preference::TextSize, preference::TextSize.fallback);
    write(settings, preference::Measure, preference::Measure.fallback);
}

} // namespace broadsheet
