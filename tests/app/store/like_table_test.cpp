#include "app/article/copy_sketch.h"
#include "app/store/copy_table.h"
#include "app/store/like_table.h"
#include "tests/support/app_stories.h"
#include "tests/support/table_fixture.h"

#include <QTest>

using namespace broadsheet;

namespace {

struct Fixture : TableFixture
{
    ArticleId file(const QString &headline, const QString &text)
    {
        const Article article = articleOf(headline, text);
        const ArticleId id = add(article);
        putCopySketch(db(), id, copySketch(article));
        return id;
    }
};

const QString Dredger =
    QStringLiteral("The old dredger of Karrow lies in the harbour mud again. The "
                   "dredger was bought by three harbours, and the mud of the "
                   "harbour is more than the dredger can lift.");

} // namespace

class LikeTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void findsWhatIsOnTheSameSubject()
    {
        Fixture fixture;
        const ArticleId self = fixture.file(QStringLiteral("Dredger stuck"), Dredger);
        const ArticleId near = fixture.file(
            QStringLiteral("Council pays for a new dredger"),
            QStringLiteral("The dredger for the mud in the harbour is to come in spring, "
                           "the council of Karrow said."));
        fixture.file(QStringLiteral("Bakers strike"),
                     QStringLiteral("The bakers of the town stay in bed until the mayor listens."));
        for (int i = 0; i < 20; ++i) {
            fixture.file(QStringLiteral("Other story"), paragraph(i));
        }
        QCOMPARE(articlesLike(fixture.db(), self, 1), QVector<ArticleId>{near});
        QVERIFY(tellingWords(fixture.db(), self).contains(QStringLiteral("dredger")));
        QVERIFY(!tellingWords(fixture.db(), self).contains(QStringLiteral("lies")));
    }

    void leavesOutTheCopiesOfTheArticleItself()
    {
        Fixture fixture;
        const ArticleId self = fixture.file(QStringLiteral("Dredger stuck"), Dredger);
        const ArticleId copy =
            fixture.file(QStringLiteral("Harbour: dredger stuck again"), Dredger);
        QCOMPARE(copyGroup(fixture.db(), copy).size(), 2);
        QVERIFY(articlesLike(fixture.db(), self, 5).isEmpty());
        QVERIFY(articlesLike(fixture.db(), copy, 5).isEmpty());
    }

    void knowsPairsOfCharacters()
    {
        Fixture fixture;
        const ArticleId self = fixture.file(
            QStringLiteral("渡轮停运"), QStringLiteral("渡轮船员拒绝夜航，渡轮公司否认安全问题。"));
        const ArticleId near = fixture.file(QStringLiteral("渡轮公司回应"),
                                            QStringLiteral("渡轮公司表示，船员的说法没有根据。"));
        fixture.file(QStringLiteral("苹果丰收"), QStringLiteral("山区的苹果今年收成很好。"));
        QCOMPARE(articlesLike(fixture.db(), self, 5), QVector<ArticleId>{near});
    }

    void hasNoAnswerForWhatIsNotThere()
    {
        Fixture fixture;
        QVERIFY(articlesLike(fixture.db(), 7, 5).isEmpty());
        QVERIFY(tellingWords(fixture.db(), 7).isEmpty());
    }
};

QTEST_APPLESS_MAIN(LikeTableTest)
#include "like_table_test.moc"
