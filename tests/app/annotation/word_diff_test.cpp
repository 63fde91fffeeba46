#include "app/annotation/word_diff.h"

#include <QTest>

using namespace broadsheet;

namespace {

QVector<int> diff(const QString &before, const QString &after)
{
    Vocabulary vocabulary;
    const QVector<Word> oldWords = wordsOf(before, vocabulary);
    const QVector<Word> newWords = wordsOf(after, vocabulary);
    return diffWords(oldWords, newWords, vocabulary);
}

} // namespace

class WordDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEqualWordsInOrder();
    void seesWhatWasPutInAndTakenOut();
    void takesASlipForTheSameWord();
    void takesTheRepeatedWordInTheSameSurroundings();
    void leavesOtherWordsAlone();
    void copesWithEmptyAndHugeRows();
    void knowsWordsThatAreNearlyEqual();
};

void WordDiffTest::keepsEqualWordsInOrder()
{
    QCOMPARE(diff(QStringLiteral("the old ferry"), QStringLiteral("The old ferry")),
             (QVector<int>{0, 1, 2}));
}

void WordDiffTest::seesWhatWasPutInAndTakenOut()
{
    QCOMPARE(diff(QStringLiteral("the old ferry sails"), QStringLiteral("the ferry never sails")),
             (QVector<int>{0, -1, 1, 3}));
}

void WordDiffTest::takesASlipForTheSameWord()
{
    QCOMPARE(diff(QStringLiteral("its customers left"), QStringLiteral("its customres left")),
             (QVector<int>{0, 1, 2}));
}

void WordDiffTest::takesTheRepeatedWordInTheSameSurroundings()
{
    QCOMPARE(diff(QStringLiteral("boat mail boat"), QStringLiteral("boat boat mail boat")),
             (QVector<int>{1, 2, 3}));
    QCOMPARE(
        diff(QStringLiteral("a ferry came"), QStringLiteral("this ferry went as a ferry came")),
        (QVector<int>{4, 5, 6}));
}

void WordDiffTest::leavesOtherWordsAlone()
{
    QCOMPARE(diff(QStringLiteral("storm"), QStringLiteral("ticket")), (QVector<int>{-1}));
    QCOMPARE(diff(QStringLiteral("19"), QStringLiteral("18")), (QVector<int>{-1}));
}

void WordDiffTest::copesWithEmptyAndHugeRows()
{
    QVERIFY(diff(QString(), QStringLiteral("a b")).isEmpty());
    QCOMPARE(diff(QStringLiteral("a b"), QString()), (QVector<int>{-1, -1}));
    QString before = QStringLiteral("head ");
    QString after = QStringLiteral("head ");
    for (int i = 0; i < 3000; ++i) {
        before += QStringLiteral("x%1 ").arg(i);
        after += QStringLiteral("y%1 ").arg(i);
    }
    const QVector<int> huge = diff(before + QStringLiteral("tail"), after + QStringLiteral("tail"));
    QCOMPARE(huge.first(), 0);
    QCOMPARE(huge.last(), 3001);
    QCOMPARE(huge[1500], -1);
}

void WordDiffTest::knowsWordsThatAreNearlyEqual()
{
    QVERIFY(nearlyEqual(u"customers", u"custoemrs"));
    QVERIFY(nearlyEqual(u"from", u"form"));
    QVERIFY(nearlyEqual(u"pupil", u"pupils"));
    QVERIFY(!nearlyEqual(u"storm", u"quay"));
    QVERIFY(!nearlyEqual(u"1,000", u"1,001"));
    QVERIFY(!nearlyEqual(u"a", u"b"));
}

QTEST_APPLESS_MAIN(WordDiffTest)
#include "word_diff_test.moc"
