#include "app/cli/commands.h"
#include "tests/support/command_line.h"

#include <QTest>

using namespace broadsheet;

class CommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpsWithEveryVerb();
    void tellsTheVersionAnywhere();
    void refusesWrongUsageInOneLine_data();
    void refusesWrongUsageInOneLine();
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

QTEST_APPLESS_MAIN(CommandsTest)
#include "commands_test.moc"
