#pragma once

// What the next start takes up again: where the window stood, and which article was open.

#include "app/article/article.h"

#include <QSettings>

class QWidget;

namespace broadsheet {

/// Where the window stood last; at the first start a usual size, or the whole of a small screen.
void restorePlace(QWidget &window, const QSettings &settings);

/// 0: none.
ArticleId lastArticle(const QSettings &settings, const QString &libraryFolder);
void keepLastArticle(QSettings &settings, const QString &libraryFolder, ArticleId id);

} // namespace broadsheet
