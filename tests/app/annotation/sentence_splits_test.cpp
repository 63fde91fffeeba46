#include "app/annotation/sentence_pairs.h"
#include "app/annotation/sentence_splits.h"

#include <QTest>

using namespace broadsheet;

namespace {

QVector<SentencePair> joined(const QString &before, const QString &after)
{
    Vocabulary vocabulary;
    const TextSide oldSide = readSide(before, vocabulary);
    const TextSide newSide = readSide(after, vocabulary);
    return joinSplitSentences(oldSide, newSide, pairSentences(oldSide, newSide));
}

#define COMPARE_PAIR(PAIR, OLD_FIRST, OLD_LAST, NEW_FIRST, NEW_LAST)                               \
    do {                                                                                           \
        QCOMPARE((PAIR).oldFirst, OLD_FIRST);                                                      \
        QCOMPARE((PAIR).oldLast, OLD_LAST);                                                        \
        QCOMPARE((PAIR).newFirst, NEW_FIRST);                                                      \
        QCOMPARE((PAIR).newLast, NEW_LAST);                                                        \
    } while (false)

const QString Whole = QStringLiteral(
    "A storm tore the quay away in January and left eight hundred people without a crossing. ");
const QString Halves = QStringLiteral(
    "A storm tore the quay away in January. It left eight hundred people without a crossing. ");
const QString Next = QStringLiteral("Tickets go on sale at the post office. ");

} // namespace

class SentenceSplitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsTheHalvesOfASplitSentence();
    void joinsTwoSentencesThatBecameOne();
    void mergesPairsWhoseBoundaryWasShifted();
    void leavesANewNeighbourAlone();
};

void SentenceSplitsTest::joinsTheHalvesOfASplitSentence()
{
    const auto pairs = joined(Whole + Next, Halves + Next);
    QCOMPARE(pairs.size(), 2);
    COMPARE_PAIR(pairs[0], 0, 1, 0, 2);
    COMPARE_PAIR(pairs[1], 1, 2, 2, 3);
}

void SentenceSplitsTest::joinsTwoSentencesThatBecameOne()
{
    const auto pairs = joined(Halves + Next, Whole + Next);
    QCOMPARE(pairs.size(), 2);
    COMPARE_PAIR(pairs[0], 0, 2, 0, 1);
}

void SentenceSplitsTest::mergesPairsWhoseBoundaryWasShifted()
{
    const auto pairs =
        joined(QStringLiteral("The storm tore the quay away and left the island cut off for weeks. "
                              "The mayor met the minister."),
               QStringLiteral("The storm tore the quay away. Left cut off for weeks, the island "
                              "sent word and the mayor met the minister."));
    QCOMPARE(pairs.size(), 1);
    COMPARE_PAIR(pairs[0], 0, 2, 0, 2);
}

void SentenceSplitsTest::leavesANewNeighbourAlone()
{
    const auto pairs =
        joined(Whole + Next, Whole + QStringLiteral("Nobody was hurt in the night. ") + Next);
    QCOMPARE(pairs.size(), 2);
    COMPARE_PAIR(pairs[0], 0, 1, 0, 1);
    COMPARE_PAIR(pairs[1], 1, 2, 2, 3);
}

QTEST_APPLESS_MAIN(SentenceSplitsTest)
#include "sentence_splits_test.moc"
