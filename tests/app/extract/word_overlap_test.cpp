#include "app/extract/word_overlap.h"

#include <QTest>

using namespace broadsheet;

class WordOverlapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesWordsWhateverTheirOrderAndCase();
};

void WordOverlapTest::comparesWordsWhateverTheirOrderAndCase()
{
    QCOMPARE(wordOverlap(QStringLiteral("Ferry sails"), QStringLiteral("SAILS, ferry!")), 1.0);
    QCOMPARE(wordOverlap(QStringLiteral("a b"), QStringLiteral("b c")), 0.5);
    QCOMPARE(wordOverlap(QString(), QString()), 0.0);
    QVERIFY(wordOverlap(QStringLiteral("a a a"), QStringLiteral("a")) < 0.6);
}

QTEST_APPLESS_MAIN(WordOverlapTest)
#include "word_overlap_test.moc"
