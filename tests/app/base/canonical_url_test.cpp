#include "app/base/canonical_url.h"

#include <QTest>

using namespace broadsheet;

class CanonicalUrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolvesAgainstThePage();
    void givesOnlyWebAddresses();
    void dropsHowTheReaderCame();
    void comparesAcrossSchemeAndHostForms();
};

void CanonicalUrlTest::resolvesAgainstThePage()
{
    const QString page = QStringLiteral("https://News.example/2022/ferry.html");
    QCOMPARE(absoluteUrl(QStringLiteral("../boats?id=1"), page),
             QStringLiteral("https://news.example/boats?id=1"));
    QCOMPARE(absoluteUrl(QStringLiteral("//cdn.example/a b.jpg"), page),
             QStringLiteral("https://cdn.example/a%20b.jpg"));
}

void CanonicalUrlTest::givesOnlyWebAddresses()
{
    const QString page = QStringLiteral("https://news.example/");
    QVERIFY(absoluteUrl(QStringLiteral("javascript:alert(1)"), page).isEmpty());
    QVERIFY(absoluteUrl(QStringLiteral("data:text/html,x"), page).isEmpty());
    QVERIFY(absoluteUrl(QStringLiteral("file:///etc/passwd"), page).isEmpty());
    QVERIFY(absoluteUrl(QStringLiteral("#notes"), page).isEmpty());
    QVERIFY(absoluteUrl(QStringLiteral("/a"), QString()).isEmpty());
    QVERIFY(canonicalUrl(QStringLiteral("mailto:a@b.example")).isEmpty());
}

void CanonicalUrlTest::dropsHowTheReaderCame()
{
    QCOMPARE(canonicalUrl(QStringLiteral(
                 "HTTPS://user:pw@News.Example:443/a?utm_source=x&id=7&fbclid=y#top")),
             QStringLiteral("https://news.example/a?id=7"));
    QCOMPARE(canonicalUrl(QStringLiteral("http://news.example?utm_medium=x")),
             QStringLiteral("http://news.example/"));
}

void CanonicalUrlTest::comparesAcrossSchemeAndHostForms()
{
    QCOMPARE(urlKey(QStringLiteral("http://www.news.example/a/")),
             urlKey(QStringLiteral("https://m.news.example/a#x")));
    QVERIFY(urlKey(QStringLiteral("https://news.example/a?id=1")) !=
            urlKey(QStringLiteral("https://news.example/a?id=2")));
}

QTEST_APPLESS_MAIN(CanonicalUrlTest)
#include "canonical_url_test.moc"
