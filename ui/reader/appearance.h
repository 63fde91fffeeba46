#pragma once

// How the page is set: what a reader chose in the preferences. The looks themselves stand in
// resources/page/article.css; these are its variables.

#include <QColor>
#include <QJsonObject>

namespace broadsheet {

struct Appearance
{
    enum class Theme { Light, Sepia, Dark };
    enum class Family { Serif, Sans };

    static constexpr int SmallestSize = 14;
    static constexpr int LargestSize = 40;
    static constexpr int LeastMeasure = 45;
    static constexpr int MostMeasure = 90;
    static constexpr double LeastLeading = 1.2;
    static constexpr double MostLeading = 2.0;

    Theme theme = Theme::Light;
    Family family = Family::Serif;
    int size = 18;         // of the body, CSS px, SmallestSize … LargestSize
    int measure = 66;      // characters a line, LeastMeasure … MostMeasure
    double leading = 1.55; // line height, in ems, LeastLeading … MostLeading

    friend bool operator==(const Appearance &, const Appearance &) = default;
};

/// "light", "sepia" or "dark".
QString themeName(Appearance::Theme theme);

/// The paper's colour, for what lies around and behind the page. Equals --paper in article.css.
QColor paperColor(Appearance::Theme theme);

/// As page.js takes it; every number within its limits.
QJsonObject appearanceToJson(const Appearance &appearance);

} // namespace broadsheet
