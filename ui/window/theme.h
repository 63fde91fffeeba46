#pragma once

// The looks of everything around the page: colours, type and the style sheet, in light, sepia and
// dark. The page's own looks stand in resources/page/article.css; the paper is the same.

#include "ui/reader/appearance.h"

#include <QFont>
#include <QPalette>

class QWidget;

namespace broadsheet {

struct Theme
{
    Appearance::Theme name = Appearance::Theme::Light;
    QColor paper;  // behind the article and the list
    QColor shelf;  // the outer columns and the toolbar
    QColor ink;    // text
    QColor muted;  // second voice; at least 4.5:1 on paper and shelf
    QColor rule;   // thin lines
    QColor accent; // the one colour: unread, links, the chosen entry
    QColor chosen; // ground of the chosen row
    QColor hover;
};

const Theme &theme(Appearance::Theme name);

/// "light", "sepia", "dark"; anything else follows the system's palette.
Appearance::Theme themeFromName(const QString &name, const QPalette &systemPalette);

/// Dresses the window and what it opens, and gives the application its palette. The style is
/// Fusion.
void applyTheme(QWidget &window, const Theme &theme);

QPalette paletteOf(const Theme &theme);
QString styleSheetOf(const Theme &theme);

/// The ground of a highlight (markColors()) as the page has it, for swatches and bars.
QColor markColor(const QString &name, Appearance::Theme theme);

/// A newspaper's headline face.
QFont headlineFont(qreal pixels, QFont::Weight weight = QFont::DemiBold);
QFont interfaceFont(qreal pixels, QFont::Weight weight = QFont::Normal);

} // namespace broadsheet
