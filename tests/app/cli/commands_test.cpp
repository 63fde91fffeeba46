#include "app/cli/commands.h"
#include "tests/support/command_line.h"

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

protected:
    qint64 readData(char *, qint64) override { return -1; }

    qint64 writeData(const char *, qint64) override
    {
        errno = m_reason;
        return -1;
    }

private:
    int m_reason = 0;
};

} // namespace

class CommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpsWithEveryVerb();
    void tellsTheVersionAnywhere();
    void refusesWrongUsageInOneLine_data();
    void refusesWrongUsageInOneLine();
    void saysThatItsAnswerWasNotWritten();
};

void CommandsTest::helpsWithEveryVerb()
{
    const CommandRun all = runWords({QStringLiteral("--help")});
    QCOMPARE(all.status, 0);
    for (const Command &command : commands()) {
        QVERIFY(all.out.contains(command.verb.toUtf8()));
        const CommandRun one = runWords({QStringLiteral("--help"), command.verb});
        QCOMPARE(one.status, 0);
        QVERIFY(one.out.contains(command.summary.toUtf8()));
        for (const CommandOption &option : command.options) {
            QVERIFY2(one.out.contains("--" + option.name.toUtf8()), qPrintable(option.name));
        }
        QVERIFY(one.err.isEmpty());
    }
}

void CommandsTest::tellsTheVersionAnywhere()
{
    for (const Command &command : commands()) {
        const CommandRun run = runWords({command.verb, QStringLiteral("--version")});
        QCOMPARE(run.status, 0);
        QVERIFY(run.out.startsWith("broadsheet-cli "));
    }
}

void CommandsTest::refusesWrongUsageInOneLine_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("no such verb") << QStringList{QStringLiteral("explode")};
    QTest::newRow("no such option")
        << QStringList{QStringLiteral("inspect"), QStringLiteral("--loud"), QStringLiteral("x")};
    QTest::newRow("too few") << QStringList{QStringLiteral("inspect")};
    QTest::newRow("too many") << QStringList{
        QStringLiteral("inspect"), QStringLiteral("a"), QStringLiteral("b")};
}

void CommandsTest::refusesWrongUsageInOneLine()
{
    QFETCH(QStringList, words);
    const CommandRun run = runWords(words);
    QCOMPARE(run.status, 2);
    QVERIFY(run.out.isEmpty());
    QCOMPARE(run.err.count('\n'), 1);
}

void CommandsTest::saysThatItsAnswerWasNotWritten()
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

QTEST_APPLESS_MAIN(CommandsTest)
#include "commands_test.moc"
