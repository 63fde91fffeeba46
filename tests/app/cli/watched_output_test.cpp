#include "app/cli/commands.h"
#include "app/cli/watched_output.h"

#include <QBuffer>
#include <QTest>

#include <cerrno>

using namespace broadsheet;

namespace {

// Takes nothing, for a reason.
class DeafDevice : public QIODevice
{
public:
    explicit DeafDevice(int reason)
        : m_reason(reason)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    void takeAll() { m_reason = 0; }

protected:
    qint64 readData(char *, qint64) override { return -1; }

    qint64 writeData(const char *, qint64 size) override
    {
        errno = m_reason;
        return m_reason == 0 ? size : -1;
    }

private:
    int m_reason = 0;
};

} // namespace

class WatchedOutputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersOneFailureAmongManyWrites();
    void makesACommandSayThatItsAnswerWasNotWritten();
};

void WatchedOutputTest::remembersOneFailureAmongManyWrites()
{
    DeafDevice device(ENOSPC);
    WatchedOutput out(device);
    QCOMPARE(out.write("lost"), -1);
    device.takeAll();
    QCOMPARE(out.write("taken"), 5);
    QCOMPARE(out.error(), ENOSPC);
}

void WatchedOutputTest::makesACommandSayThatItsAnswerWasNotWritten()
{
    for (const int reason : {ENOSPC, EPIPE}) {
        DeafDevice out(reason);
        QByteArray said;
        QBuffer err(&said);
        err.open(QIODevice::WriteOnly);
        const auto status = runCommandLine({QStringLiteral("--help")}, Streams{out, err});
        QCOMPARE(int(status), reason == EPIPE ? 0 : 2);
        QCOMPARE(said.count('\n'), reason == EPIPE ? 0 : 1);
    }
}

QTEST_APPLESS_MAIN(WatchedOutputTest)
#include "watched_output_test.moc"
