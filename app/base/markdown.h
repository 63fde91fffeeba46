#pragma once

#include <QString>

namespace broadsheet {

/// Text as it is to be read in Markdown: nothing of it is markup, and it stays on one line.
QString markdownEscaped(QStringView text);

/// "#word" as Obsidian takes it: without spaces.
QString markdownTag(const QString &tag);

} // namespace broadsheet
