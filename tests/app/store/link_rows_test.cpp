#include "app/article/title.h"
#include "app/store/link_rows.h"
#include "tests/support/table_fixture.h"

#include <QTest>

using namespace broadsheet;

class LinkRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsLinksBothWays();
    void letsTheReaderTakeALinkOut();
    void letsTheReaderSendALinkElsewhere();
    void fallsBackWhenTheChosenArticleIsGone();
    void namesAllThatFit();
    void countsWantedTitlesOnce();
    void wantsATitleAgainWhenTheChosenArticleIsGone();
    void countsWantedTitlesWithinTheIndex();
    void ranksTitlesByTheArticlesThatAsk();

private:
    void choose(const QString &title, const QString &target);

    std::unique_ptr<TableFixture> m_fixture;
};

// 1: ferry; 2 cites ferry and storm; 3 cites storm.
void LinkRowsTest::init()
{
    m_fixture = std::make_unique<TableFixture>();
    m_fixture->add(articleOf(QStringLiteral("Night ferry returns")));
    Article second = articleOf(QStringLiteral("Harbour closed"));
    addRelated(second, QStringLiteral("Night ferry returns"));
    addRelated(second, QStringLiteral("Storm nears the coast"));
    m_fixture->add(second);
    Article third = articleOf(QStringLiteral("Budget passed"));
    addRelated(third, QStringLiteral("STORM nears the coast"));
    m_fixture->add(third);
}

void LinkRowsTest::choose(const QString &title, const QString &target)
{
    putChosenLink(m_fixture->notebook(), {QStringLiteral("key2"), titleKey(title), {}, target});
}

void LinkRowsTest::listsLinksBothWays()
{
    const auto links = linksFrom(m_fixture->db(), 2);
    QCOMPARE(links.size(), 2);
    QCOMPARE(links[0].state, LinkState::Resolved);
    QCOMPARE(links[0].target, 1);
    QCOMPARE(links[0].targetHeadline, QStringLiteral("Night ferry returns"));
    QCOMPARE(links[0].block, 1);
    QCOMPARE(links[1].state, LinkState::Wanted);
    QCOMPARE(linksTo(m_fixture->db(), 1).size(), 1);
    QCOMPARE(linksTo(m_fixture->db(), 1).first().article, 2);
    QCOMPARE(allLinks(m_fixture->db()).size(), 3);
    QCOMPARE(wantedLinks(m_fixture->db()).size(), 2);
    QCOMPARE(wantedLinks(m_fixture->db(), titleKey(u"Storm nears the coast"), 9).size(), 2);
    QCOMPARE(wantedLinks(m_fixture->db(), titleKey(u"Storm nears the coast"), 1).size(), 1);
    QVERIFY(!findLink(m_fixture->db(), 2, 7));
}

void LinkRowsTest::letsTheReaderTakeALinkOut()
{
    choose(QStringLiteral("Night ferry returns"), {});
    const auto link = findLink(m_fixture->db(), 2, 0);
    QCOMPARE(link->state, LinkState::Removed);
    QCOMPARE(link->target, 0);
    QVERIFY(linksTo(m_fixture->db(), 1).isEmpty());
}

void LinkRowsTest::letsTheReaderSendALinkElsewhere()
{
    choose(QStringLiteral("Storm nears the coast"), QStringLiteral("key3"));
    QCOMPARE(findLink(m_fixture->db(), 2, 1)->state, LinkState::Resolved);
    QCOMPARE(findLink(m_fixture->db(), 2, 1)->targetHeadline, QStringLiteral("Budget passed"));
    QCOMPARE(linksTo(m_fixture->db(), 3).size(), 1);
    choose(QStringLiteral("Storm nears the coast"), QStringLiteral("key1"));
    QCOMPARE(findLink(m_fixture->db(), 2, 1)->target, 1);
}

void LinkRowsTest::fallsBackWhenTheChosenArticleIsGone()
{
    choose(QStringLiteral("Night ferry returns"), QStringLiteral("nobody"));
    QCOMPARE(findLink(m_fixture->db(), 2, 0)->target, 1);
}

void LinkRowsTest::namesAllThatFit()
{
    QCOMPARE(fittingArticles(m_fixture->db(), 2, 0), QVector<ArticleId>{1});
    const ArticleId copy = m_fixture->add(articleOf(QStringLiteral("Night ferry returns")));
    QCOMPARE(findLink(m_fixture->db(), 2, 0)->state, LinkState::Ambiguous);
    QCOMPARE(fittingArticles(m_fixture->db(), 2, 0), (QVector<ArticleId>{1, copy}));
}

void LinkRowsTest::countsWantedTitlesOnce()
{
    QCOMPARE(countWantedTitles(m_fixture->db()), 1);
    choose(QStringLiteral("Storm nears the coast"), {});
    QCOMPARE(countWantedTitles(m_fixture->db()), 1);
    putChosenLink(m_fixture->notebook(),
                  {QStringLiteral("key3"), titleKey(u"Storm nears the coast"), {}, ArticleKey()});
    QCOMPARE(countWantedTitles(m_fixture->db()), 0);
    QVERIFY(wantedLinks(m_fixture->db()).isEmpty());
}

void LinkRowsTest::wantsATitleAgainWhenTheChosenArticleIsGone()
{
    const QString storm = titleKey(u"Storm nears the coast");
    for (const char *key : {"key2", "key3"}) {
        putChosenLink(m_fixture->notebook(),
                      {QString::fromLatin1(key), storm, {}, QStringLiteral("nobody")});
    }
    QCOMPARE(wantedLinks(m_fixture->db()).size(), 2);
    QCOMPARE(wantedLinks(m_fixture->db(), storm, 9).size(), 2);
    QCOMPARE(countWantedTitles(m_fixture->db()), 1);
    choose(QStringLiteral("Storm nears the coast"), QStringLiteral("key1"));
    QCOMPARE(wantedLinks(m_fixture->db(), storm, 9).size(), 1);
    QCOMPARE(countWantedTitles(m_fixture->db()), 1);
}

// The shelf counts them after each import.
void LinkRowsTest::countsWantedTitlesWithinTheIndex()
{
    auto plan = m_fixture->db().query("EXPLAIN QUERY PLAN SELECT count(DISTINCT title) FROM link "
                                      "WHERE state = 'wanted' AND title <> ''");
    QVERIFY(plan.step());
    QVERIFY2(plan.text(3).contains(QStringLiteral("COVERING INDEX link_wanted")),
             qPrintable(plan.text(3)));
}

void LinkRowsTest::ranksTitlesByTheArticlesThatAsk()
{
    Article fourth = articleOf(QStringLiteral("Ropes missing"));
    addRelated(fourth, QStringLiteral("Nobody knows why"));
    addRelated(fourth, QStringLiteral("NOBODY knows why"));
    m_fixture->add(fourth);
    const auto titles = rankedWantedTitles(m_fixture->db());
    QCOMPARE(titles.size(), 2);
    QCOMPARE(titles[0].title, QStringLiteral("Storm nears the coast"));
    QCOMPARE(titles[0].articles, 2);
    QCOMPARE(titles[1].title, QStringLiteral("Nobody knows why"));
    QCOMPARE(titles[1].articles, 1);
    for (const char *key : {"key2", "key3"}) {
        putChosenLink(m_fixture->notebook(),
                      {QString::fromLatin1(key), titles[0].key, {}, QStringLiteral("key1")});
    }
    QCOMPARE(rankedWantedTitles(m_fixture->db()).size(), 1);
}

QTEST_APPLESS_MAIN(LinkRowsTest)
#include "link_rows_test.moc"
