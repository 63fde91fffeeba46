#include "app/base/date_tokens.h"

#include <QTest>

using namespace broadsheet;

class DateTokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsNumbersWordsAndSigns();
    void knowsNothingOutside();
};

void DateTokensTest::cutsNumbersWordsAndSigns()
{
    const DateTokens tokens(u"5. März 2022年");
    QCOMPARE(tokens.size(), 5);
    QVERIFY(tokens.isDay(0));
    QVERIFY(tokens.isSign(1, u"."));
    QCOMPARE(tokens.word(2).toString(), QStringLiteral("März"));
    QVERIFY(tokens.isYear(3));
    QVERIFY(isYearSign(tokens[4].sign));
}

void DateTokensTest::knowsNothingOutside()
{
    const DateTokens tokens(u"2022");
    QVERIFY(!tokens.isYear(-1));
    QVERIFY(!tokens.isYear(1));
    QVERIFY(!tokens.has(7, DateToken::Type::Word));
    QCOMPARE(DateTokens(u"  ").size(), 0);
}

QTEST_APPLESS_MAIN(DateTokensTest)
#include "date_tokens_test.moc"
