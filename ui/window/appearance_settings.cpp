#include "ui/window/appearance_settings.h"

#include "ui/window/preferences.h"
#include "ui/window/theme.h"

namespace broadsheet {

namespace {
constexpr int MeasureStep = 5; // characters a line
} // namespace

Appearance readAppearance(const QSettings &settings, const QPalette &systemPalette)
{
    Appearance appearance;
    appearance.theme = themeFromName(read(settings, preference::Theme), systemPalette);
    appearance.family = read(settings, preference::SansSerif) ? Appearance::Family::Sans
                                                              : Appearance::Family::Serif;
    appearance.size = qBound(
        Appearance::SmallestSize, read(settings, preference::TextSize), Appearance::LargestSize);
    appearance.measure = qBound(
        Appearance::LeastMeasure, read(settings, preference::Measure), Appearance::MostMeasure);
    appearance.leading = qBound(
        Appearance::LeastLeading, read(settings, preference::Leading), Appearance::MostLeading);
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
    write(settings,
          preference::Measure,
          qBound(Appearance::LeastMeasure, measure, Appearance::MostMeasure));
}

void resetText(QSettings &settings)
{
    write(settings, preference::TextSize, preference::TextSize.fallback);
    write(settings, preference::Measure, preference::Measure.fallback);
    write(settings, preference::Leading, preference::Leading.fallback);
}

} // namespace broadsheet
