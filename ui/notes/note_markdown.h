#pragma once

// What a person wrote on a passage, set: bold, italics, lists, code, as Markdown has them. Nothing
// is ever fetched for it, and HTML in it stays text.

#include <QColor>
#include <QFont>
#include <QString>

class QPainter;

namespace broadsheet {

/// The words without their marks, in one line.
QString markdownAsPlainText(const QString &markdown);

/// In pixels, at the width, but no more than `most`.
int markdownHeight(const QString &markdown, const QFont &font, int width, int most);

/// Draws into the rectangle; what does not fit is cut off.
void drawMarkdown(QPainter &painter,
                  const QRect &where,
                  const QString &markdown,
                  const QFont &font,
                  const QColor &ink);

} // namespace broadsheet
