#include "app/library/query.h"
#include "app/store/search_table.h"
#include "tests/support/table_fixture.h"

#include <QTest>

using namespace broadsheet;

class SearchTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsWhatTheQueryAsks_data();
    void findsWhatTheQueryAsks();
    void findsNothingBadInAnySyntax_data();
    void findsNothingBadInAnySyntax();
    void listsNewestFirst();
    void putsHeadlineHitsFirst();
    void forgetsRemovedAndReplacedWords();
    void showsWhereTheHitsAre();
    void findsAnyPartOfAnUnspacedRun();
    void passesOverDeletedNotes();
    void findsALinkWhoseChosenArticleIsGone();

private:
    QString found(const QString &query);

    std::unique_ptr<TableFixture> m_fixture;
};

// Five articles, from the oldest to the newest.
void SearchTableTest::init()
{
    m_fixture = std::make_unique<TableFixture>();
    Article ferry = articleOf(QStringLiteral("Night ferry returns"),
                              QStringLiteral("The café by the harbour opens early."));
    ferry.byline = QStringLiteral("Ann Reader");
    ferry.publication = QStringLiteral("The Example");
    ferry.published = QStringLiteral("2021-06-01");
    m_fixture->add(ferry, 18'779);
    Article storm = articleOf(QStringLiteral("Storm closes the harbour"),
                              QStringLiteral("No ferry left. The night was long."));
    storm.publication = QStringLiteral("The Example Times");
    storm.published = QStringLiteral("2022-01-05");
    addRelated(storm, QStringLiteral("Night ferry returns"));
    m_fixture->add(storm, 18'997);
    Article url =
        articleOf(QStringLiteral("Budget passed"), QStringLiteral("It's NEAR the limit."));
    url.url = QStringLiteral("https://news.example/budget");
    m_fixture->add(url, 19'000);
    m_fixture->add(
        articleOf(QStringLiteral("夜の渡し船が再開"), QStringLiteral("東京都は発表した。")),
        19'001);
    m_fixture->add(articleOf(QStringLiteral("Кремль ответил"), QStringLiteral("Ещё вчера")),
                   19'002);
    m_fixture->addNote(QStringLiteral("key3"),
                       QStringLiteral("the limit"),
                       QStringLiteral("compare with Lisbon"),
                       QStringLiteral("Money"));
    m_fixture->addNote(QStringLiteral("key1"), QStringLiteral("opens early"), {}, {});
    m_fixture->notebook().run("INSERT INTO reading (article, read, changed) VALUES ('key2', 1, 0)");
}

// The ids of what was found, ascending.
QString SearchTableTest::found(const QString &query)
{
    auto ids = newestHits(m_fixture->db(), parseQuery(query)).ids;
    std::sort(ids.begin(), ids.end());
    QStringList texts;
    for (const ArticleId id : ids) {
        texts.append(QString::number(id));
    }
    return texts.join(u' ');
}

void SearchTableTest::findsWhatTheQueryAsks_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("ids");
    const auto row = [](const QString &query, const QString &ids) {
        QTest::newRow(qPrintable(query)) << query << ids;
    };
    row(QString(), QStringLiteral("1 2 3 4 5"));
    row(QStringLiteral("ferry"), QStringLiteral("1 2"));
    row(QStringLiteral("FERRY cafe"), QStringLiteral("1"));
    row(QStringLiteral("\"night ferry\""), QStringLiteral("1 2"));
    row(QStringLiteral("\"ferry night\""), QString());
    row(QStringLiteral("ferry -storm"), QStringLiteral("1"));
    row(QStringLiteral("-ferry"), QStringLiteral("3 4 5"));
    row(QStringLiteral("budget OR storm"), QStringLiteral("2 3"));
    row(QStringLiteral("budget OR -ferry"), QStringLiteral("3 4 5"));
    row(QStringLiteral("harb*"), QStringLiteral("1 2"));
    row(QStringLiteral("title:harbour"), QStringLiteral("2"));
    row(QStringLiteral("title:\"closes the\" night"), QStringLiteral("2"));
    row(QStringLiteral("-title:storm ferry"), QStringLiteral("1"));
    row(QStringLiteral("byline:reader"), QStringLiteral("1"));
    row(QStringLiteral("publication:\"The Example\""), QStringLiteral("1"));
    row(QStringLiteral("publication:example"), QStringLiteral("1 2"));
    row(QStringLiteral("url:budget"), QStringLiteral("3"));
    row(QStringLiteral("url:news.example"), QStringLiteral("3"));
    row(QStringLiteral("lisbon"), QStringLiteral("3"));
    row(QStringLiteral("note:lisbon"), QStringLiteral("3"));
    row(QStringLiteral("note:budget"), QString());
    row(QStringLiteral("tag:money"), QStringLiteral("3"));
    row(QStringLiteral("-tag:money -ferry"), QStringLiteral("4 5"));
    row(QStringLiteral("is:unread"), QStringLiteral("1 3 4 5"));
    row(QStringLiteral("is:read"), QStringLiteral("2"));
    row(QStringLiteral("-is:unread"), QStringLiteral("2"));
    row(QStringLiteral("has:note"), QStringLiteral("3"));
    row(QStringLiteral("has:highlight"), QStringLiteral("1 3"));
    row(QStringLiteral("is:bookmarked"), QString());
    row(QStringLiteral("before:2022-01-05"), QStringLiteral("1"));
    row(QStringLiteral("after:2022-01-05"), QStringLiteral("2"));
    row(QStringLiteral("after:2021 before:2022"), QStringLiteral("1"));
    row(QStringLiteral("links-to:1"), QStringLiteral("2"));
    row(QStringLiteral("links-to:99"), QString());
    row(QStringLiteral("ferry is:unread"), QStringLiteral("1"));
    row(QStringLiteral("tag:money OR ferry"), QStringLiteral("1 2 3"));
    row(QStringLiteral("кремль"), QStringLiteral("5"));
}

void SearchTableTest::findsWhatTheQueryAsks()
{
    QFETCH(QString, query);
    QFETCH(QString, ids);
    QCOMPARE(found(query), ids);
}

void SearchTableTest::findsNothingBadInAnySyntax_data()
{
    QTest::addColumn<QString>("query");
    for (const char *query : {"\"",
                              "(((",
                              "ferry)",
                              "* ^ + -",
                              "{headline} : x",
                              "a AND OR NOT b",
                              "NEAR(a b, 2)",
                              "headline:x",
                              "title:\"",
                              "'; DROP TABLE search; --",
                              "x OR OR OR",
                              "-\"-\"",
                              "\\",
                              "%_?",
                              "𝓕 \xf0\x9f\x9a\xa2"}) {
        QTest::newRow(query) << QString::fromUtf8(query);
    }
    QTest::newRow("NUL") << QString(QChar(u'\0')) + QStringLiteral("a") + QChar(u'\0');
    QTest::newRow("half a pair") << QString(QChar(0xd83d)) + QStringLiteral("a");
    QTest::newRow("long") << QStringLiteral("word ").repeated(300);
}

void SearchTableTest::findsNothingBadInAnySyntax()
{
    QFETCH(QString, query);
    bestHits(m_fixture->db(), parseQuery(query));
    hitSnippets(m_fixture->db(), parseQuery(query), {1, 2});
    bestHits(m_fixture->db(), parseQuery(QStringLiteral("title:") + query));
}

void SearchTableTest::listsNewestFirst()
{
    QCOMPARE(newestHits(m_fixture->db(), parseQuery(u"")).ids, (QVector<ArticleId>{5, 4, 3, 2, 1}));
    QCOMPARE(newestHits(m_fixture->db(), parseQuery(u"ferry")).ids, (QVector<ArticleId>{2, 1}));
}

void SearchTableTest::putsHeadlineHitsFirst()
{
    const auto hits = bestHits(m_fixture->db(), parseQuery(u"ferry"));
    QCOMPARE(hits.ids, (QVector<ArticleId>{1, 2}));
    QVERIFY(hits.scores[0] > hits.scores[1]);
    QCOMPARE(bestHits(m_fixture->db(), parseQuery(u"harbour")).ids, (QVector<ArticleId>{2, 1}));
}

void SearchTableTest::forgetsRemovedAndReplacedWords()
{
    const Article article = articleOf(QStringLiteral("Morning train"));
    putSearchRow(m_fixture->db(), 1, article, readingText(article));
    QCOMPARE(found(QStringLiteral("ferry")), QStringLiteral("2"));
    QCOMPARE(found(QStringLiteral("train")), QStringLiteral("1"));
    m_fixture->remove(1);
    QCOMPARE(found(QStringLiteral("train")), QString());
    removeSearchRow(m_fixture->db(), 1);
    m_fixture->db().execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
}

void SearchTableTest::showsWhereTheHitsAre()
{
    const auto snippets = hitSnippets(m_fixture->db(), parseQuery(u"cafe harbour"), {1, 2});
    QVERIFY(snippets.value(1).contains(QStringLiteral("\ue000café\ue001")));
    QVERIFY(!snippets.contains(2));
    const auto note = hitSnippets(m_fixture->db(), parseQuery(u"lisbon"), {3});
    QVERIFY(note.value(3).contains(QStringLiteral("\ue000Lisbon\ue001")));
    QVERIFY(hitSnippets(m_fixture->db(), parseQuery(u"is:unread"), {1}).isEmpty());
}

void SearchTableTest::findsAnyPartOfAnUnspacedRun()
{
    for (const QString &part : {QStringLiteral("渡し船"),
                                QStringLiteral("船が"),
                                QStringLiteral("東京"),
                                QStringLiteral("京都"),
                                QStringLiteral("夜の 発表")}) {
        QCOMPARE(found(part), QStringLiteral("4"));
    }
    QCOMPARE(found(QStringLiteral("船渡")), QString());
    const auto snippet = hitSnippets(m_fixture->db(), parseQuery(u"東京"), {4}).value(4);
    QVERIFY(!snippet.contains(QChar(0x200b)));
}

void SearchTableTest::passesOverDeletedNotes()
{
    m_fixture->notebook().run("UPDATE annotation SET deleted_at = 1");
    for (const QString &query : {QStringLiteral("lisbon"),
                                 QStringLiteral("note:lisbon"),
                                 QStringLiteral("tag:money"),
                                 QStringLiteral("has:note"),
                                 QStringLiteral("has:highlight")}) {
        QCOMPARE(found(query), QString());
    }
}

void SearchTableTest::findsALinkWhoseChosenArticleIsGone()
{
    QCOMPARE(found(QStringLiteral("links-to:1")), QStringLiteral("2"));
    const auto choose = [this](const QString &target) {
        m_fixture->notebook().run("INSERT OR REPLACE INTO chosen_link "
                                  "VALUES ('key2', 'night ferry returns', '', ?, 0)",
                                  target);
    };
    choose(QStringLiteral("nobody"));
    QCOMPARE(found(QStringLiteral("links-to:1")), QStringLiteral("2"));
    choose(QStringLiteral("key3"));
    QCOMPARE(found(QStringLiteral("links-to:1")), QString());
    QCOMPARE(found(QStringLiteral("links-to:3")), QStringLiteral("2"));
}

QTEST_APPLESS_MAIN(SearchTableTest)
#include "search_table_test.moc"
