#include "ui/window/history.h"

#include <QTest>

using namespace broadsheet;

namespace {

Visit at(ArticleId article, int block = 0, int offset = 0) { return {article, {block, offset}}; }

History historyOf(std::initializer_list<ArticleId> articles)
{
    History history;
    for (const ArticleId article : articles) {
        history.visit(at(article));
    }
    return history;
}

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void returnsToWhereReadingStopped()
    {
        History history = historyOf({1});
        history.keep(at(1, 4, 12));
        history.visit(at(2));
        history.keep(at(2, 1, 1));
        const auto back = history.go(-1);
        QCOMPARE(back->article, 1);
        QCOMPARE(back->position.block, 4);
        QCOMPARE(back->position.offset, 12);
        const auto forward = history.go(1);
        QCOMPARE(forward->article, 2);
        QCOMPARE(forward->position.block, 1);
    }

    void returnsToTheVersionAndTheComparisonThatWereShown()
    {
        History history = historyOf({1});
        history.keep({1, {}, 2, false, 1});
        history.visit(at(2));
        const auto back = history.go(-1);
        QCOMPARE(back->version, 2);
        QCOMPARE(back->newest, false);
        QCOMPARE(back->compareWith, 1);
    }

    void takesNoPlaceOfAnotherArticle()
    {
        History history = historyOf({1, 2});
        history.go(-1);
        history.keep(at(2, 7, 7)); // still on the page
        QCOMPARE(history.present()->article, 1);
        QCOMPARE(history.present()->position.block, 0);
    }

    void forgetsWhatWasAheadAfterANewVisit()
    {
        History history = historyOf({1, 2});
        history.go(-1);
        history.visit(at(3));
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.go(-1)->article, 1);
    }

    void hasNowhereToGoAtTheEnds()
    {
        History history;
        QVERIFY(!history.go(-1));
        history.visit(at(1));
        QVERIFY(!history.go(-1));
        QVERIFY(!history.go(1));
    }

    void countsTheSameArticleTwiceInARowOnce() { QVERIFY(!historyOf({1, 1}).canGoBack()); }

    void passesOverARemovedArticleOnTheWayBack()
    {
        History history = historyOf({1, 2, 3});
        history.go(-1);
        QCOMPARE(history.passOver(-1)->article, 1);
        QCOMPARE(history.go(1)->article, 3);
        QVERIFY(!history.canGoForward());
    }

    void passesOverARemovedArticleOnTheWayForward()
    {
        History history = historyOf({1, 2, 3});
        history.go(-1);
        history.go(-1);
        history.go(1);
        QCOMPARE(history.passOver(1)->article, 3);
        QCOMPARE(history.go(-1)->article, 1);
    }

    void staysWhereItWasWhenTheLastOneIsRemoved()
    {
        History history = historyOf({1, 2});
        history.go(-1);
        QCOMPARE(history.passOver(-1)->article, 2);
        QVERIFY(!history.canGoBack() && !history.canGoForward());
        QVERIFY(!history.passOver(-1));
        QVERIFY(!history.present());
    }

    void makesOneStepOfTwoThatMeet()
    {
        History history = historyOf({1, 2, 1});
        history.go(-1);
        QCOMPARE(history.passOver(-1)->article, 1);
        QVERIFY(!history.canGoBack() && !history.canGoForward());
    }

    void keepsALimitedNumberOfVisits()
    {
        History history;
        for (ArticleId id = 1; id <= 1000; ++id) {
            history.visit(at(id));
        }
        QCOMPARE(history.visits().size(), History::Most);
        QCOMPARE(history.present()->article, 1000);
    }

    void isAsItWasKept()
    {
        const History history = History::of({at(1), at(2), at(3)}, 1);
        QCOMPARE(history.present()->article, 2);
        QVERIFY(history.canGoBack() && history.canGoForward());
        QCOMPARE(History::of({at(1), at(2)}, 9).present()->article, 2);
        QVERIFY(!History::of({}, 3).present());
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
