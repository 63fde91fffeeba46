#include "app/annotation/text_side.h"

#include <QTest>

using namespace broadsheet;

class TextSideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsSharedWordsWithRepeats();
    void takesOneBagFromAnother();
    void callsSentencesAlikeByTheirWords();
    void neverCallsOtherWordsTheSame();
};

void TextSideTest::countsSharedWordsWithRepeats()
{
    QCOMPARE(sharedWords({1, 1, 2, 5}, {1, 2, 2, 5, 9}), 3);
    QCOMPARE(sharedWords({}, {1}), 0);
}

void TextSideTest::takesOneBagFromAnother()
{
    QCOMPARE(without({1, 1, 2, 5}, {1, 5}), (WordBag{1, 2}));
}

void TextSideTest::callsSentencesAlikeByTheirWords()
{
    Vocabulary vocabulary;
    const TextSide a = readSide(QStringLiteral("The ferry sails at noon."), vocabulary);
    const TextSide b = readSide(
        QStringLiteral("“The ferry sails at noon!”\n\nThe ferry sails at six.\n\nNo tickets."),
        vocabulary);
    QCOMPARE(likeness(a, 0, b, 0), 1.0);
    QVERIFY(likeness(a, 0, b, 1) > 0.7);
    QCOMPARE(likeness(a, 0, b, 2), 0.0);
}

void TextSideTest::neverCallsOtherWordsTheSame()
{
    Vocabulary vocabulary;
    const TextSide a = readSide(QStringLiteral("The dog bit the man."), vocabulary);
    const TextSide b = readSide(QStringLiteral("The man bit the dog."), vocabulary);
    QVERIFY(likeness(a, 0, b, 0) < 1.0);
    QVERIFY(likeness(a, 0, b, 0) > 0.9);
}

QTEST_APPLESS_MAIN(TextSideTest)
#include "text_side_test.moc"
