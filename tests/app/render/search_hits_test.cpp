#include "app/render/search_hits.h"

#include <QTest>

using namespace broadsheet;

class SearchHitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWholeWordsOnly();
    void findsTheStartOfAWordWhenAsked();
    void passesOverCaseAccentsAndPunctuation_data();
    void passesOverCaseAccentsAndPunctuation();
    void findsWordsInUnspacedScripts();
    void givesOffsetsInUtf16();
    void mergesWhatOverlaps();
    void stopsAtTheLimit();
    void findsNothingForNothing();
    void isNotSlowOnHostileText();
};

namespace {

// What the hits cover, joined by '|'.
QString marked(const QString &text, const QStringList &words)
{
    QStringList found;
    for (const TextRange &hit : searchHits(text, words)) {
        found.append(text.mid(hit.start, hit.end - hit.start));
    }
    return found.join(QLatin1Char('|'));
}

} // namespace

void SearchHitsTest::findsWholeWordsOnly()
{
    QCOMPARE(
        marked(QStringLiteral("The port, airport and port-side ports"), {QStringLiteral("port")}),
        QStringLiteral("port|port"));
}

void SearchHitsTest::findsTheStartOfAWordWhenAsked()
{
    QCOMPARE(marked(QStringLiteral("ferry ferries offer"), {QStringLiteral("ferr*")}),
             QStringLiteral("ferr|ferr"));
}

void SearchHitsTest::passesOverCaseAccentsAndPunctuation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("hit");
    QTest::newRow("case") << QStringLiteral("a FERRY b") << QStringLiteral("ferry")
                          << QStringLiteral("FERRY");
    QTest::newRow("accent") << QStringLiteral("a Fähre b") << QStringLiteral("fahre")
                            << QStringLiteral("Fähre");
    QTest::newRow("combining") << QStringLiteral("a Fa\u0308hre b") << QStringLiteral("fahre")
                               << QStringLiteral("Fa\u0308hre");
    QTest::newRow("longer when folded")
        << QStringLiteral("2 ㎏ of") << QStringLiteral("kg") << QStringLiteral("㎏");
    QTest::newRow("ligature") << QStringLiteral("the ﬁsh is") << QStringLiteral("fish")
                              << QStringLiteral("ﬁsh");
    QTest::newRow("apostrophe") << QStringLiteral("the crew’s log") << QStringLiteral("crews")
                                << QStringLiteral("crew’s");
    QTest::newRow("soft hyphen") << QStringLiteral("the har\u00adbour is")
                                 << QStringLiteral("harbour") << QStringLiteral("har\u00adbour");
    QTest::newRow("phrase over a line")
        << QStringLiteral("in New –\n York today") << QStringLiteral("new york")
        << QStringLiteral("New –\n York");
    QTest::newRow("Russian") << QStringLiteral("Порт закрыт") << QStringLiteral("порт")
                             << QStringLiteral("Порт");
    QTest::newRow("Arabic with vowels") << QStringLiteral("في المِينَاء أمس")
                                        << QStringLiteral("الميناء") << QStringLiteral("المِينَاء");
}

void SearchHitsTest::passesOverCaseAccentsAndPunctuation()
{
    QFETCH(const QString, text);
    QFETCH(const QString, word);
    QTEST(marked(text, {word}), "hit");
}

void SearchHitsTest::findsWordsInUnspacedScripts()
{
    QCOMPARE(marked(QStringLiteral("昨日港は閉鎖された"), {QStringLiteral("港")}),
             QStringLiteral("港"));
    QCOMPARE(marked(QStringLiteral("ท่าเรือปิดแล้ว"), {QStringLiteral("ปิด")}), QStringLiteral("ปิด"));
}

void SearchHitsTest::givesOffsetsInUtf16()
{
    const QVector<TextRange> hits =
        searchHits(QStringLiteral("😀😀 ferry"), {QStringLiteral("ferry")});
    QCOMPARE(hits, (QVector<TextRange>{{5, 10}}));
}

void SearchHitsTest::mergesWhatOverlaps()
{
    QCOMPARE(marked(QStringLiteral("the old harbour master said"),
                    {QStringLiteral("harbour"),
                     QStringLiteral("old harbour"),
                     QStringLiteral("harbour master")}),
             QStringLiteral("old harbour master"));
}

void SearchHitsTest::stopsAtTheLimit()
{
    const QString text = QStringLiteral("port ").repeated(50);
    QCOMPARE(searchHits(text, {QStringLiteral("port")}, 7).size(), 7);
    QCOMPARE(searchHits(text, {QStringLiteral("port")}, 7).last(), (TextRange{30, 34}));
}

void SearchHitsTest::findsNothingForNothing()
{
    QVERIFY(searchHits({}, {QStringLiteral("port")}).isEmpty());
    QVERIFY(searchHits(QStringLiteral("the port"), {}).isEmpty());
    QVERIFY(searchHits(QStringLiteral("the port"), {QString(), QStringLiteral("*")}).isEmpty());
    QVERIFY(searchHits(QStringLiteral("the port"), {QStringLiteral("—")}).isEmpty());
}

void SearchHitsTest::isNotSlowOnHostileText()
{
    // Minutes, were it quadratic; the limit of the test run would stop it.
    constexpr int Length = 1'000'000;
    QCOMPARE(searchHits(QString(Length, QLatin1Char('a')), {QStringLiteral("aa")}).size(), 0);
    QCOMPARE(
        searchHits(QStringLiteral("a") + QString(Length, QChar(0x0301)), {QStringLiteral("a")}),
        (QVector<TextRange>{{0, Length + 1}}));
}

QTEST_GUILESS_MAIN(SearchHitsTest)
#include "search_hits_test.moc"
