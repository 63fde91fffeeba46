#include "app/cli/export_command.h"
#include "tests/support/cli_library.h"

#include <QTest>

using namespace broadsheet;

class ExportCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportsAndImportsBack();
};

void ExportCommandTest::exportsAndImportsBack()
{
    CliLibrary library;
    library.renew();
    library.importTwo();
    const QString folder = library.path(QStringLiteral("out"));
    const auto exported = library.run({QStringLiteral("export"), folder, QStringLiteral("--json")});
    QCOMPARE(exported.status, 0);
    QCOMPARE(exported.json()[QStringLiteral("articles")].toInt(), 2);
    CliLibrary empty;
    empty.renew();
    QCOMPARE(empty.run({QStringLiteral("import"), folder}).status, 0);
    QCOMPARE(empty.run(line(QStringLiteral("list --json"))).json().array().size(), 2);
    library.write(QStringLiteral("file"), QStringLiteral("x"));
    const auto refused =
        library.run({QStringLiteral("export"), library.path(QStringLiteral("file"))});
    QCOMPARE(refused.status, 2);
    QVERIFY(refused.err.contains("file"));
}

QTEST_GUILESS_MAIN(ExportCommandTest)
#include "export_command_test.moc"
