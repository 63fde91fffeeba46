#include "app/annotation/exact_quote.h"

#include <QTest>

using namespace broadsheet;

class ExactQuoteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheOnlyPlace();
    void prefersTheMatchWithTheSamePrefix();
    void prefersTheMatchWithTheSameSuffix();
    void findsNothingWhenTwoPlacesAreEquallyGood();
    void takesTheNearestToTheHintWhenNothingElseTells();
    void findsNothingForAnEmptyQuote();
};

static const QString Text =
    QStringLiteral("The red boat left. The blue boat stayed. The red boat came back.");

void ExactQuoteTest::findsTheOnlyPlace()
{
    const auto match = findExactQuote(Text, {QStringLiteral("blue boat"), {}, {}}, -1);
    QVERIFY(match);
    QCOMPARE(match->start, Text.indexOf(QStringLiteral("blue boat")));
    QCOMPARE(match->end - match->start, 9);
}

void ExactQuoteTest::prefersTheMatchWithTheSamePrefix()
{
    const TextQuoteSelector quote{QStringLiteral("red boat"), QStringLiteral("stayed. The "), {}};
    QCOMPARE(findExactQuote(Text, quote, -1)->start, Text.lastIndexOf(QStringLiteral("red boat")));
}

void ExactQuoteTest::prefersTheMatchWithTheSameSuffix()
{
    const TextQuoteSelector quote{QStringLiteral("red boat"), {}, QStringLiteral(" came back")};
    QCOMPARE(findExactQuote(Text, quote, -1)->start, Text.lastIndexOf(QStringLiteral("red boat")));
}

void ExactQuoteTest::findsNothingWhenTwoPlacesAreEquallyGood()
{
    QVERIFY(!findExactQuote(Text, {QStringLiteral("red boat"), {}, {}}, -1));
}

void ExactQuoteTest::takesTheNearestToTheHintWhenNothingElseTells()
{
    const auto match = findExactQuote(Text, {QStringLiteral("red boat"), {}, {}}, 40);
    QVERIFY(match);
    QCOMPARE(match->start, Text.lastIndexOf(QStringLiteral("red boat")));
}

void ExactQuoteTest::findsNothingForAnEmptyQuote() { QVERIFY(!findExactQuote(Text, {}, -1)); }

QTEST_APPLESS_MAIN(ExactQuoteTest)
#include "exact_quote_test.moc"
