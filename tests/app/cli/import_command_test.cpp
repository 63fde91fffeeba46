#include "app/cli/import_command.h"
#include "tests/support/cli_library.h"

#include <QTest>

using namespace broadsheet;

class ImportCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_library.renew(); }

    void reportsEachArticleThenTheTotals();
    void saysUnchangedAndUpdated();
    void goesOnAfterABadFile();
    void refusesWhenNothingIsUsable();

private:
    CliLibrary m_library;
};

void ImportCommandTest::reportsEachArticleThenTheTotals()
{
    m_library.importTwo();
    const QString path = m_library.write(
        QStringLiteral("third.txt"),
        QStringLiteral("Gale over\n\nIt is over, said the office on Monday evening.\n"));
    const auto done = m_library.run({QStringLiteral("import"), QStringLiteral("--json"), path});
    QCOMPARE(done.status, 0);
    const QList<QByteArray> lines = done.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    const QJsonObject file = QJsonDocument::fromJson(lines[0]).object();
    QCOMPARE(file[QLatin1String("path")].toString(), path);
    QCOMPARE(file[QLatin1String("status")].toString(), QStringLiteral("imported"));
    QVERIFY(file[QLatin1String("id")].toInt() > 0);
    QVERIFY(file[QLatin1String("error")].isNull());
    const QJsonObject totals = QJsonDocument::fromJson(lines[1]).object();
    QCOMPARE(totals[QLatin1String("imported")].toInt(), 1);
    QCOMPARE(totals[QLatin1String("failed")].toInt(), 0);
}

void ImportCommandTest::saysUnchangedAndUpdated()
{
    m_library.importTwo();
    QCOMPARE(m_library.importTwo().out,
             QByteArray("0 imported, 2 unchanged, 0 updated, 0 failed\n"));
    const QString path = m_library.write(
        QStringLiteral("storm.txt"),
        QStringLiteral("Storm nears the northern coast\n\nBy Bo Writer\n\nNo ferry will leave "
                       "before the wind has gone, people said. It blew on.\n"));
    QCOMPARE(m_library.run({QStringLiteral("import"), path}).out,
             QByteArray("0 imported, 0 unchanged, 1 updated, 0 failed\n"));
}

void ImportCommandTest::goesOnAfterABadFile()
{
    const QString bad = m_library.write(QStringLiteral("bad.txt"), {});
    m_library.importTwo();
    const QString good = m_library.path(QStringLiteral("storm.txt"));
    const auto done = m_library.run({QStringLiteral("import"), bad, good});
    QCOMPARE(done.status, 1);
    QVERIFY(done.out.contains("failed: " + bad.toUtf8()));
}

void ImportCommandTest::refusesWhenNothingIsUsable()
{
    const QString empty = m_library.write(QStringLiteral("empty.txt"), {});
    for (const QString &path : {QStringLiteral("/nowhere"), empty}) {
        const auto done = m_library.run({QStringLiteral("import"), path});
        QCOMPARE(done.status, 2);
        QCOMPARE(done.err.count('\n'), 1);
        QVERIFY(done.err.contains(path.toUtf8()));
    }
}

QTEST_GUILESS_MAIN(ImportCommandTest)
#include "import_command_test.moc"
