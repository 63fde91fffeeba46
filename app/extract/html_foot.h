#pragma once

// What stands below an article's last paragraph without being a part of it: who reported it, whose
// copyright it is, and the pleas of the paper: an address, a friend, an opinion.

#include "app/article/block.h"

#include <optional>

namespace broadsheet {

struct FootLine
{
    BlockKind kind = BlockKind::Furniture; // or Byline
    QString reason;
    double confidence = 0;
};

/// What a text at the foot is; nothing when it may well belong to the article. The same words
/// between paragraphs say little: ask only below the last one. `linked`: it holds a link.
std::optional<FootLine> footLine(const QString &text, bool linked);

/// "[button link=… type=big] Send us yours [/button]": the site's own mark-up, which never ran. It
/// may stand anywhere.
bool isShortcode(const QString &text);

} // namespace broadsheet
