#pragma once

class QMainWindow;
class QWidget;

namespace broadsheet {

struct Actions;

/// The slim bar at the top: Back, Forward, Import, Search, Bookmark, Highlight, Add note, Aa,
/// Notes. The accessible names are part of the contract.
void buildToolBar(QMainWindow *window, const Actions &actions, QWidget *search);

} // namespace broadsheet
