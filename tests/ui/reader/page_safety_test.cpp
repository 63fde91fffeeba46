// The whole way of a hostile page, from its bytes to the screen: its text is shown, nothing of it
// runs and nothing is asked for.

#include "app/extract/extractor.h"
#include "app/formats/format.h"
#include "tests/support/invented_article.h"
#include "tests/support/web_test.h"

#include <QTcpServer>

using namespace broadsheet;

class PageSafetyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsTheTextOfAHostilePage();
    void runsNothingAndAsksForNothing();
    void survivesMarkupAsText();

private:
    OpenedArticle hostileArticle() const;

    QTcpServer m_server; // nobody may ever connect
};

namespace {

// %1: an address on this machine that must never be asked for.
const QString HostilePage = QStringLiteral(R"html(<!doctype html>
<html lang="en"><head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="0;url=%1/refresh">
<base href="%1/">
<title>Pilots of Karrow harbour vote to work at night again</title>
<link rel="stylesheet" href="%1/style.css"><link rel="preload" as="font" href="%1/font.woff2">
<link rel="prefetch" href="%1/next"><link rel="dns-prefetch" href="%1/">
<style>@import url(%1/more.css); body { background: url(%1/paper.png) }
@font-face { font-family: X; src: url(%1/x.woff) }</style>
<script src="%1/track.js"></script><script>document.title = 'ran'; fetch('%1/fetch')</script>
</head><body onload="document.title='ran'" background="%1/old.png">
<article>
<h1 onclick="document.title='ran'">Pilots of Karrow harbour vote to work at night again</h1>
<p onmouseover="document.title='ran'">The nine pilots of Karrow harbour voted on Monday evening to
take ships in after dark again, four weeks after they had stopped doing so over an unlit mole.</p>
<img src="%1/pixel.gif" srcset="%1/pixel2.gif 2x" onerror="document.title='ran'" alt="The unlit mole">
<p style="background:url(%1/p.png)">The harbour office has had <a href="javascript:document.title='ran'">two
lamps</a> mended, and <a href="data:text/html,<script>1</script>">a third</a> is to follow before the
<a href="%1/outside">end of the month</a>, as the pilots had asked for in a letter to the office.</p>
<svg onload="document.title='ran'"><script>document.title='ran'</script>
<image href="%1/svg.png"></image><a href="javascript:document.title='ran'"><text>click</text></a></svg>
<iframe src="%1/frame" srcdoc="<script>parent.document.title='ran'</script>"></iframe>
<object data="%1/object"></object><embed src="%1/embed"><video src="%1/v.mp4" autoplay poster="%1/v.png"></video>
<form action="%1/form"><input type="image" src="%1/button.png" autofocus onfocus="document.title='ran'">
<button formaction="javascript:document.title='ran'">Send</button></form>
<p>“We never wanted anything but light,” said the oldest of them, who has brought ships into the
harbour for thirty-one years and means to go on for two more. <math><mtext><style><img src=x
onerror="document.title='ran'"></style></mtext></math>The first ship is due on Wednesday.</p>
<noscript><img src="%1/noscript.gif"></noscript>
</article></body></html>)html");

} // namespace

void PageSafetyTest::initTestCase() { QVERIFY(m_server.listen(QHostAddress::LocalHost)); }

OpenedArticle PageSafetyTest::hostileArticle() const
{
    const QString address = QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort());
    const QByteArray bytes = QString(HostilePage).replace(QLatin1String("%1"), address).toUtf8();
    const QString name = QStringLiteral("pilots.html");
    const auto format = sniffFormat(bytes, name);
    Article article;
    if (format) {
        const auto read = (*format)->read(bytes, name, [&](const Document &document) {
            article = extract(document).article;
            return true;
        });
        Q_UNUSED(read)
    }
    return opened(article);
}

void PageSafetyTest::showsTheTextOfAHostilePage()
{
    ShownPage shown;
    QVERIFY(shown.show(hostileArticle()));
    const QString text = shown.ask(QStringLiteral("document.body.innerText")).toString();
    for (const char *passage : {"Pilots of Karrow harbour vote to work at night again",
                                "after dark again, four weeks after",
                                "The first ship is due on Wednesday."}) {
        QVERIFY2(text.contains(QLatin1String(passage)), qPrintable(text));
    }
}

void PageSafetyTest::runsNothingAndAsksForNothing()
{
    ShownPage shown;
    QSignalSpy refused(shown.filter(), &RequestFilter::refused);
    QSignalSpy activated(&shown.view, &ReaderView::linkActivated);
    QVERIFY(shown.show(hostileArticle()));
    QCOMPARE(
        shown
            .ask(QStringLiteral("document.querySelectorAll('img,svg,script,style,iframe,object,"
                                "embed,video,form,input,button,base,meta[content*=\"url\"],"
                                "main link,main [style]:not(h1),[onclick],[onload],[src]').length"))
            .toInt(),
        0);
    const int links =
        shown
            .ask(QStringLiteral("document.querySelectorAll('main a').forEach(a => a.click());"
                                "document.querySelectorAll('main a').length"))
            .toInt();
    QVERIFY(shown.wait([&] { return activated.size() == links; }));
    QVERIFY(shown.show(opened(ferryArticle()))); // whatever was on its way has had its time
    QCOMPARE(refused.size(), 0);
    QVERIFY(!m_server.hasPendingConnections());
    QCOMPARE(shown.ask(QStringLiteral("document.title")).toString(), QStringLiteral("Broadsheet"));
}

// Even if an extractor let markup through as text, and whatever field it stood in.
void PageSafetyTest::survivesMarkupAsText()
{
    const QString markup =
        QStringLiteral(
            "</p></main><img src=\"http://127.0.0.1:%1/x\" onerror=\"document.title='ran'\">"
            "<script>document.title='ran'</script><style>*{display:none}</style>")
            .arg(m_server.serverPort());
    Article article;
    article.publication = article.headline = article.byline = markup;
    for (int kind = 0; kind <= int(BlockKind::Furniture); ++kind) {
        Block made = block(BlockKind(kind), markup);
        made.label = made.reason = markup;
        article.blocks.append(made);
    }
    ShownPage shown;
    QSignalSpy refused(shown.filter(), &RequestFilter::refused);
    shown.view.setShowHidden(true);
    const OpenedArticle hostile = opened(article);
    QVERIFY(shown.show(hostile));
    QCOMPARE(shown.ask(QStringLiteral("document.querySelectorAll('img,script,main style').length"))
                 .toInt(),
             0);
    QVERIFY(shown.ask(QStringLiteral("document.querySelector('h1').textContent"))
                .toString()
                .contains(markup));
    QCOMPARE(refused.size(), 0);
    QCOMPARE(shown.ask(QStringLiteral("document.title")).toString(), QStringLiteral("Broadsheet"));
}

BROADSHEET_WEB_TEST_MAIN(PageSafetyTest)
#include "page_safety_test.moc"
