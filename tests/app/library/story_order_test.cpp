#include "app/library/story_order.h"

#include <QTest>

using namespace broadsheet;

namespace {

StoryArticle dated(ArticleId id, qint64 date)
{
    StoryArticle article;
    article.id = id;
    article.date = date;
    article.isDated = true;
    return article;
}

// Came in last, and says nothing of when it was printed.
StoryArticle undated(ArticleId id)
{
    StoryArticle article;
    article.id = id;
    article.date = 1'000'000;
    return article;
}

QString order(const QVector<StoryArticle> &articles, const StoryLinks &links = {})
{
    QStringList ids;
    for (const StoryArticle &article : inStoryOrder(articles, links)) {
        ids.append(QString::number(article.id));
    }
    return ids.join(u' ');
}

} // namespace

class StoryOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void goesByDate()
    {
        QCOMPARE(order({dated(1, 30), dated(2, 10), dated(3, 20)}), QStringLiteral("2 3 1"));
    }

    void putsWhatIsLinkedToFirstOnOneDay()
    {
        QCOMPARE(order({dated(1, 5), dated(2, 5), dated(3, 5)}, {{1, {2}}, {2, {3}}}),
                 QStringLiteral("3 2 1"));
        QCOMPARE(order({dated(1, 4), dated(2, 5)}, {{1, {2}}}), QStringLiteral("1 2"));
    }

    void endsWhereLinksOfOneDayRunInACircle()
    {
        QCOMPARE(order({dated(1, 5), dated(2, 5)}, {{1, {2}}, {2, {1}}}), QStringLiteral("1 2"));
    }

    void putsAnArticleWithoutADateBehindWhatItLinksTo()
    {
        QCOMPARE(order({dated(1, 10), dated(2, 20), dated(3, 30), undated(4)}, {{4, {1, 2}}}),
                 QStringLiteral("1 2 4 3"));
    }

    void putsAnArticleWithoutADateBeforeWhoLinksToIt()
    {
        QCOMPARE(order({dated(1, 10), dated(2, 20), undated(3)}, {{2, {3}}}),
                 QStringLiteral("1 3 2"));
    }

    void letsArticlesWithoutADateLeadToOneAnother()
    {
        // 4 is known by 3 alone, and 3 by 2.
        QCOMPARE(order({dated(1, 10), dated(2, 20), undated(3), undated(4)}, {{2, {3}}, {3, {4}}}),
                 QStringLiteral("1 4 3 2"));
    }

    void putsThemAtTheEndWhereNothingSaysMore()
    {
        QCOMPARE(order({undated(3), dated(1, 10), undated(2)}), QStringLiteral("1 2 3"));
        QCOMPARE(order({}), QString());
    }
};

QTEST_APPLESS_MAIN(StoryOrderTest)
#include "story_order_test.moc"
