#include "app/extract/json_ld.h"
#include "app/formats/html_reader.h"

#include <QTest>

using namespace broadsheet;

class JsonLdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheArticleInAGraphAndFollowsReferences();
    void bearsTrailingCommasAndRawLineEnds();
    void salvagesWhatBrokenJsonHolds();
    void readsSeveralNamesOfOneAuthor();
    void ignoresWhatIsNoArticle();
};

static JsonLdArticle read(const QString &json)
{
    return readJsonLd(
        parseHtml(QStringLiteral("<script type='application/ld+json'>%1</script>").arg(json)));
}

void JsonLdTest::findsTheArticleInAGraphAndFollowsReferences()
{
    const JsonLdArticle article = read(QStringLiteral(
        R"({"@graph":[{"@type":"WebPage","name":"no"},{"@type":["NewsArticle"],"headline":"Ferry &amp; quay","author":{"@id":"#a"},)"
        R"("publisher":{"@type":"Organization","name":"Dun Courier"}},{"@type":"Person","@id":"#a","name":"Ann Other","url":"x"}]})"));
    QVERIFY(article.found);
    QCOMPARE(article.headline, QStringLiteral("Ferry & quay"));
    QCOMPARE(article.authors, QStringList{QStringLiteral("Ann Other")});
    QCOMPARE(article.publisher, QStringLiteral("Dun Courier"));
}

void JsonLdTest::bearsTrailingCommasAndRawLineEnds()
{
    QCOMPARE(
        read(QStringLiteral("[{\"@type\":\"Article\",\"headline\":\"Two\nlines\",},]")).headline,
        QStringLiteral("Two lines"));
}

void JsonLdTest::salvagesWhatBrokenJsonHolds()
{
    const JsonLdArticle article = read(QStringLiteral(
        R"({"@type":"NewsArticle","headline":"Ferry "sails" on","datePublished":"2022-01-05","author":{"@type":"Person","name":"Bo Lee"})"));
    QVERIFY(article.found);
    QCOMPARE(article.published, QStringLiteral("2022-01-05"));
    QCOMPARE(article.authors, QStringList{QStringLiteral("Bo Lee")});
}

void JsonLdTest::readsSeveralNamesOfOneAuthor()
{
    const QStringList names{QStringLiteral("Ann Other"), QStringLiteral("Bo Lind")};
    QCOMPARE(read(QStringLiteral(R"({"@type":"NewsArticle","headline":"Ferry sails",)"
                                 R"("author":{"@type":"Person","name":["Ann Other","Bo Lind"]}})"))
                 .authors,
             names);
}

void JsonLdTest::ignoresWhatIsNoArticle()
{
    QVERIFY(!read(QStringLiteral(R"({"@type":"Organization","name":"Dun Courier"})")).found);
    QVERIFY(!read(QStringLiteral("not json")).found);
}

QTEST_APPLESS_MAIN(JsonLdTest)
#include "json_ld_test.moc"
