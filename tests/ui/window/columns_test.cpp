#include "ui/window/columns.h"

#include <QLineEdit>
#include <QTest>

using namespace broadsheet;

class ColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void leavesTheArticleItsShare_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("notes");
        for (const int width : {1200, 1280, 1600, 1920, 2560}) {
            for (const bool notes : {false, true}) {
                QTest::addRow("%d %d", width, notes) << width << notes;
            }
        }
    }

    void leavesTheArticleItsShare()
    {
        QFETCH(int, width);
        QFETCH(bool, notes);
        Columns columns(new QWidget, new QWidget, new QWidget, new QWidget);
        columns.resize(width, 700);
        columns.setNotesShown(notes);
        columns.show();
        QVERIFY2(columns.widget(2)->width() >= width * 0.55 - 3,
                 qPrintable(QString::number(columns.widget(2)->width())));
    }

    void letsTheOneAskedForLastStayWhereBothDoNotFit()
    {
        Columns columns(new QWidget, new QWidget, new QWidget, new QWidget);
        columns.resize(1280, 700);
        columns.show();
        columns.setNotesShown(true);
        QVERIFY(!columns.widget(0)->isVisible());
        columns.setShelfShown(true);
        QVERIFY(columns.widget(0)->isVisible());
        QVERIFY(!columns.widget(3)->isVisible());
    }

    void givesTheShelfBackWhenTheNotesClose()
    {
        Columns columns(new QWidget, new QWidget, new QWidget, new QWidget);
        columns.resize(1280, 700);
        columns.show();
        columns.setNotesShown(true);
        columns.setNotesShown(false);
        QVERIFY(columns.widget(0)->isVisible());
    }

    void movesTheFocusAroundTheColumnsOnScreen()
    {
        QVector<QWidget *> panes;
        for (int i = 0; i < 4; ++i) {
            auto *pane = new QWidget;
            auto *inside = new QLineEdit(pane);
            inside->setObjectName(QString::number(i));
            panes.append(pane);
        }
        Columns columns(panes[0], panes[1], panes[2], panes[3]);
        columns.resize(1280, 700);
        columns.show();
        QStringList order;
        for (const int step : {1, 1, 1, 1, -1}) {
            columns.moveFocus(step);
            order.append(columns.focusWidget()->objectName());
        }
        // The notes (3) are closed.
        QCOMPARE(order.join(u' '), QStringLiteral("0 1 2 0 2"));
    }

    void remembersWhatWasDragged()
    {
        Columns columns(new QWidget, new QWidget, new QWidget, new QWidget);
        columns.setWidths(QStringLiteral("200,444,0,0"));
        columns.resize(1280, 700);
        columns.show();
        QCOMPARE(columns.widget(1)->width(), 444);
        QCOMPARE(columns.widths(), QStringLiteral("200,444,0,0"));
        columns.setWidths(QStringLiteral("nonsense"));
        QCOMPARE(columns.widths(), QStringLiteral("0,0,0,0"));
    }
};

QTEST_MAIN(ColumnsTest)
#include "columns_test.moc"
