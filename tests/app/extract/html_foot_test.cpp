#include "app/extract/html_foot.h"

#include <QTest>

using namespace broadsheet;

class HtmlFootTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsNoPartOfTheArticle_data();
    void knowsWhatIsNoPartOfTheArticle();
    void knowsMarkUpThatNeverRan();
    void leavesTheArticleItsLastWords_data();
    void leavesTheArticleItsLastWords();
};

void HtmlFootTest::knowsWhatIsNoPartOfTheArticle_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::newRow("follow") << "Follow the Courier on Twitter, Facebook and YouTube."
                            << "furniture";
    QTest::newRow("long follow") << "Follow @DunFerries on Twitter to keep up with every boat that "
                                    "sails. Times may change, and so may prices; the harbour "
                                    "office does not promise anything, least of all a seat."
                                 << "furniture";
    QTest::newRow("addresses") << "Reach the reporters at ann@dun.example and twitter.com/bolind"
                               << "furniture";
    QTest::newRow("subscribe") << "Subscribe to the harbour newsletter today."
                               << "furniture";
    QTest::newRow("copyright") << "Copyright 2022 Dun Courier"
                               << "furniture";
    QTest::newRow("date") << "Updated at 1:23 p.m."
                          << "furniture";
    QTest::newRow("reporters") << "(Reporting by Ann Other in Dun; editing by Bo Lind)"
                               << "byline";
}

void HtmlFootTest::knowsWhatIsNoPartOfTheArticle()
{
    QFETCH(QString, text);
    const auto line = footLine(text, false);
    QVERIFY(line);
    QTEST(kindName(line->kind), "kind");
    QVERIFY(!line->reason.isEmpty());
}

void HtmlFootTest::leavesTheArticleItsLastWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("prose") << "The ferry sails again on Monday, they said at the quay.";
    QTest::newRow("one network") << "She wrote so on Twitter, and nobody answered her.";
    QTest::newRow("source") << "Originally published in the Port Dun Gazette.";
    QTest::newRow("network first") << "Twitter seemed a little confused by the ferry:";
    QTest::newRow("footer word") << "More than forty boats have sailed so far this year.";
    QTest::newRow("quotation") << "“Nobody told us,” said Mara Lind of the bakery.";
    QTest::newRow("brackets") << "(The writer sailed as a guest of the harbour office.)";
}

void HtmlFootTest::leavesTheArticleItsLastWords()
{
    QFETCH(QString, text);
    QVERIFY(!footLine(text, false));
}

void HtmlFootTest::knowsMarkUpThatNeverRan()
{
    QVERIFY(isShortcode(QStringLiteral("[button link=”/x” type=”big”] Send us yours[/button]")));
    QVERIFY(!isShortcode(QStringLiteral("[He] sails [again], they say")));
}

QTEST_APPLESS_MAIN(HtmlFootTest)
#include "html_foot_test.moc"
