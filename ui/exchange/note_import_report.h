#pragma once

#include "app/library/note_import.h"

class QWidget;

namespace broadsheet {

/// "Readwise: 12 placed, 1 not found in its article, 2 whose article is not here".
QString noteImportSummary(const NoteImportReport &report);

/// Lists what could not be placed, in a dialog that does not block the window.
void showNoteImportReport(QWidget *window, const NoteImportReport &report);

} // namespace broadsheet
