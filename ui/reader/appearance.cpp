#include "ui/reader/appearance.h"

#include <array>

namespace broadsheet {

QString themeName(Appearance::Theme theme)
{
    static const std::array names{
        QStringLiteral("light"), QStringLiteral("sepia"), QStringLiteral("dark")};
    return names[size_t(theme)];
}

QColor paperColor(Appearance::Theme theme)
{
    static constexpr std::array<QRgb, 3> papers{0xfffcfbf8, 0xfff4ecd8, 0xff17191c};
    return QColor::fromRgb(papers[size_t(theme)]);
}

QJsonObject appearanceToJson(const Appearance &appearance)
{
    const bool serif = appearance.family == Appearance::Family::Serif;
    return {
        {QStringLiteral("theme"), themeName(appearance.theme)},
        {QStringLiteral("family"), serif ? QStringLiteral("serif") : QStringLiteral("sans")},
        {QStringLiteral("size"),
         qBound(Appearance::SmallestSize, appearance.size, Appearance::LargestSize)},
        {QStringLiteral("measure"),
         qBound(Appearance::LeastMeasure, appearance.measure, Appearance::MostMeasure)},
        {QStringLiteral("leading"),
         qBound(Appearance::LeastLeading, appearance.leading, Appearance::MostLeading)},
    };
}

} // namespace broadsheet
