#include "app/extract/html_structure.h"
#include "app/formats/html_reader.h"

#include <QTest>

using namespace broadsheet;

class HtmlBylineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPrintedNames();
    void prefersAPersonToThePaper();
    void trustsMetadataThatThePageShows();
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

static QString bylineOf(const QString &head, const QString &between)
{
    return extractHtml(
               pageOf(head + QStringLiteral("<article><h1>Ferry sails at last</h1>%1%2</article>")
                                 .arg(between, Prose)))
        .article.byline;
}

void HtmlBylineTest::readsPrintedNames()
{
    QCOMPARE(bylineOf({}, QStringLiteral("<p>By Ann Other</p>")), QStringLiteral("Ann Other"));
    QCOMPARE(bylineOf({}, QStringLiteral("<p><a href='/author/bo-lee'>Bo Lee</a></p>")),
             QStringLiteral("Bo Lee"));
}

void HtmlBylineTest::prefersAPersonToThePaper()
{
    const QString head = QStringLiteral("<meta property=og:site_name content='Dun Courier'><meta "
                                        "name=author content='Dun Courier'>");
    QCOMPARE(bylineOf(head, QStringLiteral("<p class=byline>By Ann Other</p>")),
             QStringLiteral("Ann Other"));
    QCOMPARE(bylineOf(head, {}), QStringLiteral("Dun Courier"));
}

void HtmlBylineTest::trustsMetadataThatThePageShows()
{
    QCOMPARE(bylineOf(QStringLiteral("<meta name=author content='Ann Other'>"),
                      QStringLiteral("<p>By ANN OTHER, harbour correspondent</p>")),
             QStringLiteral("Ann Other"));
}

QTEST_APPLESS_MAIN(HtmlBylineTest)
#include "html_byline_test.moc"
