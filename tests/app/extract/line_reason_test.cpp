#include "app/extract/line_reason.h"

#include <QTest>

using namespace broadsheet;

class LineReasonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheLongestBeginning();
    void forgetsTheZone();
    void alwaysSaysSomething();
};

void LineReasonTest::takesTheLongestBeginning()
{
    QCOMPARE(wordsForSign("+1:credit"), QStringLiteral("above a credit"));
    QCOMPARE(wordsForSign("+1:length=3"), QStringLiteral("the line below it"));
}

void LineReasonTest::forgetsTheZone()
{
    QCOMPARE(wordsForSign("tail capitals"), wordsForSign("capitals"));
}

void LineReasonTest::alwaysSaysSomething()
{
    QVERIFY(!wordsForSign("no such sign").isEmpty());
    QVERIFY(!wordsForSign({}).isEmpty());
}

QTEST_APPLESS_MAIN(LineReasonTest)
#include "line_reason_test.moc"
