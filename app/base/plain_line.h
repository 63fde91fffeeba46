#pragma once

#include <QString>

namespace broadsheet {

/// On one line (base/text, simplified()), without what would steer a terminal or turn the rest of
/// the line round: control characters, direction overrides and isolates. For words of an article in
/// plain output.
QString plainLine(const QString &text);

} // namespace broadsheet
