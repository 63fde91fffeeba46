#pragma once

#include <QString>

namespace broadsheet {

/// Metadata are often escaped twice, and JSON is not escaped at all but written as if it were:
/// "One size won&rsquo;t fit". Named references that papers use, and all numeric ones, become their
/// characters; anything else stays.
QString withoutEntities(const QString &text);

} // namespace broadsheet
