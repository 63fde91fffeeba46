#include "app/cli/notes_command.h"
#include "tests/support/cli_library.h"

#include <QTest>

using namespace broadsheet;

class NotesCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_library.renew(); }

    void listsAsTheContractSays();
    void filters();
    void givesNotesOutAndTakesThemBack();

private:
    CliLibrary m_library;
};

void NotesCommandTest::listsAsTheContractSays()
{
    m_library.importTwo();
    m_library.run({QStringLiteral("annotate"),
                   QStringLiteral("--article"),
                   QStringLiteral("1"),
                   QStringLiteral("--exact"),
                   QStringLiteral("waited for a week"),
                   QStringLiteral("--tag"),
                   QStringLiteral("sea")});
    const auto notes = m_library.run(line(QStringLiteral("notes --json"))).json().array();
    QCOMPARE(notes.size(), 1);
    for (const char *name : {"id",
                             "article",
                             "headline",
                             "exact",
                             "prefix",
                             "suffix",
                             "start",
                             "end",
                             "state",
                             "body",
                             "tags",
                             "color",
                             "created",
                             "modified"}) {
        QVERIFY2(notes[0].toObject().contains(QLatin1String(name)), name);
    }
    QVERIFY(m_library.run(line(QStringLiteral("notes"))).out.contains("waited for a week"));
}

void NotesCommandTest::filters()
{
    listsAsTheContractSays();
    const auto count = [&](const char *words) {
        return m_library.run(line(QString::fromLatin1(words))).json().array().size();
    };
    QCOMPARE(count("notes --json --article 1"), 1);
    QCOMPARE(count("notes --json --article 2"), 0);
    QCOMPARE(count("notes --json --tag sea"), 1);
    QCOMPARE(count("notes --json --tag land"), 0);
    QCOMPARE(count("notes --json --state anchored"), 1);
    QCOMPARE(count("notes --json --state orphan"), 0);
    QCOMPARE(m_library.run(line(QStringLiteral("notes --state lost"))).status, 2);
}

void NotesCommandTest::givesNotesOutAndTakesThemBack()
{
    listsAsTheContractSays();
    const QByteArray jsonld = m_library.run(line(QStringLiteral("notes --format jsonld"))).out;
    const QString file = m_library.write(QStringLiteral("n.jsonld"), QString::fromUtf8(jsonld));
    QVERIFY(m_library.run(line(QStringLiteral("notes --format csv"))).out.startsWith("id,article"));
    QVERIFY(m_library.run(line(QStringLiteral("notes --format html"))).out.startsWith("<!DOCTYPE"));
    QVERIFY(m_library.run(line(QStringLiteral("notes --format markdown"))).out.startsWith("---\n"));
    QCOMPARE(m_library.run(line(QStringLiteral("notes --format pdf"))).status, 2);
    CliLibrary empty;
    empty.renew();
    const auto taken = empty.run(
        {QStringLiteral("notes"), QStringLiteral("--import"), file, QStringLiteral("--json")});
    QCOMPARE(taken.status, 1); // its article is not there
    QCOMPARE(taken.json()[QStringLiteral("homeless")].toInt(), 1);
    QCOMPARE(empty.run(line(QStringLiteral("notes --format jsonld"))).out, jsonld);
    const auto bad = empty.run(
        {QStringLiteral("notes"), QStringLiteral("--import"), QStringLiteral("/nowhere.csv")});
    QCOMPARE(bad.status, 2);
    QVERIFY(bad.err.contains("/nowhere.csv"));
}

QTEST_GUILESS_MAIN(NotesCommandTest)
#include "notes_command_test.moc"
