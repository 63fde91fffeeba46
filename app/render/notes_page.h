#pragma once

// A page to hand on: articles with their highlights, and the notes in the margin. One HTML file
// without a script, and nothing in it is fetched from anywhere: a Content-Security-Policy forbids
// it.

#include "app/render/passage.h"

namespace broadsheet {

/// Articles in the order given. The page speaks English, as the command line does; `title` is
/// printed over it when there are several articles.
QString writeNotesPage(const QVector<ReadingCopy> &copies, const QString &title);

} // namespace broadsheet
