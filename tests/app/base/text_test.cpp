#include "app/base/text.h"

#include <QTest>

using namespace broadsheet;

class TextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsQuotesDashesCaseAndAccents();
    void keepsWordsOfEveryScript();
    void simplifiesNoBreakAndZeroWidthSpaces();
    void convertsOffsetsAcrossSurrogatePairs();
};

void TextTest::foldsQuotesDashesCaseAndAccents()
{
    QCOMPARE(folded(u"“Café” — it’s OPEN…"), QStringLiteral("cafe its open"));
    QCOMPARE(folded(u"\"Cafe\" - it's open..."), QStringLiteral("cafe its open"));
    QCOMPARE(folded(u"3,000 dead"), folded(u"3 000 dead"));
    QVERIFY(folded(u"3 dead") != folded(u"30 dead"));
}

void TextTest::keepsWordsOfEveryScript()
{
    QCOMPARE(folded(u"Кремль: «Да»"), QStringLiteral("кремль да"));
    QVERIFY(!folded(u"渡し船、再開へ").isEmpty());
    QCOMPARE(folded(u"العبّارة"), folded(u"العبارة"));
}

void TextTest::simplifiesNoBreakAndZeroWidthSpaces()
{
    QCOMPARE(simplified(u"\u200b a\u00a0 \t b \u00a0"), QStringLiteral("a b"));
    QVERIFY(isBlank(u" \u00a0\u200b\ufeff"));
    QVERIFY(!isBlank(u" . "));
}

void TextTest::convertsOffsetsAcrossSurrogatePairs()
{
    const QString text = QStringLiteral("a😀b");
    QCOMPARE(toCodePoints(text, 3), 2);
    QCOMPARE(toCodePoints(text, 99), 3);
    QCOMPARE(fromCodePoints(text, 2), 3);
    QCOMPARE(fromCodePoints(text, 99), text.size());
}

QTEST_APPLESS_MAIN(TextTest)
#include "text_test.moc"
