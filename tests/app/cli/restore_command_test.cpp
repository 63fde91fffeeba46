#include "app/cli/restore_command.h"
#include "tests/support/cli_library.h"

#include <QTest>

using namespace broadsheet;

class RestoreCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_library.renew(); }

    void bringsEverythingBack();
    void refusesWhatIsNoBackup();

private:
    CliLibrary m_library;
};

void RestoreCommandTest::bringsEverythingBack()
{
    m_library.importTwo();
    const QString file = m_library.path(QStringLiteral("copy"));
    QCOMPARE(m_library.run({QStringLiteral("backup"), file}).status, 0);
    QVERIFY(QFile::resize(m_library.folder() + QStringLiteral("/library.db"), 100));
    QCOMPARE(m_library.run({QStringLiteral("restore"), file}).status, 0);
    QCOMPARE(m_library.run(line(QStringLiteral("list --json"))).json().array().size(), 2);
    QCOMPARE(m_library.run(line(QStringLiteral("check"))).status, 0);
}

void RestoreCommandTest::refusesWhatIsNoBackup()
{
    m_library.importTwo();
    for (const QString &name : {QStringLiteral("ferry.txt"), QStringLiteral("nothing")}) {
        const auto done = m_library.run({QStringLiteral("restore"), m_library.path(name)});
        QCOMPARE(done.status, 2);
        QCOMPARE(done.err.count('\n'), 1);
    }
    QCOMPARE(m_library.run(line(QStringLiteral("list --json"))).json().array().size(), 2);
}

QTEST_GUILESS_MAIN(RestoreCommandTest)
#include "restore_command_test.moc"
