#include "app/annotation/sentence_candidates.h"

#include <QTest>

using namespace broadsheet;

namespace {

QVector<SentenceCandidate> candidates(const QString &before, const QString &after)
{
    Vocabulary vocabulary;
    const TextSide oldSide = readSide(before, vocabulary);
    const TextSide newSide = readSide(after, vocabulary);
    return sentenceCandidates(oldSide, newSide, 0.55);
}

} // namespace

class SentenceCandidatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEqualAndSimilarSentences();
    void findsAllCopiesOfASentence();
    void staysLinearWhenAllSentencesAreEqual();
};

void SentenceCandidatesTest::findsEqualAndSimilarSentences()
{
    const auto found =
        candidates(QStringLiteral("The ferry sails at noon. Tickets cost nine crowns today."),
                   QStringLiteral("Tickets cost six crowns today. The ferry sails at noon."));
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].newIndex, 1);
    QCOMPARE(found[0].likeness, 1.0);
    QCOMPARE(found[1].newIndex, 0);
    QVERIFY(found[1].likeness > 0.7 && found[1].likeness < 1.0);
}

void SentenceCandidatesTest::findsAllCopiesOfASentence()
{
    const QString twice =
        QStringLiteral("The ferry sails. Something else is here. The ferry sails.");
    QCOMPARE(candidates(twice, twice).size(), 5);
}

void SentenceCandidatesTest::staysLinearWhenAllSentencesAreEqual()
{
    const QString before = QStringLiteral("The ferry sails. ").repeated(5000);
    const auto found = candidates(before, before + QStringLiteral("The ferry sails. "));
    QVERIFY(found.size() <= 3 * 5000);
    QVERIFY(found.size() >= 5000);
}

QTEST_APPLESS_MAIN(SentenceCandidatesTest)
#include "sentence_candidates_test.moc"
