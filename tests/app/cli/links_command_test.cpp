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
    void tellsTheStoryOfAnArticle();
    void writesTheWantedTitlesAsAFile();
    void refusesWhatMakesNoSense();
    void saysWhenThereIsNoSuchArticle();

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

void LinksCommandTest::tellsTheStoryOfAnArticle()
{
    m_library.importTwo();
    const auto storm = m_library.run(line(QStringLiteral("links 2 --json"))).json().object();
    QCOMPARE(storm[QLatin1String("links")].toArray().size(), 0);
    const auto backlinks = storm[QLatin1String("backlinks")].toArray();
    QCOMPARE(backlinks.size(), 1);
    QCOMPARE(backlinks[0][QLatin1String("id")].toInt(), 1);
    QCOMPARE(backlinks[0][QLatin1String("headline")].toString(),
             QStringLiteral("Night ferry returns to the harbour"));
    const auto thread = storm[QLatin1String("thread")].toObject();
    const auto articles = thread[QLatin1String("articles")].toArray();
    QCOMPARE(articles.size(), 2);
    QCOMPARE(articles[0][QLatin1String("id")].toInt(), 2); // the other one links to it
    QVERIFY(articles[0][QLatin1String("published")].isNull());
    QCOMPARE(articles[0][QLatin1String("state")].toString(), QStringLiteral("unread"));
    QCOMPARE(thread[QLatin1String("position")].toInt(), 1);
    QCOMPARE(thread[QLatin1String("read")].toInt(), 0);
    QCOMPARE(thread[QLatin1String("unread")].toInt(), 2);
    QVERIFY(thread[QLatin1String("complete")].toBool());
    const QByteArray words = m_library.run(line(QStringLiteral("links 2"))).out;
    QVERIFY(words.contains("Linked from (1):"));
    QVERIFY(words.contains("Story, oldest first: 1 of 2, 0 read:"));
    QCOMPARE(m_library.run(line(QStringLiteral("links 99"))).status, 2);
}

void LinksCommandTest::writesTheWantedTitlesAsAFile()
{
    m_library.importTwo();
    const auto csv = m_library.run(line(QStringLiteral("links --wanted --csv")));
    QCOMPARE(csv.status, 0);
    QVERIFY(csv.out.startsWith("rank,title,articles,headline,"));
    QVERIFY(csv.out.contains("\r\n1,Budget passed after a long debate,1,Night ferry returns"));
    const auto text = m_library.run(line(QStringLiteral("links --text --wanted")));
    QVERIFY(text.out.startsWith("1. Budget passed after a long debate\n"));
    QVERIFY(text.out.contains("The crew"));
}

void LinksCommandTest::refusesWhatMakesNoSense()
{
    for (const char *words : {"links --csv",
                              "links --wanted --csv --text",
                              "links --wanted --csv --json",
                              "links 1 --wanted --csv",
                              "links 1 --article 2",
                              "links ferry"}) {
        const auto run = m_library.run(line(QString::fromLatin1(words)));
        QVERIFY2(run.status == 2 && !run.err.isEmpty(), words);
    }
}

void LinksCommandTest::saysWhenThereIsNoSuchArticle()
{
    m_library.importTwo();
    for (const char *words : {"links 999", "links 999 --wanted", "links --article 999 --json"}) {
        const auto answer = m_library.run(line(QString::fromLatin1(words)));
        QVERIFY2(answer.status == 2, words);
        QVERIFY2(answer.err.contains("999"), words);
        QVERIFY2(answer.out.isEmpty(), words);
    }
    const auto none = m_library.run(line(QStringLiteral("links --article 2 --json")));
    QVERIFY(none.status == 0); // it is there, and has no links
    QVERIFY(none.json().array().isEmpty());
}

QTEST_GUILESS_MAIN(LinksCommandTest)
#include "links_command_test.moc"
