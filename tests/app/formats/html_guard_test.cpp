#include "app/formats/html_guard.h"

#include <QTest>

using namespace broadsheet;

class HtmlGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesANormalPageItsTags();
    void dropsCommentsScriptsAndStyles();
    void keepsJsonLd();
    void capsOpenElementsButKeepsTheirText();
    void isNotFooledIntoClosingWhatStaysOpen();
    void neverCutsManySiblingsWithoutEndTags();
    void givesFormattingANeutralName();
    void capsAttributes();
};

static QByteArray guarded(const QByteArray &markup) { return guardHtml(markup).markup; }

void HtmlGuardTest::leavesANormalPageItsTags()
{
    const QByteArray page =
        "<!DOCTYPE html><html><body class=\"a\"><p>One <a href='x>y'>two</a><br>"
        "<ul><li>3<li>4</ul></body></html>";
    QCOMPARE(guarded(page), page);
}

void HtmlGuardTest::dropsCommentsScriptsAndStyles()
{
    QCOMPARE(guarded("a<!-- <p> --!>b<script>if (1 < 2) '</p>'</script>c<STYLE>p{}</style>d"),
             "abcd");
    QCOMPARE(guarded("<script><!-- <script> x </script> y --></script>z"), "z");
}

void HtmlGuardTest::keepsJsonLd()
{
    QCOMPARE(guarded("<script type=\"application/ld+json\">{\"a\":\"<b>\"}</script>"),
             "<script type=\"application/ld+json\">{\"a\":\"\\u003cb>\"}</script>");
}

void HtmlGuardTest::capsOpenElementsButKeepsTheirText()
{
    const GuardedHtml deep = guardHtml(QByteArray("<div>").repeated(100'000) + "words" +
                                       QByteArray("</div>").repeated(100'000));
    QVERIFY(deep.truncated);
    QCOMPARE(deep.markup.count("<div>"), MaxOpenElements);
    QCOMPARE(deep.markup.count("</div>"), MaxOpenElements);
    QVERIFY(deep.markup.contains("words"));
}

void HtmlGuardTest::isNotFooledIntoClosingWhatStaysOpen()
{
    // </span> does not close a <div>, nor </div> reach out of a cell: the parser stays deep.
    const QByteArray spans = QByteArray("<span><div></span>").repeated(5'000);
    QVERIFY(guardHtml(spans).truncated);
    const QByteArray cells = QByteArray("<div><table><tr><td></div>").repeated(5'000);
    QVERIFY(guardHtml(cells).truncated);
    const QByteArray svg = QByteArray("<svg/><svg><div><g/>").repeated(5'000);
    QVERIFY(guardHtml(svg).truncated);
}

void HtmlGuardTest::neverCutsManySiblingsWithoutEndTags()
{
    QByteArray page = "<ul>" + QByteArray("<li>one<p>two").repeated(3'000) + "</ul><table>";
    page += QByteArray("<tr><td>a<td><div>b").repeated(3'000) + "</table>";
    page += QByteArray("<dl><dt>a<dd>b</dl><p>x<h2>y</h2><a href=z>").repeated(3'000);
    QVERIFY(!guardHtml(page).truncated);
}

void HtmlGuardTest::givesFormattingANeutralName()
{
    QCOMPARE(guarded("<b class=x>y</B>"), "<span was-tag=b class=x>y</span>");
}

void HtmlGuardTest::capsAttributes()
{
    QByteArray tag = "<p";
    for (int i = 0; i < 100'000; ++i) {
        tag += " a" + QByteArray::number(i) + "=1";
    }
    const QByteArray out = guarded(tag + ">text");
    QVERIFY(out.size() < 1000);
    QVERIFY(out.endsWith(">text"));
}

QTEST_APPLESS_MAIN(HtmlGuardTest)
#include "html_guard_test.moc"
