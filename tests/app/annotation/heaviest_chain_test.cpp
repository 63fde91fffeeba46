#include "app/annotation/heaviest_chain.h"

#include <QTest>

using namespace broadsheet;

class HeaviestChainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAllThatAscend();
    void leavesOutTheLighterOfTwoThatCross();
    void usesNothingTwice();
    void rewardsNeighbours();
    void takesTheLaterOfTwoThatAreEqual();
    void isEmptyForNothing();
};

void HeaviestChainTest::takesAllThatAscend()
{
    QCOMPARE(heaviestChain({{0, 0, 1}, {1, 2, 1}, {2, 5, 1}}, 0), (QVector<int>{0, 1, 2}));
}

void HeaviestChainTest::leavesOutTheLighterOfTwoThatCross()
{
    QCOMPARE(heaviestChain({{0, 3, 5}, {1, 1, 9}}, 0), (QVector<int>{1}));
    QCOMPARE(heaviestChain({{0, 3, 9}, {1, 0, 4}, {2, 1, 4}}, 0), (QVector<int>{0}));
}

void HeaviestChainTest::usesNothingTwice()
{
    QCOMPARE(heaviestChain({{0, 0, 3}, {0, 1, 2}, {1, 0, 2}}, 0), (QVector<int>{0}));
    QCOMPARE(heaviestChain({{0, 2, 5}, {1, 2, 5}}, 0).size(), 1);
}

void HeaviestChainTest::rewardsNeighbours()
{
    // The second old one fits at 1 and at 3; only 1 is right behind the first.
    QCOMPARE(heaviestChain({{0, 0, 10}, {1, 1, 10}, {1, 3, 11}}, 2), (QVector<int>{0, 1}));
    QCOMPARE(heaviestChain({{0, 0, 10}, {1, 1, 10}, {1, 3, 11}}, 0), (QVector<int>{0, 2}));
}

void HeaviestChainTest::takesTheLaterOfTwoThatAreEqual()
{
    QCOMPARE(heaviestChain({{0, 0, 10}, {0, 1, 10}}, 2), (QVector<int>{1}));
}

void HeaviestChainTest::isEmptyForNothing() { QVERIFY(heaviestChain({}, 1).isEmpty()); }

QTEST_APPLESS_MAIN(HeaviestChainTest)
#include "heaviest_chain_test.moc"
