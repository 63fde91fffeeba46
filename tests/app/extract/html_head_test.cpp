#include "app/extract/html_structure.h"
#include "app/formats/html_reader.h"

#include <QTest>

using namespace broadsheet;

class HtmlHeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefersTheHeadingThatTheMetadataKnow();
    void takesThePrintedHeadlineBeforeTheOneForMachines();
    void takesWhatTheMetadataAgreeOnBeforeAPrintedHeadlineAlone();
    void partsTheKickerThatTheMarkupNames();
    void readsThePrintedDateWhenTheMetadataHaveNone();
};

static Document pageOf(const QString &markup)
{
    Document document;
    document.form = Document::Form::Html;
    document.html = parseHtml(markup);
    return document;
}

static const QString Prose = QStringLiteral("<p>The ferry that everybody in Dun has waited for "
                                            "sails again from Monday, they said at the quay.</p>")
                                 .repeated(3);

void HtmlHeadTest::prefersTheHeadingThatTheMetadataKnow()
{
    const Article article =
        extractHtml(pageOf(QStringLiteral("<title>Ferry sails at last</title><h1>Dun "
                                          "Courier</h1><article><h2>Ferry sails at last</h2>") +
                           Prose))
            .article;
    QCOMPARE(article.headline, QStringLiteral("Ferry sails at last"));
}

void HtmlHeadTest::takesThePrintedHeadlineBeforeTheOneForMachines()
{
    const Article article =
        extractHtml(pageOf(QStringLiteral(
                               "<meta property=og:title content='Ferry: times and "
                               "prices'><article><h1>Ferry sails at last, times and prices</h1>") +
                           Prose))
            .article;
    QCOMPARE(article.headline, QStringLiteral("Ferry sails at last, times and prices"));
}

void HtmlHeadTest::takesWhatTheMetadataAgreeOnBeforeAPrintedHeadlineAlone()
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

void HtmlHeadTest::partsTheKickerThatTheMarkupNames()
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

void HtmlHeadTest::readsThePrintedDateWhenTheMetadataHaveNone()
{
    const Article article =
        extractHtml(
            pageOf(QStringLiteral(
                       "<article><h1>Ferry sails at last</h1><p>Published 5 January 2022</p>") +
                   Prose))
            .article;
    QCOMPARE(article.published.left(10), QStringLiteral("2022-01-05"));
}

QTEST_APPLESS_MAIN(HtmlHeadTest)
#include "html_head_test.moc"
