#include "app/extract/html_structure.h"
#include "tests/support/app_html_page.h"

#include <QTest>

using namespace broadsheet;

class HtmlBylineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPrintedNames();
    void prefersAPersonToThePaper();
    void trustsMetadataThatThePageShows();
    void readsTheNamesBelowTheText_data();
    void readsTheNamesBelowTheText();
    void leavesOutTheAuthorsOfOtherArticles();
};

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
    QCOMPARE(bylineOf(head,
                      QStringLiteral("<p class=byline>by <a href='/author/dun'>Dun Courier</a></p>"
                                     "<p>Ann Other/Bo Lind</p>")),
             QStringLiteral("Ann Other, Bo Lind"));
    QCOMPARE(bylineOf(head, {}), QStringLiteral("Dun Courier"));
}

void HtmlBylineTest::trustsMetadataThatThePageShows()
{
    QCOMPARE(bylineOf(QStringLiteral("<meta name=author content='Ann Other'>"),
                      QStringLiteral("<p>By ANN OTHER, harbour correspondent</p>")),
             QStringLiteral("Ann Other"));
}

void HtmlBylineTest::readsTheNamesBelowTheText_data()
{
    QTest::addColumn<QString>("foot");
    QTest::addColumn<QString>("names");
    QTest::newRow("a line") << "<p><strong>Ann Other</strong></p>"
                            << "Ann Other";
    QTest::newRow("two, and a share bar below")
        << "<p>Ann Other / Bo Lind</p><nav><p>Share</p><p>Print</p><p>Post</p><p>Mail</p></nav>"
        << "Ann Other, Bo Lind";
    QTest::newRow("in brackets") << "<p>The quay is being painted until the end of the month, and "
                                    "nobody minds. (Ann Other aus Dun, Bo Lind, 3.5.2024)</p>"
                                 << "Ann Other, Bo Lind";
    QTest::newRow("initials") << "<p>ann, bli</p>"
                              << "ann, bli";
    QTest::newRow("no names") << "<p>The quay (by the old pier) is painted.</p>"
                              << "";
}

void HtmlBylineTest::readsTheNamesBelowTheText()
{
    QFETCH(QString, foot);
    QTEST(extractHtml(pageOf(QStringLiteral("<article><h1>Ferry sails at last</h1>%1%2</article>")
                                 .arg(Prose, foot)))
              .article.byline,
          "names");
}

void HtmlBylineTest::leavesOutTheAuthorsOfOtherArticles()
{
    QString cards;
    for (const QString &name : {QStringLiteral("Bo Lind"),
                                QStringLiteral("Cy Moor"),
                                QStringLiteral("Di Nash"),
                                QStringLiteral("Ed Oake"),
                                QStringLiteral("Fay Penn")}) {
        cards += QStringLiteral("<div><span itemprop=author>%1</span></div>").arg(name);
    }
    QCOMPARE(extractHtml(pageOf(QStringLiteral("<article><h1>Ferry sails at last</h1><p>By <span "
                                               "itemprop=author>Ann Other</span></p>%1</article>"
                                               "<section class=related>%2</section>")
                                    .arg(Prose.repeated(20), cards)))
                 .article.byline,
             QStringLiteral("Ann Other"));
}

QTEST_APPLESS_MAIN(HtmlBylineTest)
#include "html_byline_test.moc"
