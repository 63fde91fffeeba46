#pragma once

// What the next start takes up again: where the window stood, and which articles were open.

#include "app/article/article.h"

#include <QSettings>

class QWidget;

namespace broadsheet {

/// Where the window stood last; at the first start a usual size, or the whole of a small screen.
void restorePlace(QWidget &window, const QSettings &settings);

/// The article that a start before the tabs left open; 0: none.
ArticleId lastArticle(const QSettings &settings, const QString &libraryFolder);

/// The tabs, as TabSwitcher::state() has them.
QByteArray lastTabs(const QSettings &settings, const QString &libraryFolder);
void keepTabs(QSettings &settings, const QString &libraryFolder, const QByteArray &tabs);

/// The library in this folder is another one than before: its ids mean other articles.
void forgetTabs(QSettings &settings, const QString &libraryFolder);

} // namespace broadsheet
