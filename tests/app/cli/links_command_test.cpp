#include "app/cli/links_command.h"
#include "tests/support/cli_library.h"

#include <QTest>

using namespace broadsheet;

class LinksCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_library.renew(); }

    void listsAsTheContractSays();

private:
    CliLibrary m_library;
};

void LinksCommandTest::listsAsTheContractSays()
{
    m_library.importTwo();
    const auto all = m_library.run(line(QStringLiteral("links --json"))).json().array();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0][QLatin1String("article")].toInt(), 1);
    QCOMPARE(all[0][QLatin1String("target")].toInt(), 2);
    QCOMPARE(all[0][QLatin1String("state")].toString(), QStringLiteral("resolved"));
    const auto wanted = m_library.run(line(QStringLiteral("links --json --wanted"))).json().array();
    QCOMPARE(wanted.size(), 1);
    QVERIFY(wanted[0][QLatin1String("target")].isNull());
    QCOMPARE(wanted[0][QLatin1String("text")].toString(),
             QStringLiteral("Budget passed after a long debate"));
    QVERIFY(m_library.run(line(QStringLiteral("links"))).out.contains("wanted"));
}

QTEST_GUILESS_MAIN(LinksCommandTest)
#include "links_command_test.moc"
