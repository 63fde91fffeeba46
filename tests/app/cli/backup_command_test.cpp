#include "app/cli/backup_command.h"
#include "tests/support/cli_library.h"

#include <QDir>
#include <QTest>

using namespace broadsheet;

class BackupCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_library.renew(); }

    void writesAVerifiedCopy();
    void refusesWithoutALibrary();

private:
    CliLibrary m_library;
};

void BackupCommandTest::writesAVerifiedCopy()
{
    m_library.importTwo();
    const QString file = m_library.path(QStringLiteral("copy"));
    QCOMPARE(m_library.run({QStringLiteral("backup"), file}).status, 0);
    QVERIFY(QFile::exists(file));
    const QStringList left =
        QDir(m_library.path({}))
            .entryList({QStringLiteral(".broadsheet*")}, QDir::Dirs | QDir::Hidden);
    QVERIFY(left.isEmpty());
}

void BackupCommandTest::refusesWithoutALibrary()
{
    const auto done =
        m_library.run({QStringLiteral("backup"), m_library.path(QStringLiteral("copy"))});
    QVERIFY(done.status != 0);
    QCOMPARE(done.err.count('\n'), 1);
    QVERIFY(!QFile::exists(m_library.path(QStringLiteral("copy"))));
}

QTEST_GUILESS_MAIN(BackupCommandTest)
#include "backup_command_test.moc"
