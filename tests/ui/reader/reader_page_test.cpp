#include "tests/support/invented_article.h"
#include "tests/support/web_test.h"
#include "ui/reader/reader_page.h"

#include <QWebEngineSettings>

using namespace broadsheet;

class ReaderPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOnlyAddressesOfLinks_data();
    void readsOnlyAddressesOfLinks();
    void keepsNothingOnDisk();
    void runsNoScriptOfItsOwnWorld();
    void neverLeavesTheShellPage();
};

void ReaderPageTest::readsOnlyAddressesOfLinks_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("ordinal"); // -1: refused
    QTest::newRow("link") << QStringLiteral("broadsheet://link/42/3") << 3;
    QTest::newRow("first") << QStringLiteral("broadsheet://link/42/0") << 0;
    QTest::newRow("other scheme") << QStringLiteral("https://link/42/3") << -1;
    QTest::newRow("other host") << QStringLiteral("broadsheet://page/42/3") << -1;
    QTest::newRow("too short") << QStringLiteral("broadsheet://link/42") << -1;
    QTest::newRow("too long") << QStringLiteral("broadsheet://link/42/3/1") << -1;
    QTest::newRow("words") << QStringLiteral("broadsheet://link/42/x") << -1;
    QTest::newRow("negative") << QStringLiteral("broadsheet://link/42/-3") << -1;
    QTest::newRow("no article") << QStringLiteral("broadsheet://link/0/3") << -1;
    QTest::newRow("too large") << QStringLiteral("broadsheet://link/42/99999999999") << -1;
}

void ReaderPageTest::readsOnlyAddressesOfLinks()
{
    QFETCH(const QString, address);
    QFETCH(const int, ordinal);
    const auto link = pageLinkFrom(QUrl(address));
    QCOMPARE(link ? link->ordinal : -1, ordinal);
    QVERIFY(!link || link->article == 42);
}

void ReaderPageTest::keepsNothingOnDisk()
{
    const auto profile = makeReaderProfile();
    QVERIFY(profile->isOffTheRecord());
    QCOMPARE(profile->httpCacheType(), QWebEngineProfile::NoCache);
    QCOMPARE(profile->persistentCookiesPolicy(), QWebEngineProfile::NoPersistentCookies);
}

void ReaderPageTest::runsNoScriptOfItsOwnWorld()
{
    ShownPage shown;
    QVERIFY(shown.show(opened(ferryArticle())));
    QVERIFY(!shown.page()->settings()->testAttribute(QWebEngineSettings::JavascriptEnabled));
    shown.ask(QStringLiteral("const s = document.createElement('script');"
                             "s.textContent = 'document.title = \"ran\"';"
                             "document.body.append(s); 1"));
    QCOMPARE(shown.ask(QStringLiteral("document.title")).toString(), QStringLiteral("Broadsheet"));
}

void ReaderPageTest::neverLeavesTheShellPage()
{
    ShownPage shown;
    QVERIFY(shown.show(opened(ferryArticle())));
    for (const char *address : {"https://spy.example/",
                                "file:///etc/hostname",
                                "data:text/html,away",
                                "broadsheet://page/article.css",
                                "javascript:document.title='ran'"}) {
        const QString go = QStringLiteral("{const a = document.createElement('a'); a.href = \"%1\";"
                                          "document.body.append(a); a.click();} 1");
        QCOMPARE(shown.ask(go.arg(QString::fromLatin1(address))).toInt(), 1);
        QVERIFY(!shown.ask(QStringLiteral("document.querySelector('h1').textContent")).isNull());
    }
    QCOMPARE(shown.page()->url(), QUrl(QStringLiteral("broadsheet://page/")));
    QCOMPARE(shown.ask(QStringLiteral("document.title")).toString(), QStringLiteral("Broadsheet"));
}

BROADSHEET_WEB_TEST_MAIN(ReaderPageTest)
#include "reader_page_test.moc"
