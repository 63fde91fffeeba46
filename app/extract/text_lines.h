#pragma once

// A plain text as logical lines: hard-wrapped source lines are one line again, blank lines are
// gaps. Every non-blank source line is in exactly one logical line.

#include "app/article/block.h"

#include <QString>
#include <QVector>

namespace broadsheet {

struct TextLine
{
    QString text;           // simplified; joined when it was hard-wrapped
    LineRange lines;        // source lines
    bool gapBefore = false; // a blank line stands before it
    int indent = 0;         // characters of white space before it
    bool tabbed = false;    // holds a tab between two cells
    bool gathered = false;  // many source lines of an endless text, LF between them
};

/// Linear in the text's length.
QVector<TextLine> textLines(QStringView source);

} // namespace broadsheet
