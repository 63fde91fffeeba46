#pragma once

#include "app/base/result.h"

class QMessageBox;

namespace broadsheet {

/// What to do when the library cannot be opened, in one or two sentences.
QString adviceFor(const Error &error);

/// The box that says so. Shown by the caller, who ends the program when it is closed.
QMessageBox *makeStartErrorBox(const Error &error, const QString &folder);

} // namespace broadsheet
