#include "ui/window/quit_signals.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace broadsheet;

class QuitSignalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void tellsOfASignalInsteadOfEnding_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("a session ends") << SIGTERM;
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("the terminal is closed") << SIGHUP;
    }

    void tellsOfASignalInsteadOfEnding()
    {
        QFETCH(int, number);
        const QuitSignals watched;
        QSignalSpy received(&watched, &QuitSignals::received);
        std::raise(number);
        QVERIFY(received.wait(Patience));
        QCOMPARE(received.size(), 1);
    }

    void givesTheSecondSignalItsUsualMeaning()
    {
        const QuitSignals watched;
        QSignalSpy received(&watched, &QuitSignals::received);
        std::raise(SIGTERM);
        QVERIFY(received.wait(Patience));
        struct sigaction now = {};
        sigaction(SIGTERM, nullptr, &now);
        QVERIFY(now.sa_handler == SIG_DFL);
    }
};

QTEST_GUILESS_MAIN(QuitSignalsTest)
#include "quit_signals_test.moc"
