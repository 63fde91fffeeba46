#pragma once

// What stands around and between an article but is none of it: adverts, share bars, newsletter
// boxes, cookie notes, placeholders, tags, navigation, comments, copyright.

#include <QString>

namespace broadsheet {

/// Why a line by itself is furniture, in a few words ("placeholder of an embed that never loaded");
/// empty when the line alone does not say so.
QString furnitureReason(QStringView line);

} // namespace broadsheet
