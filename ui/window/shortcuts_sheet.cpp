#include "ui/window/shortcuts_sheet.h"

#include "ui/window/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace broadsheet {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("broadsheet::ShortcutsSheet", text);
}

QString withoutMnemonic(QString text) { return text.remove(u'&').remove(u'…'); }

QVector<QAction *> actionsWithKeys(const QMenu *menu)
{
    QVector<QAction *> found;
    for (QAction *action : menu->actions()) {
        if (action->menu() != nullptr) {
            found += actionsWithKeys(action->menu());
        } else if (!action->shortcuts().isEmpty()) {
            found.append(action);
        }
    }
    return found;
}

QString keysOf(const QAction *action)
{
    QStringList keys;
    for (const QKeySequence &key : action->shortcuts()) {
        keys.append(key.toString(QKeySequence::NativeText));
    }
    return keys.join(tr(" or "));
}

/// A heading and its actions, from `row` down; returns the next free row.
int fillGrid(QGridLayout *grid, int row, const QMenu *menu, const QVector<QAction *> &actions)
{
    auto *heading = new QLabel(withoutMnemonic(menu->title()));
    heading->setFont(headlineFont(15, QFont::Bold));
    heading->setStyleSheet(u"font-size: 15px;"_qs);
    heading->setContentsMargins(0, row == 0 ? 0 : 12, 0, 2);
    grid->addWidget(heading, row++, 0, 1, 2);
    for (const QAction *action : actions) {
        auto *keys = new QLabel(keysOf(action));
        keys->setObjectName(u"muted"_qs);
        grid->addWidget(new QLabel(withoutMnemonic(action->text())), row, 0);
        grid->addWidget(keys, row++, 1);
    }
    return row;
}

} // namespace

void showShortcutsSheet(QWidget *window)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keyboard shortcuts"));
    auto *halves = new QHBoxLayout;
    halves->setSpacing(48);
    QGridLayout *grid = nullptr;
    int row = 0;
    int shown = 0;
    const auto *mainWindow = qobject_cast<QMainWindow *>(window);
    for (const QAction *entry : mainWindow->menuBar()->actions()) {
        const QVector<QAction *> actions = actionsWithKeys(entry->menu());
        if (actions.isEmpty()) {
            continue;
        }
        if (grid == nullptr || shown > 14) {
            grid = new QGridLayout;
            grid->setHorizontalSpacing(28);
            grid->setVerticalSpacing(5);
            halves->addLayout(grid);
            halves->setAlignment(grid, Qt::AlignTop);
            row = shown = 0;
        }
        row = fillGrid(grid, row, entry->menu(), actions);
        shown += int(actions.size());
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(28, 24, 28, 18);
    column->setSpacing(18);
    column->addLayout(halves);
    column->addWidget(buttons);
    dialog->show();
}

} // namespace broadsheet
