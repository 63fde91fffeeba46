#pragma once

class QWidget;

namespace broadsheet {

/// Shows every action of the window that has a key, menu by menu.
void showShortcutsSheet(QWidget *window);

} // namespace broadsheet
