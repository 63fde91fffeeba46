#include "app/annotation/sentence_pairs.h"

#include <QTest>

using namespace broadsheet;

namespace {

const QString A = QStringLiteral("The ferry sails again before Easter. ");
const QString B = QStringLiteral("A storm tore the quay away in January. ");
const QString C = QStringLiteral("The mayor put the cost at nine million crowns. ");
const QString D = QStringLiteral("A fishing boat carries the mail twice a week. ");
const QString E = QStringLiteral("Eleven pupils live on the mainland for now. ");

QVector<int> pairs(const QString &before, const QString &after)
{
    Vocabulary vocabulary;
    const TextSide oldSide = readSide(before, vocabulary);
    const TextSide newSide = readSide(after, vocabulary);
    return pairSentences(oldSide, newSide);
}

} // namespace

class SentencePairsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairsWhatStayedInOrder();
    void leavesADeletedSentenceAlone();
    void followsASentenceThatMoved();
    void keepsAnEditedSentenceInItsPlaceThoughACopyStandsElsewhere();
    void usesEachSentenceOnce();
    void takesTheLastOfCopiesAtOnePlace();
    void tellsRepeatedShortSentencesApartByTheirNeighbours();
    void pairsARewrittenSentenceBetweenTwoThatStayed();
};

void SentencePairsTest::pairsWhatStayedInOrder()
{
    QCOMPARE(pairs(A + B + C, QStringLiteral("Updated at noon. ") + A + B + D + C),
             (QVector<int>{1, 2, 4}));
}

void SentencePairsTest::leavesADeletedSentenceAlone()
{
    QCOMPARE(pairs(A + B + C + D, A + C + D), (QVector<int>{0, -1, 1, 2}));
}

void SentencePairsTest::followsASentenceThatMoved()
{
    QCOMPARE(pairs(A + B + C + D, D + A + B + C), (QVector<int>{1, 2, 3, 0}));
}

void SentencePairsTest::keepsAnEditedSentenceInItsPlaceThoughACopyStandsElsewhere()
{
    const QString slip = QString(B).replace(QStringLiteral("storm"), QStringLiteral("strom"));
    QCOMPARE(pairs(A + B + C + D, A + slip + C + B + D), (QVector<int>{0, 1, 2, 4}));
}

void SentencePairsTest::usesEachSentenceOnce()
{
    QCOMPARE(pairs(A + B + C + B + D, A + C + B + D), (QVector<int>{0, -1, 1, 2, 3}));
}

void SentencePairsTest::takesTheLastOfCopiesAtOnePlace()
{
    const QString br = QStringLiteral("\n\n");
    QCOMPARE(pairs(A + br + B + br + C, A + br + B + br + B + br + C), (QVector<int>{0, 2, 3}));
}

void SentencePairsTest::tellsRepeatedShortSentencesApartByTheirNeighbours()
{
    const QString never = QStringLiteral("Never. ");
    QCOMPARE(pairs(A + never + B + never + C + never + D, A + B + never + C + never + D),
             (QVector<int>{0, -1, 1, 2, 3, 4, 5}));
}

void SentencePairsTest::pairsARewrittenSentenceBetweenTwoThatStayed()
{
    const QString rewritten = QStringLiteral("In January the quay was lost to a violent storm. ");
    QCOMPARE(pairs(A + B + C, A + rewritten + C), (QVector<int>{0, 1, 2}));
    QCOMPARE(pairs(A + B + C, A + E + C), (QVector<int>{0, -1, 2}));
}

QTEST_APPLESS_MAIN(SentencePairsTest)
#include "sentence_pairs_test.moc"
