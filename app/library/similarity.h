#pragma once

#include <QStringView>

namespace broadsheet {

/// How much two texts have in common, 0 to 1: the Jaccard index of their word triples (Broder 1997,
/// "shingles"), case and punctuation aside. Linear in both.
double similarity(QStringView a, QStringView b);

/// The same story, edited or scraped another time.
inline constexpr double NearlyIdentical = 0.75;

/// At least not another story: what two articles with the same address must have in common.
inline constexpr double SomethingInCommon = 0.15;

} // namespace broadsheet
