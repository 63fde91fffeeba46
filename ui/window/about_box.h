#pragma once

class QString;
class QWidget;

namespace broadsheet {

/// What the program is, its version, and where the library stands.
void showAboutBox(QWidget *window, const QString &libraryFolder);

} // namespace broadsheet
