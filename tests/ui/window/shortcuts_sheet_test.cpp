#include "ui/window/actions.h"
#include "ui/window/shortcuts_sheet.h"
#include "ui/window/theme.h"

#include <QDialog>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QScreen>
#include <QTest>

using namespace broadsheet;

class ShortcutsSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void tellsEveryKeyOnAScreenOfAnySize()
    {
        QMainWindow window;
        const Actions actions(&window);
        fillMenuBar(window.menuBar(), actions);
        applyTheme(window, theme(Appearance::Theme::Light));
        window.show();
        showShortcutsSheet(&window);
        auto *sheet = window.findChild<QDialog *>();
        QVERIFY(sheet != nullptr);
        QTRY_VERIFY(sheet->isVisible());
        const QSize screen = window.screen()->availableSize();
        QVERIFY(sheet->width() <= screen.width());
        QVERIFY(sheet->height() <= screen.height());

        QStringList words;
        for (const auto *label : sheet->findChildren<QLabel *>()) {
            words.append(label->text());
        }
        for (const QAction *action : window.actions()) {
            if (!action->shortcuts().isEmpty()) {
                const QString text = QString(action->text()).remove(u'&').remove(u'…');
                QVERIFY2(words.contains(text), qPrintable(text));
            }
        }
    }
};

QTEST_MAIN(ShortcutsSheetTest)
#include "shortcuts_sheet_test.moc"
