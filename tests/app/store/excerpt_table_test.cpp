#include "app/store/article_table.h"
#include "app/store/excerpt_table.h"
#include "tests/support/app_stories.h"
#include "tests/support/table_fixture.h"

#include <QTest>

using namespace broadsheet;

namespace {

Article beginningWith(const QString &text)
{
    Article article;
    article.headline = QStringLiteral("Headline");
    Block block;
    block.text = text;
    article.blocks = {block};
    return article;
}

} // namespace

class ExcerptTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aRowSaysHowItsArticleBegins()
    {
        TableFixture fixture;
        Article article = beginningWith(sentence(1));
        const ArticleId id = fixture.add(article);
        putExcerpt(fixture.db(), id, article);
        QCOMPARE(articleRow(fixture.db(), id)->about(), sentence(1));
        putExcerpt(fixture.db(), id, beginningWith(sentence(2)));
        QCOMPARE(articleRow(fixture.db(), id)->about(), sentence(2));
        article.standfirst = sentence(3);
        putExcerpt(fixture.db(), id, article);
        QVERIFY(articleRow(fixture.db(), id)->excerpt.isEmpty());
    }

    void goesWithItsArticle()
    {
        TableFixture fixture;
        const Article article = beginningWith(sentence(1));
        const ArticleId id = fixture.add(article);
        putExcerpt(fixture.db(), id, article);
        deleteArticleRow(fixture.db(), id);
        QVERIFY(!fixture.db().query("SELECT 1 FROM excerpt").step());
    }
};

QTEST_GUILESS_MAIN(ExcerptTableTest)
#include "excerpt_table_test.moc"
