#include "app/formats/html_scanner.h"

#include <QTest>

using namespace broadsheet;

class HtmlScannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTagsTextAndCommentsApart();
    void findsTheEndOfATagBehindQuotedAngles();
    void takesAnApostropheInsideAnUnquotedValueAsPartOfIt();
    void endsACommentAsBrowsersDo();
    void findsTheEndOfAScriptBehindAHiddenOne();
};

static QByteArray tokens(QByteArrayView markup)
{
    QByteArray out;
    for (qsizetype i = 0; i < markup.size();) {
        const HtmlToken token = nextHtmlToken(markup, i);
        out += "TSEDC"[int(token.type)];
        i = token.end;
    }
    return out;
}

void HtmlScannerTest::tellsTagsTextAndCommentsApart()
{
    QCOMPARE(tokens("<!doctype html><p>a < b</p><!-- <p> --><?php ?></>"), "DSTECCC");
}

void HtmlScannerTest::findsTheEndOfATagBehindQuotedAngles()
{
    const QByteArrayView markup("<a title='x>y' b=c>text");
    const HtmlToken token = nextHtmlToken(markup, 0);
    QCOMPARE(token.end, markup.indexOf("text"));
    QCOMPARE(token.name, QByteArrayView("a"));
}

void HtmlScannerTest::takesAnApostropheInsideAnUnquotedValueAsPartOfIt()
{
    QCOMPARE(tokens("<a title=it's>b</a>"), "STE");
}

void HtmlScannerTest::endsACommentAsBrowsersDo()
{
    QCOMPARE(nextHtmlToken("<!-->x", 0).end, 5);
    QCOMPARE(nextHtmlToken("<!--a--!>x", 0).end, 9);
    QCOMPARE(nextHtmlToken("<!-- open", 0).end, 9);
}

void HtmlScannerTest::findsTheEndOfAScriptBehindAHiddenOne()
{
    QCOMPARE(rawTextEnd("a</SCRIPT >", 0, "script"), 1);
    QCOMPARE(rawTextEnd("<!--<script></script>--></script>", 0, "script"), 24);
    QCOMPARE(rawTextEnd("</scripted>", 0, "script"), -1);
}

QTEST_APPLESS_MAIN(HtmlScannerTest)
#include "html_scanner_test.moc"
