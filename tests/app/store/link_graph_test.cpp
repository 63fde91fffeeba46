#include "app/article/title.h"
#include "app/store/link_graph.h"
#include "app/store/link_rows.h"
#include "app/store/reading_table.h"
#include "tests/support/table_fixture.h"

#include <QTest>

using namespace broadsheet;

class LinkGraphTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void knowsBothEndsOfALink();
    void namesANeighbourOnce();
    void followsTheReadersChoice();
    void fallsBackWhenTheChosenArticleIsGone();
    void looksAtNoMoreThanItIsAskedFor();
    void looksAtTheLastOfMany();
    void saysWhetherAnArticleIsReadAndDated();

private:
    ArticleId add(const QString &headline, const QStringList &related = {});
    QVector<ArticleId> cited(ArticleId id);
    QVector<ArticleId> citing(ArticleId id);
    void choose(const QString &citing, const QString &title, const QString &target);

    std::unique_ptr<TableFixture> m_fixture;
};

void LinkGraphTest::init()
{
    m_fixture = std::make_unique<TableFixture>();
    add(QStringLiteral("Night ferry returns"));
    add(QStringLiteral("Harbour closed"), {QStringLiteral("Night ferry returns")});
    add(QStringLiteral("Budget passed"));
}

ArticleId LinkGraphTest::add(const QString &headline, const QStringList &related)
{
    Article article = articleOf(headline);
    for (const QString &title : related) {
        addRelated(article, title);
    }
    return m_fixture->add(article, 3);
}

QVector<ArticleId> LinkGraphTest::cited(ArticleId id)
{
    return linkNeighbours(m_fixture->db(), id, 10).cited;
}

QVector<ArticleId> LinkGraphTest::citing(ArticleId id)
{
    return linkNeighbours(m_fixture->db(), id, 10).citing;
}

void LinkGraphTest::choose(const QString &citing, const QString &title, const QString &target)
{
    putChosenLink(m_fixture->notebook(), {citing, titleKey(title), {}, target});
}

void LinkGraphTest::knowsBothEndsOfALink()
{
    QCOMPARE(cited(2), QVector<ArticleId>{1});
    QCOMPARE(citing(1), QVector<ArticleId>{2});
    QVERIFY(cited(1).isEmpty() && citing(2).isEmpty());
    QCOMPARE(linkNeighbours(m_fixture->db(), 3, 10).size(), 0);
}

void LinkGraphTest::namesANeighbourOnce()
{
    const ArticleId twice = add(QStringLiteral("What we know"),
                                {QStringLiteral("Budget passed"), QStringLiteral("BUDGET passed")});
    QCOMPARE(cited(twice), QVector<ArticleId>{3});
    QCOMPARE(citing(3), QVector<ArticleId>{twice});
}

void LinkGraphTest::followsTheReadersChoice()
{
    choose(QStringLiteral("key2"), QStringLiteral("Night ferry returns"), QStringLiteral("key3"));
    QCOMPARE(cited(2), QVector<ArticleId>{3});
    QCOMPARE(citing(3), QVector<ArticleId>{2});
    QVERIFY(citing(1).isEmpty());
    choose(QStringLiteral("key2"), QStringLiteral("Night ferry returns"), QStringLiteral(""));
    QVERIFY(cited(2).isEmpty());
    QVERIFY(citing(1).isEmpty() && citing(3).isEmpty());
}

void LinkGraphTest::fallsBackWhenTheChosenArticleIsGone()
{
    choose(QStringLiteral("key2"), QStringLiteral("Night ferry returns"), QStringLiteral("key9"));
    QCOMPARE(cited(2), QVector<ArticleId>{1});
    QCOMPARE(citing(1), QVector<ArticleId>{2});
}

void LinkGraphTest::looksAtNoMoreThanItIsAskedFor()
{
    for (int i = 0; i < 5; ++i) {
        add(QStringLiteral("Live report of day %1").arg(i), {QStringLiteral("Budget passed")});
    }
    QCOMPARE(linkNeighbours(m_fixture->db(), 3, 3).citing.size(), 3);
    const auto newest = citingNewestFirst(m_fixture->db(), 3, 10);
    QCOMPARE(newest, (QVector<ArticleId>{8, 7, 6, 5, 4}));
}

// Of too many, those that came in last.
void LinkGraphTest::looksAtTheLastOfMany()
{
    for (int i = 0; i < 5; ++i) {
        add(QStringLiteral("Live report of day %1").arg(i), {QStringLiteral("Budget passed")});
    }
    choose(QStringLiteral("key2"), QStringLiteral("Night ferry returns"), QStringLiteral("key3"));
    choose(QStringLiteral("key8"), QStringLiteral("Budget passed"), QStringLiteral("key3"));
    QCOMPARE(citingNewestFirst(m_fixture->db(), 3, 3), (QVector<ArticleId>{8, 7, 6}));
    QCOMPARE(linkNeighbours(m_fixture->db(), 3, 2).citing, (QVector<ArticleId>{8, 7}));
    QCOMPARE(citingNewestFirst(m_fixture->db(), 3, 9), (QVector<ArticleId>{8, 7, 6, 5, 4, 2}));
}

void LinkGraphTest::saysWhetherAnArticleIsReadAndDated()
{
    Article article = articleOf(QStringLiteral("Storm nears the coast"));
    article.published = QStringLiteral("2022-01-05");
    article.publication = QStringLiteral("The Example");
    const ArticleId id = m_fixture->add(article, 7);
    putReadState(m_fixture->notebook(), QStringLiteral("key1"), true, QDateTime::currentDateTime());
    const auto found = storyArticles(m_fixture->db(), {id, 99, 1});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].headline, QStringLiteral("Storm nears the coast"));
    QCOMPARE(found[0].publication, QStringLiteral("The Example"));
    QCOMPARE(found[0].date, 7 * 86'400'000LL);
    QVERIFY(found[0].isDated && !found[0].read);
    QVERIFY(!found[1].isDated && found[1].read);
}

QTEST_GUILESS_MAIN(LinkGraphTest)
#include "link_graph_test.moc"
