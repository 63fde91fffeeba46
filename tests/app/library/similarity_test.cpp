#include "app/library/similarity.h"
#include "tests/support/app_stories.h"

#include <QTest>

using namespace broadsheet;

class SimilarityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOneForTheSameWords();
    void isHighForAnEditedText();
    void isNothingForAnotherText();
    void standsShortAndEmptyTexts();
};

void SimilarityTest::isOneForTheSameWords()
{
    QCOMPARE(similarity(u"“Stop,” she said – twice.", u"\"Stop\" she said - TWICE"), 1.0);
}

void SimilarityTest::isHighForAnEditedText()
{
    QString text;
    for (int i = 0; i < 10; ++i) {
        text += paragraph(i);
    }
    QString edited = text;
    edited.replace(QStringLiteral("number 21 "), QStringLiteral("number 22 "));
    QVERIFY(similarity(text, edited) > NearlyIdentical);
}

void SimilarityTest::isNothingForAnotherText()
{
    QCOMPARE(similarity(u"one two three four five", u"six seven eight nine ten"), 0.0);
    QVERIFY(similarity(u"the cat sat on the mat", u"on the mat the cat sat") < 1.0);
}

void SimilarityTest::standsShortAndEmptyTexts()
{
    QCOMPARE(similarity(u"one", u"one"), 1.0);
    QCOMPARE(similarity(u"one", u"two"), 0.0);
    QCOMPARE(similarity(u"", u"one two three"), 0.0);
}

QTEST_APPLESS_MAIN(SimilarityTest)
#include "similarity_test.moc"
