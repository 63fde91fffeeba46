#include "app/base/when_done.h"

#include <QPromise>
#include <QTest>

using namespace broadsheet;

class WhenDoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsBackWithTheResult();
    void neverCallsADeadReceiver();
    void aCancelledFutureWithoutResultNeverCallsBack();
};

void WhenDoneTest::callsBackWithTheResult()
{
    QPromise<int> promise;
    promise.start();
    int seen = 0;
    whenDone(promise.future(), this, [&](int value) { seen = value; });
    promise.addResult(42);
    promise.finish();
    QTRY_COMPARE(seen, 42);
}

void WhenDoneTest::neverCallsADeadReceiver()
{
    QPromise<int> promise;
    promise.start();
    int calls = 0;
    auto *receiver = new QObject;
    whenDone(promise.future(), receiver, [&](int) { ++calls; });
    delete receiver;
    promise.addResult(1);
    promise.finish();
    QCoreApplication::processEvents();
    QCOMPARE(calls, 0);
}

void WhenDoneTest::aCancelledFutureWithoutResultNeverCallsBack()
{
    int calls = 0;
    bool finished = false;
    QPromise<int> promise;
    promise.start();
    QFutureWatcher<int> watcher;
    connect(&watcher, &QFutureWatcher<int>::finished, this, [&] { finished = true; });
    whenDone(promise.future(), this, [&](int) { ++calls; });
    watcher.setFuture(promise.future());
    promise.future().cancel();
    promise.finish();
    QTRY_VERIFY(finished);
    QCOMPARE(calls, 0);
}

QTEST_GUILESS_MAIN(WhenDoneTest)
#include "when_done_test.moc"
