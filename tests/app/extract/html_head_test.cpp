#include "app/extract/html_structure.h"
#include "tests/support/app_html_page.h"

#include <QTest>

using namespace broadsheet;

class HtmlHeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsThePrintedDateWhenTheMetadataHaveNone();
    void findsTheKickerAboveTheHeadline();
};

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

void HtmlHeadTest::findsTheKickerAboveTheHeadline()
{
    const Article article =
        extractHtml(pageOf(QStringLiteral("<article><p class=kicker>Port of Dun</p><h1>Ferry sails "
                                          "at last</h1>") +
                           Prose))
            .article;
    QCOMPARE(article.kicker, QStringLiteral("Port of Dun"));
}

QTEST_APPLESS_MAIN(HtmlHeadTest)
#include "html_head_test.moc"
