#include "app/cli/search_command.h"
#include "tests/support/cli_library.h"

#include <QTest>

using namespace broadsheet;

class SearchCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_library.renew(); }

    void findsBestFirst();
    void saysWhenThereIsNothing();

private:
    CliLibrary m_library;
};

void SearchCommandTest::findsBestFirst()
{
    m_library.importTwo();
    const QJsonObject json =
        m_library.run(line(QStringLiteral("search ferry --json"))).json().object();
    QCOMPARE(json[QLatin1String("total")].toInt(), 2);
    const QJsonArray hits = json[QLatin1String("hits")].toArray();
    QCOMPARE(hits.size(), 2);
    QCOMPARE(hits[0][QLatin1String("id")].toInt(), 1);
    QVERIFY(hits[0][QLatin1String("score")].toDouble() >
            hits[1][QLatin1String("score")].toDouble());
    QVERIFY(hits[1][QLatin1String("snippet")].toString().contains(QStringLiteral("No ferry will")));
    const auto limited =
        m_library.run(line(QStringLiteral("search ferry --json --limit 1"))).json();
    QCOMPARE(limited[QLatin1String("hits")].toArray().size(), 1);
    QCOMPARE(limited[QLatin1String("total")].toInt(), 2);
}

void SearchCommandTest::saysWhenThereIsNothing()
{
    const auto found = m_library.run({QStringLiteral("search"), QStringLiteral("\"((* OR")});
    QCOMPARE(found.status, 0);
    QVERIFY(found.out.contains("0 found"));
}

QTEST_GUILESS_MAIN(SearchCommandTest)
#include "search_command_test.moc"
