#pragma once

#include <QString>

namespace broadsheet {

/// The query (design 2.3) of a field in which somebody is still typing: the last word is not
/// finished yet, so it is searched as the start of one, until a space stands behind it. Phrases,
/// operators, fields, exclusions and single letters stay as they are.
QString typedQuery(const QString &text);

} // namespace broadsheet
