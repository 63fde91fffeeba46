#include "app/base/news_clock.h"

#include <QTest>

using namespace broadsheet;

class NewsClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTimesAsPrinted_data();
    void readsTimesAsPrinted();
    void readsTheZoneThatFollows_data();
    void readsTheZoneThatFollows();
};

void NewsClockTest::readsTimesAsPrinted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("time");
    QTest::newRow("colon") << "10:30"
                           << "10:30";
    QTest::newRow("seconds") << "10:30:15.250"
                             << "10:30";
    QTest::newRow("point, half") << "10.30pm"
                                 << "22:30";
    QTest::newRow("dotted half") << "8 p.m."
                                 << "20:00";
    QTest::newRow("midnight") << "12 am"
                              << "00:00";
    QTest::newRow("h") << "17h05"
                       << "17:05";
    QTest::newRow("Uhr") << "18 Uhr"
                         << "18:00";
    QTest::newRow("signs") << "17点05分"
                           << "17:05";
    QTest::newRow("a number") << "18"
                              << "";
    QTest::newRow("no hour") << "25:10"
                             << "";
    QTest::newRow("no minute") << "10:75"
                               << "";
}

void NewsClockTest::readsTimesAsPrinted()
{
    QFETCH(QString, text);
    const auto clock = clockTimeAt(DateTokens(text), 0);
    QTEST(clock ? clock->time.toString(QStringLiteral("HH:mm")) : QString(), "time");
}

void NewsClockTest::readsTheZoneThatFollows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minutes"); // 9999: none
    QTest::newRow("none") << "10:30" << 9999;
    QTest::newRow("name") << "10:30 GMT" << 0;
    QTest::newRow("name and offset") << "10:30 (GMT+03:00)" << 180;
    QTest::newRow("west") << "10:30 -0500" << -300;
    QTest::newRow("doubtful") << "10:30 IST" << 9999;
}

void NewsClockTest::readsTheZoneThatFollows()
{
    QFETCH(QString, text);
    const auto clock = clockTimeAt(DateTokens(text), 0);
    QVERIFY(clock);
    QTEST(clock->utcOffset ? *clock->utcOffset / 60 : 9999, "minutes");
}

QTEST_APPLESS_MAIN(NewsClockTest)
#include "news_clock_test.moc"
