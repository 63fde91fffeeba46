#include "app/cli/check_command.h"
#include "app/store/database.h"
#include "tests/support/cli_library.h"

#include <QTest>

using namespace broadsheet;

class CheckCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_library.renew(); }

    void passesASoundLibrary();
    void tellsOfDamage();
    void refusesWithoutALibrary();
    void judgesNoNewerLibrary();

private:
    CliLibrary m_library;
};

void CheckCommandTest::passesASoundLibrary()
{
    m_library.importTwo();
    const auto checked = m_library.run(line(QStringLiteral("check --json")));
    QCOMPARE(checked.status, 0);
    QCOMPARE(checked.json()[QLatin1String("ok")].toBool(), true);
}

void CheckCommandTest::tellsOfDamage()
{
    m_library.importTwo();
    QFile file(m_library.folder() + QStringLiteral("/library.db"));
    QVERIFY(file.resize(5000));
    const auto checked = m_library.run(line(QStringLiteral("check --json")));
    QCOMPARE(checked.status, 1);
    QCOMPARE(checked.json()[QLatin1String("ok")].toBool(), false);
    QVERIFY(!checked.json()[QLatin1String("problems")].toArray().isEmpty());
    QVERIFY(m_library.run(line(QStringLiteral("check"))).out.contains("damaged"));
}

void CheckCommandTest::refusesWithoutALibrary()
{
    QCOMPARE(m_library.run(line(QStringLiteral("check"))).status, 2);
}

void CheckCommandTest::judgesNoNewerLibrary()
{
    m_library.importTwo();
    {
        Database db(m_library.folder() + QStringLiteral("/library.db"), Database::Mode::ReadWrite);
        db.execute("PRAGMA user_version = 9999");
    }
    const auto checked = m_library.run(line(QStringLiteral("check")));
    QCOMPARE(checked.status, 3);
    QCOMPARE(checked.err.count('\n'), 1);
}

QTEST_GUILESS_MAIN(CheckCommandTest)
#include "check_command_test.moc"
