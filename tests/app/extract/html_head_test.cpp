#include "app/extract/html_structure.h"
#include "app/formats/html_reader.h"

#include <QTest>

using namespace broadsheet;

class HtmlHeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsThePrintedDateWhenTheMetadataHaveNone();
    void findsTheKickerAboveTheHeadline();
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
