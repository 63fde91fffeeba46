#include "app/store/link_key.h"

#include <QTest>

using namespace broadsheet;

class LinkKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsARelatedLinkByAddressAndTitle();
    void findsALinkInAParagraphByItsAddressAlone();
    void takesACutTitleForABeginning();
    void findsAnArticleByHeadlineAndAddress();
};

void LinkKeyTest::findsARelatedLinkByAddressAndTitle()
{
    RelatedLink link;
    link.text = QStringLiteral("Night ferry returns - The Example");
    link.href = QStringLiteral("https://www.example.org/ferry/?utm_source=x");
    const auto keys = keysOf(link);
    QCOMPARE(keys.size(), 3);
    QCOMPARE(keys[0].kind, LinkKey::Kind::Address);
    QCOMPARE(
        keys[1],
        (LinkKey{LinkKey::Kind::WholeTitle, QStringLiteral("night ferry returns the example")}));
    QCOMPARE(keys[2], (LinkKey{LinkKey::Kind::PartOfTitle, QStringLiteral("night ferry returns")}));
}

void LinkKeyTest::findsALinkInAParagraphByItsAddressAlone()
{
    RelatedLink link;
    link.run = 0;
    link.text = QStringLiteral("Night ferry returns");
    QVERIFY(keysOf(link).isEmpty());
    link.href = QStringLiteral("https://example.org/ferry");
    QCOMPARE(keysOf(link).size(), 1);
    link.href = QStringLiteral("mailto:a@example.org");
    QVERIFY(keysOf(link).isEmpty());
}

void LinkKeyTest::takesACutTitleForABeginning()
{
    RelatedLink link;
    link.text = QStringLiteral("Night ferry ret…");
    QCOMPARE(keysOf(link),
             (QVector<LinkKey>{{LinkKey::Kind::Beginning, QStringLiteral("night ferry ret")}}));
}

void LinkKeyTest::findsAnArticleByHeadlineAndAddress()
{
    Article article;
    article.headline = QStringLiteral("Night ferry returns");
    article.url = QStringLiteral("https://example.org/ferry");
    QCOMPARE(keysOf(article).size(), 2);
    QVERIFY(keysOf(Article()).isEmpty());
}

QTEST_APPLESS_MAIN(LinkKeyTest)
#include "link_key_test.moc"
