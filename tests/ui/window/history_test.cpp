#include "ui/window/history.h"

#include <QTest>

using namespace broadsheet;

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void returnsToWhereReadingStopped()
    {
        History history;
        history.visit(1, {});
        history.visit(2, {4, 12});
        const auto back = history.back({1, 1});
        QCOMPARE(back->article, 1);
        QCOMPARE(back->position.block, 4);
        QCOMPARE(back->position.offset, 12);
        const auto forward = history.forward({4, 20});
        QCOMPARE(forward->article, 2);
        QCOMPARE(forward->position.block, 1);
        QCOMPARE(history.back({})->position.offset, 20);
    }

    void forgetsWhatWasAheadAfterANewVisit()
    {
        History history;
        history.visit(1, {});
        history.visit(2, {});
        history.back({});
        history.visit(3, {});
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.back({})->article, 1);
    }

    void hasNowhereToGoAtTheEnds()
    {
        History history;
        QVERIFY(!history.back({}));
        history.visit(1, {});
        QVERIFY(!history.back({}));
        QVERIFY(!history.forward({}));
    }

    void countsTheSameArticleTwiceInARowOnce()
    {
        History history;
        history.visit(1, {});
        history.visit(1, {});
        QVERIFY(!history.canGoBack());
    }

    void passesOverARemovedArticle()
    {
        History history;
        history.visit(1, {});
        history.visit(2, {});
        history.visit(3, {});
        history.forget(2);
        QCOMPARE(history.back({})->article, 1);
        history.forget(1);
        QVERIFY(!history.canGoBack());
    }

    void keepsALimitedNumberOfVisits()
    {
        History history;
        for (ArticleId id = 1; id <= 1000; ++id) {
            history.visit(id, {});
        }
        int steps = 0;
        while (history.canGoBack()) {
            history.back({});
            ++steps;
        }
        QVERIFY(steps < 1000);
        QVERIFY(steps > 50);
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
