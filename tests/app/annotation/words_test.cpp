#include "app/annotation/words.h"

#include <QTest>

using namespace broadsheet;

namespace {

QStringList spelled(const QString &text)
{
    Vocabulary vocabulary;
    QStringList out;
    for (const Word &word : wordsOf(text, vocabulary)) {
        out.append(text.mid(word.start, word.end - word.start));
    }
    return out;
}

// True when both texts are the same row of words.
bool sameWords(const QString &a, const QString &b)
{
    Vocabulary vocabulary;
    const QVector<Word> x = wordsOf(a, vocabulary);
    const QVector<Word> y = wordsOf(b, vocabulary);
    return std::equal(x.begin(), x.end(), y.begin(), y.end(), [](const Word &v, const Word &w) {
        return v.id == w.id;
    });
}

} // namespace

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsApostrophesAndNumberPointsInside();
    void takesEachMarkAsAWord();
    void takesRepeatedMarksAsOne();
    void takesEachCharacterOfAScriptWithoutSpaces();
    void keepsSurrogatePairsWhole();
    void ignoresCaseAccentsAndKindsOfQuotes();
    void ignoresSoftHyphensAndZeroWidthSpaces();
    void tellsOtherWordsApart();
    void cutsAHugeWord();
    void findsTheWordAtAnOffset();
};

void WordsTest::keepsApostrophesAndNumberPointsInside()
{
    QCOMPARE(spelled(QStringLiteral("it’s 3,000.5 o'clock")),
             (QStringList{
                 QStringLiteral("it’s"), QStringLiteral("3,000.5"), QStringLiteral("o'clock")}));
}

void WordsTest::takesEachMarkAsAWord()
{
    QCOMPARE(spelled(QStringLiteral("“Yes,” he said.")),
             QStringLiteral("“|Yes|,|”|he|said|.").split(QLatin1Char('|')));
}

void WordsTest::takesRepeatedMarksAsOne()
{
    QCOMPARE(spelled(QStringLiteral("so...")),
             (QStringList{QStringLiteral("so"), QStringLiteral("...")}));
    QVERIFY(sameWords(QStringLiteral("so... then -- no"), QStringLiteral("so… then – no")));
}

void WordsTest::takesEachCharacterOfAScriptWithoutSpaces()
{
    QCOMPARE(spelled(QStringLiteral("渡し船が")),
             QStringLiteral("渡|し|船|が").split(QLatin1Char('|')));
    QCOMPARE(spelled(QStringLiteral("평화 협상")),
             QStringLiteral("평화|협상").split(QLatin1Char('|')));
}

void WordsTest::keepsSurrogatePairsWhole()
{
    QCOMPARE(spelled(QStringLiteral("a 🗞️ b")).size(), 3);
    QCOMPARE(spelled(QStringLiteral("𝒜𝒷 c")).first(), QStringLiteral("𝒜𝒷"));
}

void WordsTest::ignoresCaseAccentsAndKindsOfQuotes()
{
    QVERIFY(sameWords(QStringLiteral("“Café” OLÉ"), QStringLiteral("\"Cafe\u0301\" olé")));
    QVERIFY(sameWords(QStringLiteral("it’s"), QStringLiteral("it's")));
    QVERIFY(sameWords(QStringLiteral("‘so’"), QStringLiteral("'so'")));
}

void WordsTest::ignoresSoftHyphensAndZeroWidthSpaces()
{
    QVERIFY(
        sameWords(QStringLiteral("har\u00adbour of\u200bfice"), QStringLiteral("harbour office")));
    QCOMPARE(spelled(QStringLiteral("har\u00adbour")).size(), 1);
}

void WordsTest::tellsOtherWordsApart()
{
    QVERIFY(!sameWords(QStringLiteral("3 boats"), QStringLiteral("30 boats")));
    QVERIFY(!sameWords(QStringLiteral("किताब"), QStringLiteral("कताब"))); // vowel signs are letters
}

void WordsTest::cutsAHugeWord()
{
    const QStringList words = spelled(QString(1000, QLatin1Char('w')));
    QVERIFY(words.size() > 10);
    QCOMPARE(words.join(QString()).size(), 1000);
}

void WordsTest::findsTheWordAtAnOffset()
{
    Vocabulary vocabulary;
    const QVector<Word> words = wordsOf(QStringLiteral("one two three"), vocabulary);
    QCOMPARE(firstWordAfter(words, 0), 0);
    QCOMPARE(firstWordAfter(words, 2), 0);
    QCOMPARE(firstWordAfter(words, 3), 1);
    QCOMPARE(firstWordAfter(words, 13), 3);
}

QTEST_APPLESS_MAIN(WordsTest)
#include "words_test.moc"
