#include "ui/window/find_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace broadsheet;

class FindBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void findsWhileTyping()
    {
        FindBar bar;
        QSignalSpy asked(&bar, &FindBar::findRequested);
        bar.open(QString());
        QTest::keyClicks(bar.findChild<QLineEdit *>(), QStringLiteral("tide"));
        QCOMPARE(asked.size(), 4);
        QCOMPARE(asked.last().first().toString(), QStringLiteral("tide"));
    }

    void goesBackwardsWithShift()
    {
        FindBar bar;
        bar.open(QStringLiteral("tide"));
        QSignalSpy asked(&bar, &FindBar::findRequested);
        QTest::keyClick(bar.findChild<QLineEdit *>(), Qt::Key_Return);
        QTest::keyClick(bar.findChild<QLineEdit *>(), Qt::Key_Return, Qt::ShiftModifier);
        using Direction = ReaderView::Direction;
        QCOMPARE(asked.at(0).at(1).value<Direction>(), Direction::Forward);
        QCOMPARE(asked.at(1).at(1).value<Direction>(), Direction::Backward);
    }

    void saysHowManyThereAre()
    {
        FindBar bar;
        bar.open(QStringLiteral("tide"));
        const auto *count = bar.findChild<QLabel *>();
        bar.setFound(2, 7);
        QCOMPARE(count->text(), QStringLiteral("2 of 7"));
        bar.setFound(0, 0);
        QCOMPARE(count->text(), QStringLiteral("Not found"));
    }

    void takesItsMarksAwayWhenItIsClosed()
    {
        FindBar bar;
        bar.open(QStringLiteral("tide"));
        QSignalSpy asked(&bar, &FindBar::findRequested);
        QSignalSpy closed(&bar, &FindBar::closed);
        QTest::keyClick(bar.findChild<QLineEdit *>(), Qt::Key_Escape);
        QVERIFY(asked.last().first().toString().isEmpty());
        QCOMPARE(closed.size(), 1);
        QVERIFY(!bar.isVisible());
    }
};

QTEST_MAIN(FindBarTest)
#include "find_bar_test.moc"
