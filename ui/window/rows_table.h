#pragma once

#include <QTableWidget>

namespace broadsheet {

/// A table of which whole rows are read and chosen, as the dialogs have them: no grid, no numbers,
/// nothing to write in; Tab leaves it.
QTableWidget *makeRowsTable(const QString &accessibleName, const QStringList &headings);

/// A cell whose words can be read in full in its tool tip.
QTableWidgetItem *makeCell(const QString &words, const QString &whole);

inline QTableWidgetItem *makeCell(const QString &words) { return makeCell(words, words); }

} // namespace broadsheet
