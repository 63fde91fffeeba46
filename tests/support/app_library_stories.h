#pragma once

// Invented articles brought into a library, for tests of what the window does with them.

#include "app/library/importer.h"
#include "tests/support/app_stories.h"
#include "tests/support/app_temp_library.h"

namespace broadsheet {

/// Imports a story of three paragraphs; `more` stands behind its first one. Gives its id.
inline ArticleId
importStory(TempLibrary &library, const QString &headline, int number, const QString &more = {})
{
    QString text = story(headline, {number});
    if (!more.isEmpty()) {
        text += more + QStringLiteral("\n\n");
    }
    text += paragraph(number + 1) + QStringLiteral("\n\n") + paragraph(number + 2) + u'\n';
    const QString name = QStringLiteral("%1.txt").arg(number);
    const auto report = importPaths(library.library(), {library.file(name, text)}).result();
    return report ? report->firstArticle : 0;
}

} // namespace broadsheet
