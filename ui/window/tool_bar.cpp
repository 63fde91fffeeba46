#include "ui/window/tool_bar.h"

#include "ui/window/actions.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

namespace broadsheet {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("broadsheet::ToolBar", text); }

/// A button for the action. The name is what it is called, the tool tip also tells the key.
QToolButton *add(QToolBar *bar, QAction *action, const QString &name)
{
    bar->addAction(action);
    auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action));
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    button->setAccessibleName(name);
    button->setToolTip(key.isEmpty() ? name : tr("%1 (%2)").arg(name, key));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void addAppearance(QToolBar *bar, const Actions &actions)
{
    QToolButton *button = add(bar, actions.preferences, tr("Appearance"));
    button->setText(tr("Aa"));
    button->setFont(headlineFont(16, QFont::Bold));
    button->setStyleSheet(u"QToolButton { font-size: 16px; }"_qs);
}

void addStretch(QToolBar *bar)
{
    auto *stretch = new QWidget;
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(stretch);
}

} // namespace

void buildToolBar(QMainWindow *window, const Actions &actions, QWidget *search)
{
    auto *bar = new QToolBar(tr("Tools"));
    bar->setObjectName(u"tools"_qs);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setIconSize({20, 20});
    add(bar, actions.back, tr("Back"));
    add(bar, actions.forward, tr("Forward"));
    bar->addSeparator();
    add(bar, actions.importFiles, tr("Import"));
    search->setFixedWidth(300);
    addStretch(bar);
    bar->addWidget(search);
    addStretch(bar);
    add(bar, actions.bookmark, tr("Bookmark"));
    QToolButton *highlight = add(bar, actions.highlight, tr("Highlight"));
    auto *colors = new QMenu(highlight);
    colors->addActions(actions.colors);
    highlight->setMenu(colors);
    highlight->setPopupMode(QToolButton::MenuButtonPopup);
    add(bar, actions.addNote, tr("Add note"));
    bar->addSeparator();
    addAppearance(bar, actions);
    add(bar, actions.showNotes, tr("Show notes"));
    window->addToolBar(bar);
}

} // namespace broadsheet
