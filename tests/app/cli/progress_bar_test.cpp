#include "app/cli/progress_bar.h"

#include <QBuffer>
#include <QTest>

using namespace broadsheet;

class ProgressBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsCountRateAndTimeLeft();
    void tellsNoTimeLeftWhileFilesAreStillCounted();
    void standsWithNothingDone();
    void wipesItsLine();
};

void ProgressBarTest::tellsCountRateAndTimeLeft()
{
    const QString line = progressLine(500, 1000, false, 1000);
    QVERIFY2(line.contains(QStringLiteral("500 of 1,000, 500/s, 1 s left")), qPrintable(line));
    QCOMPARE(line.count(QLatin1Char('#')), line.count(QLatin1Char('-')));
    QVERIFY(progressLine(1, 1000, false, 1000).endsWith(QStringLiteral("16:39 min left")));
}

void ProgressBarTest::tellsNoTimeLeftWhileFilesAreStillCounted()
{
    const QString line = progressLine(500, 1000, true, 1000);
    QVERIFY(line.contains(QStringLiteral("500 of 1,000+")));
    QVERIFY(!line.contains(QStringLiteral("left")));
}

void ProgressBarTest::standsWithNothingDone()
{
    QVERIFY(progressLine(0, 0, true, 0).endsWith(QStringLiteral("0 of 0+")));
}

void ProgressBarTest::wipesItsLine()
{
    QBuffer terminal;
    QVERIFY(terminal.open(QIODevice::WriteOnly));
    ProgressBar bar(terminal);
    bar.clear();
    QVERIFY(terminal.data().isEmpty());
    bar.show(1, 2, false);
    bar.clear();
    QVERIFY(terminal.data().contains("1 of 2"));
    QVERIFY(terminal.data().endsWith("\r\x1b[K"));
}

QTEST_APPLESS_MAIN(ProgressBarTest)
#include "progress_bar_test.moc"
