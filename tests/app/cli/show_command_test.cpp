#include "app/cli/show_command.h"
#include "app/store/database.h"
#include "tests/support/cli_library.h"

#include <QTest>

using namespace broadsheet;

class ShowCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_library.renew(); }

    void showsAsTheContractSays();
    void givesTheBytesAsImported();
    void refusesWhatIsNotThere();
    void blamesTheLibraryForADamagedText();

private:
    CliLibrary m_library;
};

void ShowCommandTest::showsAsTheContractSays()
{
    m_library.importTwo();
    const QJsonObject json = m_library.run(line(QStringLiteral("show 1 --json"))).json().object();
    QCOMPARE(json[QLatin1String("id")].toInt(), 1);
    QVERIFY(
        json[QLatin1String("text")].toString().contains(QStringLiteral("had waited for a week")));
    QCOMPARE(json[QLatin1String("links")].toArray().size(), 2);
    QCOMPARE(json[QLatin1String("links")][0][QLatin1String("target")].toInt(), 2);
    const QJsonObject cited = m_library.run(line(QStringLiteral("show 2 --json"))).json().object();
    QCOMPARE(cited[QLatin1String("backlinks")].toArray().size(), 1);
    QVERIFY(m_library.run(line(QStringLiteral("show 1"))).out.contains("Night ferry returns"));
}

void ShowCommandTest::givesTheBytesAsImported()
{
    m_library.importTwo();
    QFile file(m_library.path(QStringLiteral("ferry.txt")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(m_library.run(line(QStringLiteral("show 1 --original"))).out, file.readAll());
}

void ShowCommandTest::refusesWhatIsNotThere()
{
    m_library.importTwo();
    for (const char *words : {"show 99",
                              "show x",
                              "show 1 --version 9",
                              "show 1 --version 4294967297",
                              "show 99 --original"}) {
        const auto shown = m_library.run(line(QString::fromLatin1(words)));
        QCOMPARE(shown.status, 2);
        QCOMPARE(shown.err.count('\n'), 1);
        QVERIFY(shown.out.isEmpty());
    }
}

void ShowCommandTest::blamesTheLibraryForADamagedText()
{
    m_library.importTwo();
    const QStringList passage{QStringLiteral("--exact"), QStringLiteral("Nobody was hurt")};
    QCOMPARE(m_library.run(line(QStringLiteral("annotate --article 1")) + passage).status, 0);
    {
        Database db(m_library.folder() + QStringLiteral("/library.db"), Database::Mode::ReadWrite);
        db.run("UPDATE version SET json = x'00'");
        db.run("UPDATE original SET bytes = x'00'");
    }
    QCOMPARE(m_library.run(line(QStringLiteral("show 1"))).status, 3);
    QCOMPARE(m_library.run(line(QStringLiteral("show 1 --original"))).status, 3);
    const auto notes = m_library.run(line(QStringLiteral("notes --json"))).json().array();
    QCOMPARE(notes.size(), 1);
    QVERIFY(!notes.first().toObject().contains(QStringLiteral("start")));
}

QTEST_GUILESS_MAIN(ShowCommandTest)
#include "show_command_test.moc"
