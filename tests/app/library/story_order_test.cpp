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

    void ordersManyOfOneDay()
    {
        QVector<StoryArticle> articles;
        StoryLinks links;
        for (int id = 1; id <= 200; ++id) {
            articles.append(dated(id, 5));
            for (int other = id + 1; other <= 200; ++other) {
                links[id].insert(other);
            }
        }
        const auto ordered = inStoryOrder(articles, links);
        QCOMPARE(ordered.first().id, 200);
        QCOMPARE(ordered.last().id, 1);
        QVERIFY(std::is_sorted(ordered.crbegin(),
                               ordered.crend(),
                               [](const auto &a, const auto &b) { return a.id < b.id; }));
    }

    // Of three, the first is taken out of the circle; then the others fall into place.
    void breaksACircleAtItsFirst()
    {
        QCOMPARE(order({dated(1, 5), dated(2, 5), dated(3, 5), dated(4, 5)},
                       {{1, {2}}, {2, {3}}, {3, {1}}, {4, {2}}}),
                 QStringLiteral("1 3 2 4"));
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
