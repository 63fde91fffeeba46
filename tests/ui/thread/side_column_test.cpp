#include "ui/thread/side_column.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace broadsheet;

class SideColumnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void showsOneOfItsPages()
    {
        auto *notes = new QLabel;
        auto *story = new QLabel;
        SideColumn column(notes, story);
        column.show();
        QVERIFY(notes->isVisible() && !story->isVisible());
        QSignalSpy changed(&column, &SideColumn::pageChanged);
        column.showPage(SideColumn::Page::Story);
        QVERIFY(!notes->isVisible() && story->isVisible());
        QCOMPARE(column.page(), SideColumn::Page::Story);
        QCOMPARE(changed.size(), 1);
    }

    void changesPagesWithTheKeyboard()
    {
        SideColumn column(new QLabel, new QLabel);
        column.show();
        auto *tabs = column.findChild<QTabBar *>();
        QVERIFY(!tabs->accessibleName().isEmpty());
        QTest::keyClick(tabs, Qt::Key_Right);
        QCOMPARE(column.page(), SideColumn::Page::Story);
        QTest::keyClick(tabs, Qt::Key_Left);
        QCOMPARE(column.page(), SideColumn::Page::Notes);
    }

    void asksToBeClosed()
    {
        SideColumn column(new QLabel, new QLabel);
        column.show();
        QSignalSpy close(&column, &SideColumn::closeRequested);
        for (auto *button : column.findChildren<QToolButton *>()) {
            if (button->accessibleName() == QStringLiteral("Close this column")) {
                button->click();
            }
        }
        QCOMPARE(close.size(), 1);
    }
};

QTEST_MAIN(SideColumnTest)
#include "side_column_test.moc"
