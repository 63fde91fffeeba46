#include "app/extract/html_structure.h"
#include "tests/support/app_html_page.h"

#include <QTest>

using namespace broadsheet;

class HtmlHeadlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefersTheHeadingThatTheMetadataKnow();
    void takesThePrintedHeadlineBeforeTheOneForMachines();
    void takesWhatTheMetadataAgreeOnBeforeAPrintedHeadlineAlone();
    void partsTheKickerThatTheMarkupNames();
    void takesTheSharedHeadlineBeforeOneThatTheTemplateRepeats();
    void spacesWhatAStyleSheetParts();
    void isSureOnlyWhereAllAgree();
};

void HtmlHeadlineTest::prefersTheHeadingThatTheMetadataKnow()
{
    const Article article =
        extractHtml(pageOf(QStringLiteral("<title>Ferry sails at last</title><h1>Dun "
                                          "Courier</h1><article><h2>Ferry sails at last</h2>") +
                           Prose))
            .article;
    QCOMPARE(article.headline, QStringLiteral("Ferry sails at last"));
}

void HtmlHeadlineTest::takesThePrintedHeadlineBeforeTheOneForMachines()
{
    const Article article =
        extractHtml(pageOf(QStringLiteral(
                               "<meta property=og:title content='Ferry: times and "
                               "prices'><article><h1>Ferry sails at last, times and prices</h1>") +
                           Prose))
            .article;
    QCOMPARE(article.headline, QStringLiteral("Ferry sails at last, times and prices"));
}

void HtmlHeadlineTest::takesWhatTheMetadataAgreeOnBeforeAPrintedHeadlineAlone()
{
    const Article article =
        extractHtml(
            pageOf(QStringLiteral(
                       "<meta property=og:title content='Two winters ashore: the ferry "
                       "sails - Dun Courier'><meta property=og:site_name content='Dun "
                       "Courier'><script type='application/ld+json'>{\"@type\":"
                       "\"NewsArticle\",\"headline\":\"Two winters ashore: the ferry "
                       "sails\"}</script><article><h1>A whistle, and the ferry sails</h1>") +
                   Prose))
            .article;
    QCOMPARE(article.headline, QStringLiteral("Two winters ashore: the ferry sails"));
    QCOMPARE(article.blocks[1].text, QStringLiteral("A whistle, and the ferry sails"));
    QVERIFY(article.blocks[1].hidden);
}

void HtmlHeadlineTest::partsTheKickerThatTheMarkupNames()
{
    const Article article =
        extractHtml(pageOf(QStringLiteral("<article><h1><span class='title__overline'>Port of "
                                          "Dun</span><span> - </span>The night ferry sails at "
                                          "last</h1>") +
                           Prose))
            .article;
    QCOMPARE(article.headline, QStringLiteral("The night ferry sails at last"));
    QCOMPARE(article.kicker, QStringLiteral("Port of Dun"));
}

void HtmlHeadlineTest::takesTheSharedHeadlineBeforeOneThatTheTemplateRepeats()
{
    const auto read = [](const QString &shared) {
        return extractHtml(pageOf(QStringLiteral(
                                      "<title>Night ferry sails again | Dun Courier</title><meta "
                                      "property=og:title content='%1'><script "
                                      "type='application/ld+json'>{\"@type\":\"NewsArticle\","
                                      "\"headline\":\"Night ferry sails again\"}</script>"
                                      "<article><h1>Night ferry sails again</h1>")
                                      .arg(shared) +
                                  Prose))
            .article.headline;
    };
    QCOMPARE(read(QStringLiteral("What the ferry means for Dun")),
             QStringLiteral("What the ferry means for Dun"));
    const QString printed = QStringLiteral("Night ferry sails again");
    QCOMPARE(read(QStringLiteral("Night ferry sails again - All the news of Dun")), printed);
    QCOMPARE(read(QStringLiteral("Night ferry of Dun sails…")), printed);
}

void HtmlHeadlineTest::spacesWhatAStyleSheetParts()
{
    QCOMPARE(extractHtml(pageOf(QStringLiteral("<article><h1><span>Port of Dun</span>The ferry "
                                               "sails at last</h1>") +
                                Prose))
                 .article.headline,
             QStringLiteral("Port of Dun The ferry sails at last"));
}

void HtmlHeadlineTest::isSureOnlyWhereAllAgree()
{
    const auto confidence = [](const QString &title) {
        const Article article = extractHtml(pageOf(QStringLiteral("<title>%1</title><article><h1>"
                                                                  "Ferry sails at last</h1>")
                                                       .arg(title) +
                                                   Prose))
                                    .article;
        return article.blocks.first().confidence;
    };
    QVERIFY(confidence(QStringLiteral("Ferry sails at last | Dun Courier")) > 0.9);
    QVERIFY(confidence(QStringLiteral("Ferry sails: times and prices")) < 0.9);
}

QTEST_APPLESS_MAIN(HtmlHeadlineTest)
#include "html_headline_test.moc"
