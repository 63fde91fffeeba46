#include "app/cli/inspect_command.h"
#include "tests/support/cli_library.h"

#include <QTest>

using namespace broadsheet;

class InspectCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_library.renew(); }

    void showsATableOfBlocks();
    void answersAsTheContractSays();
    void refusesInOneLine();

private:
    CliLibrary m_library;
};

void InspectCommandTest::showsATableOfBlocks()
{
    m_library.importTwo();
    const auto shown =
        runWords({QStringLiteral("inspect"), m_library.path(QStringLiteral("ferry.txt"))});
    QCOMPARE(shown.status, 0);
    QVERIFY(shown.out.contains("headline"));
    QVERIFY(shown.out.contains("Night ferry returns to the harbour"));
}

void InspectCommandTest::answersAsTheContractSays()
{
    m_library.importTwo();
    const QString path = m_library.path(QStringLiteral("ferry.txt"));
    const auto shown = runWords({QStringLiteral("inspect"), path, QStringLiteral("--json")});
    const QJsonObject json = shown.json().object();
    QCOMPARE(json[QLatin1String("file")].toString(), path);
    QCOMPARE(json[QLatin1String("format")].toString(), QStringLiteral("text"));
    const QJsonArray articles = json[QLatin1String("articles")].toArray();
    QCOMPARE(articles.size(), 1);
    const QJsonArray blocks = articles[0][QLatin1String("blocks")].toArray();
    QCOMPARE(blocks[0][QLatin1String("kind")].toString(), QStringLiteral("headline"));
    QCOMPARE(blocks[0][QLatin1String("lines")].toArray(), (QJsonArray{1, 1}));
}

void InspectCommandTest::refusesInOneLine()
{
    const QString empty = m_library.write(QStringLiteral("empty.txt"), {});
    for (const QString &path : {QStringLiteral("/nowhere/a.txt"), m_library.path({}), empty}) {
        const auto shown = runWords({QStringLiteral("inspect"), path});
        QCOMPARE(shown.status, 2);
        QVERIFY(shown.out.isEmpty());
        QCOMPARE(shown.err.count('\n'), 1);
        QVERIFY(shown.err.contains(path.toUtf8()));
    }
}

QTEST_GUILESS_MAIN(InspectCommandTest)
#include "inspect_command_test.moc"
