#include "app/annotation/sentences.h"

#include <QTest>

using namespace broadsheet;

namespace {

QStringList split(const QString &text)
{
    Vocabulary vocabulary;
    const QVector<Word> words = wordsOf(text, vocabulary);
    QStringList out;
    for (const Sentence &s : sentencesOf(text, words, vocabulary)) {
        out.append(text.mid(words[s.first].start, words[s.last - 1].end - words[s.first].start));
    }
    return out;
}

} // namespace

class SentencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAtPointsQuestionsAndExclamations();
    void keepsClosingQuotesWithTheirSentence();
    void endsAtALineBreak();
    void goesOnAfterAnAbbreviation();
    void endsAtTheFullStopsOfEveryScript();
    void knowsWhereAParagraphOpens();
    void hashesWordsWithoutMarks();
    void cutsEndlessTextWhereAnInsertionMovesNoLaterCut();
};

void SentencesTest::endsAtPointsQuestionsAndExclamations()
{
    QCOMPARE(split(QStringLiteral("It sails. Does it? It does! Good.")).size(), 4);
}

void SentencesTest::keepsClosingQuotesWithTheirSentence()
{
    QCOMPARE(split(QStringLiteral("“We sail.” Then she left.")).first(),
             QStringLiteral("“We sail.”"));
}

void SentencesTest::endsAtALineBreak()
{
    QCOMPARE(split(QStringLiteral("A crosshead\n\nThe text goes on")).size(), 2);
}

void SentencesTest::goesOnAfterAnAbbreviation()
{
    QCOMPARE(split(QStringLiteral("Mr. Dahl met J. Lund of the U.S. Army.")).size(), 1);
    QCOMPARE(split(QStringLiteral("It is 3.5 miles. Dr. Ek walked.")).size(), 2);
}

void SentencesTest::endsAtTheFullStopsOfEveryScript()
{
    QCOMPARE(split(QStringLiteral("船が来た。本当？はい！")).size(), 3);
    QCOMPARE(split(QStringLiteral("नाव आई। वह गई।")).size(), 2);
    QCOMPARE(split(QStringLiteral("هل وصلت؟ نعم وصلت.")).size(), 2);
}

void SentencesTest::knowsWhereAParagraphOpens()
{
    const QString text = QStringLiteral("First of all. Second.\n\nThird.");
    Vocabulary vocabulary;
    const QVector<Sentence> s = sentencesOf(text, wordsOf(text, vocabulary), vocabulary);
    QCOMPARE(s.size(), 3);
    QVERIFY(s[0].opensParagraph);
    QVERIFY(!s[1].opensParagraph);
    QVERIFY(s[2].opensParagraph);
}

void SentencesTest::hashesWordsWithoutMarks()
{
    const QString text = QStringLiteral("“We sail, soon.”\n\nWe sail soon!\n\nWe sail later.");
    Vocabulary vocabulary;
    const QVector<Sentence> s = sentencesOf(text, wordsOf(text, vocabulary), vocabulary);
    QCOMPARE(s[0].hash, s[1].hash);
    QVERIFY(s[0].hash != s[2].hash);
}

void SentencesTest::cutsEndlessTextWhereAnInsertionMovesNoLaterCut()
{
    QString text;
    for (int i = 0; i < 5000; ++i) {
        text += QStringLiteral("w%1 ").arg(i * 7919 % 5003);
    }
    const QStringList before = split(text);
    const QStringList after = split(QStringLiteral("put in first ") + text);
    QVERIFY(before.size() > 50);
    QCOMPARE(after.mid(after.size() - 40), before.mid(before.size() - 40));
}

QTEST_APPLESS_MAIN(SentencesTest)
#include "sentences_test.moc"
