#include "app/annotation/describe.h"

#include <QTest>

using namespace broadsheet;

class DescribeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheQuoteAndItsContext();
    void takesContextOnlyAsFarAsTheTextReaches();
    void movesTheEdgesOffWhiteSpace();
    void neverSplitsASurrogatePair();
    void refusesARangeOutsideTheText();
    void refusesARangeWithNothingVisible();
};

void DescribeTest::keepsTheQuoteAndItsContext()
{
    const QString text =
        QStringLiteral("The harbour master of Brenholm said on Friday that the ferry "
                       "would sail again, weather permitting, before Easter.");
    const int start = int(text.indexOf(QStringLiteral("the ferry")));
    const auto found = describe(text, start, start + 9);
    QVERIFY(found.has_value());
    QCOMPARE(found->quote.exact, QStringLiteral("the ferry"));
    QCOMPARE(found->quote.prefix, text.mid(start - QuoteContext, QuoteContext));
    QCOMPARE(found->quote.suffix, text.mid(start + 9, QuoteContext));
    QCOMPARE(found->position, (TextPositionSelector{start, start + 9}));
}

void DescribeTest::takesContextOnlyAsFarAsTheTextReaches()
{
    const auto found = describe(QStringLiteral("All of it"), 0, 9);
    QVERIFY(found.has_value());
    QVERIFY(found->quote.prefix.isEmpty());
    QVERIFY(found->quote.suffix.isEmpty());
}

void DescribeTest::movesTheEdgesOffWhiteSpace()
{
    const auto found = describe(QStringLiteral("one \u00a0two\u200b\n\nthree"), 3, 11);
    QVERIFY(found.has_value());
    QCOMPARE(found->quote.exact, QStringLiteral("two"));
    QCOMPARE(found->position, (TextPositionSelector{5, 8}));
}

void DescribeTest::neverSplitsASurrogatePair()
{
    const QString boat = QStringLiteral("⛴️🚢"); // the second is a surrogate pair
    const QString text = boat + QStringLiteral("sails") + boat;
    const int half = int(boat.size()) - 1;
    const auto inside = describe(text, half, int(text.size()) - 1);
    QVERIFY(inside.has_value());
    QVERIFY(inside->quote.exact.startsWith(QStringLiteral("🚢")));
    QVERIFY(inside->quote.exact.endsWith(QStringLiteral("🚢")));

    const QString far = QStringLiteral("🚢") + QString(QuoteContext - 1, QLatin1Char('x')) +
                        QStringLiteral("word") + QString(QuoteContext - 1, QLatin1Char('x')) +
                        QStringLiteral("🚢");
    const int word = int(far.indexOf(QStringLiteral("word")));
    const auto context = describe(far, word, word + 4);
    QVERIFY(context.has_value());
    QCOMPARE(context->quote.prefix, QString(QuoteContext - 1, QLatin1Char('x')));
    QCOMPARE(context->quote.suffix, QString(QuoteContext - 1, QLatin1Char('x')));
}

void DescribeTest::refusesARangeOutsideTheText()
{
    const QString text = QStringLiteral("short");
    QCOMPARE(describe(text, -1, 3).error().code, Error::Code::Invalid);
    QCOMPARE(describe(text, 2, 6).error().code, Error::Code::Invalid);
    QCOMPARE(describe(text, 3, 3).error().code, Error::Code::Invalid);
    QCOMPARE(describe(text, 4, 2).error().code, Error::Code::Invalid);
}

void DescribeTest::refusesARangeWithNothingVisible()
{
    QCOMPARE(describe(QStringLiteral("a \u00a0\u200b b"), 1, 4).error().code, Error::Code::Invalid);
}

QTEST_APPLESS_MAIN(DescribeTest)
#include "describe_test.moc"
