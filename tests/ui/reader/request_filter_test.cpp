#include "tests/support/web_test.h"
#include "ui/reader/request_filter.h"

#include <QTcpServer>

using namespace broadsheet;

class RequestFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsNoRequestOut_data();
    void letsNoRequestOut();
};

// The filter alone, on a page with no policy, no lock on scripts and no other guard.
void RequestFilterTest::letsNoRequestOut_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("picture") << QStringLiteral("<img src='%1'>");
    QTest::newRow("style") << QStringLiteral("<link rel=stylesheet href='%1'>");
    QTest::newRow("script") << QStringLiteral("<script src='%1'></script>");
    QTest::newRow("frame") << QStringLiteral("<iframe src='%1'></iframe>");
    QTest::newRow("video") << QStringLiteral("<video src='%1' autoplay></video>");
    QTest::newRow("fetch") << QStringLiteral("<script>fetch('%1').catch(() => 0)</script>");
    QTest::newRow("refresh") << QStringLiteral("<meta http-equiv=refresh content='0;url=%1'>");
    QTest::newRow("file") << QStringLiteral("<img src='file:///etc/hostname'>");
}

void RequestFilterTest::letsNoRequestOut()
{
    QFETCH(const QString, html);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QWebEngineProfile profile;
    RequestFilter filter;
    profile.setUrlRequestInterceptor(&filter);
    QSignalSpy refused(&filter, &RequestFilter::refused);
    QWebEnginePage page(&profile);
    const QString address = QStringLiteral("http://127.0.0.1:%1/x").arg(server.serverPort());
    page.setHtml(html.contains(QLatin1String("%1")) ? html.arg(address) : html,
                 QUrl(QStringLiteral("file:///tmp/page.html")));
    QTRY_VERIFY_WITH_TIMEOUT(!refused.isEmpty(), Patience);
    QVERIFY(!server.hasPendingConnections());
}

BROADSHEET_WEB_TEST_MAIN(RequestFilterTest)
#include "request_filter_test.moc"
