#include "ui/window/actions.h"
#include "ui/window/icons.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTest>

using namespace broadsheet;

class ActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void givesNoKeyTwice()
    {
        QMainWindow window;
        const Actions actions(&window);
        QSet<QString> keys;
        for (const QAction *action : window.actions()) {
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!key.isEmpty(), qPrintable(action->text()));
                QVERIFY2(!keys.contains(key.toString()), qPrintable(key.toString()));
                keys.insert(key.toString());
            }
        }
        QVERIFY(keys.size() > 20);
    }

    void hasAPictureForEveryNamedIcon()
    {
        QMainWindow window;
        const Actions actions(&window);
        dressActions(actions, theme(Appearance::Theme::Light));
        for (const QAction *action : {actions.back,
                                      actions.forward,
                                      actions.importFiles,
                                      actions.bookmark,
                                      actions.highlight,
                                      actions.addNote,
                                      actions.colors.first()}) {
            QVERIFY2(!action->icon().isNull(), qPrintable(action->text()));
        }
        QVERIFY(iconPixmap(QStringLiteral("no such"), Qt::black, 16, 1).isNull());
    }

    void reachesEveryActionThroughTheMenus()
    {
        QMainWindow window;
        const Actions actions(&window);
        fillMenuBar(window.menuBar(), actions);
        QSet<const QAction *> reached;
        for (const QMenu *menu : window.findChildren<QMenu *>()) {
            for (const QAction *action : menu->actions()) {
                reached.insert(action);
            }
        }
        for (const QAction *action : window.actions()) {
            QVERIFY2(reached.contains(action), qPrintable(action->text()));
        }
    }
};

QTEST_MAIN(ActionsTest)
#include "actions_test.moc"
