#include "ui/window/reading_tabs.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace broadsheet;

namespace {

ReadingTabs::Tab tabOf(ArticleId article)
{
    return {History::of({Visit{article, {}}}, 0), QString::number(article)};
}

/// Tabs of articles 1 … count; the first is the current one.
ReadingTabs tabsOf(int count)
{
    ReadingTabs tabs;
    tabs.history().visit({1, {}});
    for (int i = 2; i <= count; ++i) {
        tabs.open(tabOf(i));
    }
    return tabs;
}

using Ids = QVector<ArticleId>;

} // namespace

class ReadingTabsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void givesEachTabItsOwnHistory()
    {
        ReadingTabs tabs = tabsOf(2);
        tabs.history().visit({5, {}});
        tabs.select(1);
        QVERIFY(!tabs.history().canGoBack());
        tabs.select(0);
        QCOMPARE(tabs.history().go(-1)->article, 1);
    }

    void opensTabsInTheOrderInWhichTheyWereAskedForBehindTheirOrigin()
    {
        ReadingTabs tabs = tabsOf(3);
        QCOMPARE(tabs.articles(), (Ids{1, 2, 3}));
        tabs.select(1);
        tabs.open(tabOf(4));
        tabs.open(tabOf(5));
        QCOMPARE(tabs.articles(), (Ids{1, 2, 4, 5, 3}));
        QCOMPARE(tabs.current(), 1);
        tabs.close(3);
        QCOMPARE(tabs.open(tabOf(6)), 3);
    }

    void goesToTheNeighbourOfAClosedTab()
    {
        ReadingTabs tabs = tabsOf(4);
        tabs.select(1);
        QVERIFY(tabs.close(1));
        QCOMPARE(tabs.articles(), (Ids{1, 3, 4}));
        QCOMPARE(tabs.history().present()->article, 3);
        QVERIFY(tabs.close(0));
        QCOMPARE(tabs.history().present()->article, 3);
        QVERIFY(tabs.close(1));
        QVERIFY(!tabs.close(0)); // the last one stays
        QCOMPARE(tabs.articles(), (Ids{3}));
    }

    void reopensWhatWasClosedWhereItWasWithItsHistory()
    {
        ReadingTabs tabs = tabsOf(3);
        tabs.select(1);
        tabs.history().visit({9, {}});
        tabs.close(1);
        tabs.close(0);
        QVERIFY(tabs.reopen());
        QVERIFY(tabs.reopen());
        QCOMPARE(tabs.articles(), (Ids{1, 9, 3}));
        QCOMPARE(tabs.current(), 1);
        QCOMPARE(tabs.history().go(-1)->article, 2);
        QVERIFY(!tabs.reopen());
    }

    void staysWithTheTabThatIsReadWhenTabsAreMoved()
    {
        for (const auto &[from, to] : {std::pair(0, 3), {3, 0}, {1, 2}, {2, 1}, {1, 3}, {3, 1}}) {
            ReadingTabs tabs = tabsOf(4);
            tabs.select(2);
            tabs.move(from, to);
            QCOMPARE(tabs.history().present()->article, 3);
        }
    }

    void opensALimitedNumberOfTabs()
    {
        ReadingTabs tabs = tabsOf(80);
        QCOMPARE(tabs.count(), ReadingTabs::Most);
        QCOMPARE(tabs.open(tabOf(1)), -1);
        tabs.close(3);
        QVERIFY(tabs.open(tabOf(1)) > 0);
        QVERIFY(!tabs.reopen());
    }

    void isAtTheNextStartWhatItWas()
    {
        ReadingTabs tabs = tabsOf(3);
        tabs.select(1);
        tabs.history().visit({4, {}});
        tabs.history().keep({4, {3, 17}, 2, false, 1});
        tabs.history().visit({5, {}});
        tabs.history().go(-1);
        ReadingTabs restored = ReadingTabs::fromJson(tabs.toJson());
        QCOMPARE(restored.articles(), (Ids{1, 4, 3}));
        QCOMPARE(restored.current(), 1);
        const Visit visit = *restored.history().present();
        QCOMPARE(visit.position.block, 3);
        QCOMPARE(visit.position.offset, 17);
        QCOMPARE(visit.version, 2);
        QCOMPARE(visit.newest, false);
        QCOMPARE(visit.compareWith, 1);
        QCOMPARE(restored.history().go(1)->article, 5);
        QCOMPARE(restored.history().go(-1)->article, 4);
        QCOMPARE(restored.history().go(-1)->article, 2);
    }

    void keepsNoTabInWhichNothingWasRead()
    {
        ReadingTabs tabs = tabsOf(2);
        tabs.select(1);
        tabs.open({});
        const ReadingTabs restored = ReadingTabs::fromJson(tabs.toJson());
        QCOMPARE(restored.articles(), (Ids{1, 2}));
        QCOMPARE(restored.current(), 1);
    }

    void takesNothingThatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("count");
        QTest::newRow("nothing") << QByteArray() << 1;
        QTest::newRow("no JSON") << QByteArray("{\"tabs\":[{") << 1;
        QTest::newRow("no list") << QByteArray(R"({"tabs":7,"current":"x"})") << 1;
        QTest::newRow("current") << QByteArray(R"({"current":-4,"tabs":[{"visits":[[1]]}]})") << 1;
        QTest::newRow("ids") << QByteArray(R"({"current":9e99,"tabs":[{"present":1e30,)"
                                           R"("visits":[[-1],["a"],[0],[],7,[2,-1],[3,1,-1]]},)"
                                           R"({"visits":[[8,1,1],[9]]},{"visits":[[10]]}]})")
                             << 2;
        QByteArray many = R"({"tabs":[)";
        for (int i = 0; i < 5000; ++i) {
            many += R"({"visits":[[1],[2],[3]]},)";
        }
        QTest::newRow("many") << many + R"({"visits":[[1]]}]})" << int(ReadingTabs::Most);
    }

    void takesNothingThatIsWrong()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const int, count);
        const ReadingTabs tabs = ReadingTabs::fromJson(json);
        QCOMPARE(tabs.count(), count);
        QVERIFY(tabs.current() >= 0 && tabs.current() < count);
        for (const ArticleId id : tabs.articles()) {
            QVERIFY(id >= 0);
        }
    }
};

QTEST_GUILESS_MAIN(ReadingTabsTest)
#include "reading_tabs_test.moc"
