#pragma once

#include <QString>

namespace broadsheet {

/// Appends text so that the page's parser gives exactly these characters back, each one UTF-16 unit
/// as before: markup, quotes and carriage returns as references; what a parser would drop or change
/// (NUL, half a surrogate pair) becomes U+FFFD. Good between tags and in double-quoted values.
void appendEscaped(QString &out, QStringView text);

} // namespace broadsheet
