#include "tests/support/web_test.h"
#include "ui/reader/scheme_handler.h"

using namespace broadsheet;

class SchemeHandlerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItsOwnAddresses();
    void servesTheShellPageWithItsStyle();
    void servesNothingElse_data();
    void servesNothingElse();
};

namespace {

// Whether a bare page, which nothing but the scheme handler guards, can load the address.
bool loads(const QString &address)
{
    QWebEngineProfile profile;
    profile.installUrlSchemeHandler("broadsheet", new SchemeHandler(&profile));
    QWebEnginePage page(&profile);
    QSignalSpy finished(&page, &QWebEnginePage::loadFinished);
    page.load(QUrl(address));
    return finished.wait(Patience) && finished[0][0].toBool();
}

} // namespace

void SchemeHandlerTest::knowsItsOwnAddresses()
{
    QVERIFY(isPageUrl(shellPageUrl()));
    QVERIFY(isPageUrl(QUrl(QStringLiteral("broadsheet://page/article.css"))));
    for (const char *other : {"broadsheet://link/7/0",
                              "broadsheet://page.evil.example/",
                              "http://page/",
                              "https://page/article.css",
                              "file:///etc/passwd",
                              "data:text/html,page",
                              ""}) {
        QVERIFY2(!isPageUrl(QUrl(QString::fromLatin1(other))), other);
    }
}

void SchemeHandlerTest::servesTheShellPageWithItsStyle()
{
    ShownPage shown;
    QVERIFY(shown.ask(QStringLiteral("document.title")).isValid());
    QTRY_COMPARE_WITH_TIMEOUT(
        shown.ask(QStringLiteral("document.styleSheets.length")).toInt(), 1, Patience);
    QVERIFY(loads(QStringLiteral("broadsheet://page/")));
    QVERIFY(loads(QStringLiteral("broadsheet://page/article.css")));
}

void SchemeHandlerTest::servesNothingElse_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("other file") << QStringLiteral("broadsheet://page/page.js");
    QTest::newRow("way up") << QStringLiteral(
        "broadsheet://page/../schema/library/0001_initial.sql");
    QTest::newRow("other host") << QStringLiteral("broadsheet://link/7/0");
}

void SchemeHandlerTest::servesNothingElse()
{
    QFETCH(const QString, address);
    QVERIFY(!loads(address));
}

BROADSHEET_WEB_TEST_MAIN(SchemeHandlerTest)
#include "scheme_handler_test.moc"
