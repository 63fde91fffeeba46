#pragma once

// The little YAML that front matter needs: a key, and a string or a list of strings, always quoted,
// so that no title can become a number, a date or another key.

#include <QStringList>

namespace broadsheet {

/// "key: \"value\"\n"; nothing when the value is empty.
QString yamlLine(const QString &key, const QString &value);

/// The key and one "  - \"item\"" a line; nothing when there are none.
QString yamlList(const QString &key, const QStringList &items);

} // namespace broadsheet
