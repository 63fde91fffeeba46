#pragma once

class QWidget;

namespace broadsheet {

class ShelfView;

/// The masthead, and the shelf below it.
QWidget *makeShelfColumn(ShelfView *shelf);

} // namespace broadsheet
