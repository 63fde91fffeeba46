#pragma once

#include "app/library/importer.h"

class QWidget;

namespace broadsheet {

/// "12 imported, 3 already in the library".
QString importSummary(const ImportReport &report);

/// One line for each file that failed: path, tab, reason. For the clipboard.
QString failuresAsText(const ImportReport &report);

/// Shows which files failed and why, in a dialog that does not block the window.
void showImportReport(QWidget *window, const ImportReport &report);

} // namespace broadsheet
