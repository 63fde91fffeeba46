#include "app/article/article_json.h"

#include <QJsonArray>
#include <QTest>

using namespace broadsheet;

class ArticleJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBackTheSame();
    void keepsEveryCharacter();
    void usesTheNamesOfTheContract();
    void refusesABlockOfUnknownKind();
    void refusesAnArticleWithoutBlocks();
};

namespace {

Article fullArticle()
{
    Article article;
    article.headline = QStringLiteral("Ferry “returns” 😀");
    article.kicker = QStringLiteral("Islands");
    article.standfirst = QStringLiteral("At eight.");
    article.byline = QStringLiteral("Lena Strand");
    article.dateline = QStringLiteral("KARROW, 3 May");
    article.publication = QStringLiteral("Ellery Gazette");
    article.published = QStringLiteral("2025-05-03T08:00:00+02:00");
    article.modified = QStringLiteral("2025-05-04");
    article.url = QStringLiteral("https://gazette.example/ferry");
    article.language = QStringLiteral("en");
    Block block;
    block.kind = BlockKind::Related;
    block.text = QStringLiteral("Bridge: the plan");
    block.level = 2;
    block.href = QStringLiteral("https://gazette.example/bridge");
    block.label = QStringLiteral("READ MORE");
    block.lines = LineRange{7, 8};
    block.hidden = true;
    block.reason = QStringLiteral("a link line");
    block.confidence = 0.75;
    block.runs = {{0, 6, Run::Style::Strong, {}},
                  {8, 3, Run::Style::Plain, QStringLiteral("https://a.example/")}};
    article.blocks = {block, Block{}};
    return article;
}

} // namespace

void ArticleJsonTest::whatIsWrittenIsReadBackTheSame()
{
    const Article article = fullArticle();
    const auto back = articleFromJson(articleToJson(article));
    QVERIFY(back);
    QCOMPARE(*back, article);
}

void ArticleJsonTest::keepsEveryCharacter()
{
    Article article;
    for (char16_t u = 0; u < 0x180; ++u) {
        article.headline += QChar(u);
    }
    article.kicker = QString(QChar(0xd800)) + u'a';
    article.byline = QStringLiteral("{\"a\": \\\"}{");
    article.blocks = {Block{}};
    const auto back = articleFromJson(articleToJson(article));
    QVERIFY(back);
    QCOMPARE(*back, article);
}

void ArticleJsonTest::usesTheNamesOfTheContract()
{
    const QJsonObject json = articleToJson(fullArticle());
    for (const char *name : {"headline",
                             "kicker",
                             "standfirst",
                             "byline",
                             "dateline",
                             "publication",
                             "published",
                             "modified",
                             "url",
                             "language"}) {
        QVERIFY2(json[QLatin1StringView(name)].isString(), name);
    }
    const QJsonObject block = json[QStringLiteral("blocks")].toArray().at(0).toObject();
    QCOMPARE(block[QStringLiteral("kind")].toString(), QStringLiteral("related"));
    QCOMPARE(block[QStringLiteral("lines")].toArray(), (QJsonArray{7, 8}));
    QCOMPARE(block[QStringLiteral("hidden")].toBool(), true);
    QCOMPARE(block[QStringLiteral("confidence")].toDouble(), 0.75);
}

void ArticleJsonTest::refusesABlockOfUnknownKind()
{
    QJsonObject json = articleToJson(fullArticle());
    json[QStringLiteral("blocks")] =
        QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("subhead")},
                               {QStringLiteral("text"), QStringLiteral("x")}}};
    const auto back = articleFromJson(json);
    QVERIFY(!back);
    QCOMPARE(back.error().code, Error::Code::Malformed);
}

void ArticleJsonTest::refusesAnArticleWithoutBlocks() { QVERIFY(!articleFromJson({})); }

QTEST_APPLESS_MAIN(ArticleJsonTest)
#include "article_json_test.moc"
