#include "app/extract/line_reason.h"

#include <QTest>

using namespace broadsheet;

class LineReasonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheLongestBeginning();
    void forgetsTheZone();
    void namesTheWord();
    void alwaysSaysSomething();
};

void LineReasonTest::takesTheLongestBeginning()
{
    QCOMPARE(wordsForSign("+1:credit"), QStringLiteral("above a credit"));
    QCOMPARE(wordsForSign("+1:length=3"), QStringLiteral("how long the line below it is"));
}

void LineReasonTest::forgetsTheZone()
{
    QCOMPARE(wordsForSign("tail capitals"), wordsForSign("capitals"));
}

void LineReasonTest::namesTheWord()
{
    QCOMPARE(wordsForSign("long: word pier"), QStringLiteral("holds the word “pier”"));
    QCOMPARE(wordsForSign("top first words sign up"), QStringLiteral("begins with “sign up”"));
}

void LineReasonTest::alwaysSaysSomething()
{
    QVERIFY(!wordsForSign("no such sign").isEmpty());
    QVERIFY(!wordsForSign({}).isEmpty());
}

QTEST_APPLESS_MAIN(LineReasonTest)
#include "line_reason_test.moc"
