#include "app/cli/list_command.h"
#include "tests/support/cli_library.h"

#include <QTest>

using namespace broadsheet;

class ListCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_library.renew(); }

    void listsAsTheContractSays();
    void goesOnAfterACursor();
    void filtersByAQuery();
    void refusesBadNumbers();

private:
    CliLibrary m_library;
};

void ListCommandTest::listsAsTheContractSays()
{
    QCOMPARE(m_library.run(line(QStringLiteral("list --json"))).out, QByteArray("[]\n"));
    m_library.importTwo();
    const QJsonArray rows = m_library.run(line(QStringLiteral("list --json"))).json().array();
    QCOMPARE(rows.size(), 2);
    for (const char *name :
         {"id", "headline", "publication", "published", "path", "url", "state", "versions"}) {
        QVERIFY2(rows[0].toObject().contains(QLatin1String(name)), name);
    }
    QVERIFY(
        m_library.run(line(QStringLiteral("list"))).out.contains("Storm nears the northern coast"));
}

void ListCommandTest::goesOnAfterACursor()
{
    m_library.importTwo();
    const QJsonArray first =
        m_library.run(line(QStringLiteral("list --json --limit 1"))).json().array();
    QCOMPARE(first.size(), 1);
    const QString cursor = QString::number(first[0][QLatin1String("id")].toInt());
    const QJsonArray next = m_library
                                .run({QStringLiteral("list"),
                                      QStringLiteral("--json"),
                                      QStringLiteral("--after"),
                                      cursor})
                                .json()
                                .array();
    QCOMPARE(next.size(), 1);
    QVERIFY(next[0] != first[0]);
}

void ListCommandTest::filtersByAQuery()
{
    m_library.importTwo();
    const auto rows = m_library.run({QStringLiteral("list"),
                                     QStringLiteral("--json"),
                                     QStringLiteral("--query"),
                                     QStringLiteral("title:storm")});
    QCOMPARE(rows.json().array().size(), 1);
}

void ListCommandTest::refusesBadNumbers()
{
    QCOMPARE(m_library.run(line(QStringLiteral("list --limit many"))).status, 2);
    QCOMPARE(m_library.run(line(QStringLiteral("list --limit 0"))).status, 2);
    QCOMPARE(m_library.run(line(QStringLiteral("list --after 77"))).status, 2);
}

QTEST_GUILESS_MAIN(ListCommandTest)
#include "list_command_test.moc"
