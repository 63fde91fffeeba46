#include "app/cli/reparse_command.h"
#include "tests/support/cli_library.h"

#include <QTest>

using namespace broadsheet;

class ReparseCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_library.renew(); }

    void hasNothingToDoAfterAnImport()
    {
        m_library.importTwo();
        const CommandRun run = m_library.run({QStringLiteral("reparse"), QStringLiteral("--json")});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.out,
                 QByteArray("{\"changed\":0,\"corrected\":0,\"kept\":0,\"unchanged\":0}\n"));
    }

    void takesNoArguments()
    {
        QCOMPARE(m_library.run({QStringLiteral("reparse"), QStringLiteral("1")}).status, 2);
    }

private:
    CliLibrary m_library;
};

QTEST_GUILESS_MAIN(ReparseCommandTest)
#include "reparse_command_test.moc"
