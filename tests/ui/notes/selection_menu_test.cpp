#include "ui/notes/selection_menu.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace broadsheet;

class SelectionMenuTest : public QObject
{
    Q_OBJECT

private:
    static QToolButton *button(const SelectionMenu &menu, const QString &name)
    {
        for (auto *button : menu.findChildren<QToolButton *>()) {
            if (button->accessibleName() == name) {
                return button;
            }
        }
        return nullptr;
    }

private Q_SLOTS:

    void staysWithinThePageAndOffThePassage_data()
    {
        QTest::addColumn<QRect>("passage");
        QTest::newRow("middle") << QRect(300, 300, 200, 20);
        QTest::newRow("top left") << QRect(0, 0, 30, 20);
        QTest::newRow("bottom right") << QRect(770, 580, 30, 20);
    }

    void staysWithinThePageAndOffThePassage()
    {
        QFETCH(QRect, passage);
        QWidget page;
        page.resize(800, 600);
        SelectionMenu menu(&page);
        menu.setTheme(theme(Appearance::Theme::Light));
        page.show();
        menu.showForPassage(passage);
        QVERIFY(menu.isVisible());
        QVERIFY(page.rect().contains(menu.geometry()));
        QVERIFY(!menu.geometry().intersects(passage));
    }

    void hidesWhenThePassageIsScrolledAway()
    {
        QWidget page;
        page.resize(800, 600);
        SelectionMenu menu(&page);
        page.show();
        menu.showForPassage({100, -200, 50, 20});
        QVERIFY(!menu.isVisible());
    }

    void saysWhichColourWasChosen()
    {
        QWidget page;
        SelectionMenu menu(&page);
        QSignalSpy chosen(&menu, &SelectionMenu::colorChosen);
        button(menu, QStringLiteral("Highlight in green"))->click();
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("green"));
    }

    void offersDeletionOnlyForAMark()
    {
        QWidget page;
        page.resize(800, 600);
        SelectionMenu menu(&page);
        page.show();
        const auto *remove = button(menu, QStringLiteral("Delete this mark"));
        menu.showForPassage({300, 300, 50, 20});
        QVERIFY(!remove->isVisible());
        menu.showForMark({300, 300, 50, 20}, Body(), false);
        QVERIFY(remove->isVisible());
        QVERIFY(button(menu, QStringLiteral("Highlight in yellow"))->isChecked());
    }
};

QTEST_MAIN(SelectionMenuTest)
#include "selection_menu_test.moc"
