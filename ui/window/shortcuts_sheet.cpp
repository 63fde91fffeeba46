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
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>

namespace broadsheet {

namespace {

constexpr int Columns = 3;

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

/// A line of the sheet: a menu's name, or an action of it.
struct Line
{
    QString words;
    QString keys; // none: a menu
};

QVector<Line> linesOf(const QMenuBar &menuBar)
{
    QVector<Line> lines;
    for (const QAction *entry : menuBar.actions()) {
        const QVector<QAction *> actions = actionsWithKeys(entry->menu());
        if (!actions.isEmpty()) {
            lines.append({withoutMnemonic(entry->menu()->title()), {}});
        }
        for (const QAction *action : actions) {
            lines.append({withoutMnemonic(action->text()), keysOf(action)});
        }
    }
    return lines;
}

void addLine(QGridLayout *grid, int row, const Line &line)
{
    auto *words = new QLabel(line.words);
    if (line.keys.isEmpty()) {
        words->setFont(headlineFont(15, QFont::Bold));
        words->setStyleSheet(u"font-size: 15px;"_qs);
        words->setContentsMargins(0, row == 0 ? 0 : 12, 0, 2);
        grid->addWidget(words, row, 0, 1, 2);
        return;
    }
    auto *keys = new QLabel(line.keys);
    keys->setObjectName(u"muted"_qs);
    words->setAccessibleName(line.words + u": "_qs + line.keys);
    grid->addWidget(words, row, 0);
    grid->addWidget(keys, row, 1);
}

/// The lines in columns of about equal length; a menu's name never ends one.
QWidget *makeColumns(const QVector<Line> &lines)
{
    auto *page = new QWidget;
    page->setObjectName(u"sheet"_qs);
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(28, 24, 28, 6);
    columns->setSpacing(44);
    const qsizetype most = (lines.size() + Columns - 1) / Columns;
    QGridLayout *grid = nullptr;
    int row = 0;
    for (const Line &line : lines) {
        const bool isLast = row + 1 >= most && line.keys.isEmpty();
        if (grid == nullptr || row >= most || isLast) {
            grid = new QGridLayout;
            grid->setHorizontalSpacing(24);
            grid->setVerticalSpacing(5);
            columns->addLayout(grid);
            columns->setAlignment(grid, Qt::AlignTop);
            row = 0;
        }
        addLine(grid, row++, line);
    }
    return page;
}

/// As large as its page, if the screen is: else it scrolls.
QScrollArea *makeScrolling(QWidget *page, const QSize &room)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(page);
    area->setAccessibleName(tr("Keyboard shortcuts"));
    const QSize bars(12, 12);
    area->setMinimumSize((page->sizeHint() + bars).boundedTo(room));
    return area;
}

} // namespace

void showShortcutsSheet(QWidget *window)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keyboard shortcuts"));
    const auto *mainWindow = qobject_cast<QMainWindow *>(window);
    QWidget *page = makeColumns(linesOf(*mainWindow->menuBar()));
    page->setStyleSheet(window->styleSheet()); // for its size; it has no parent so far
    const QSize room = window->screen()->availableSize() - QSize(40, 140); // frame and buttons
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    buttons->setContentsMargins(0, 0, 28, 0);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 16);
    column->setSpacing(10);
    column->addWidget(makeScrolling(page, room));
    column->addWidget(buttons);
    dialog->show();
}

} // namespace broadsheet
