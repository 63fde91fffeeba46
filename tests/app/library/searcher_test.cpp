#include "app/library/importer.h"
#include "app/library/notebook.h"
#include "app/library/reading.h"
#include "app/library/searcher.h"
#include "tests/support/app_temp_library.h"

using namespace broadsheet;

class SearcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersWithRowsAndSnippets();
    void limitsWithoutForgettingTheTotal();
    void stopsWhenANewerSearchIsMade();
    void findsNewNotesAtOnce();
    void findsTheNewVersionOnly();
    void forgetsRemovedArticles();
    void countsTheShelf();

private:
    ArticleId import(const QString &name, const QString &headline, const QString &paragraph);
    SearchAnswer ask(const QString &query, int limit = -1);

    std::unique_ptr<TempLibrary> m_library;
    ArticleId m_ferry = 0;
    ArticleId m_storm = 0;
};

void SearcherTest::init()
{
    m_library = std::make_unique<TempLibrary>();
    m_ferry = import(QStringLiteral("ferry"),
                     QStringLiteral("Night ferry returns to the harbour"),
                     QStringLiteral("The crew had waited for a week, the company said on Monday."));
    m_storm = import(QStringLiteral("storm"),
                     QStringLiteral("Storm nears the northern coast"),
                     QStringLiteral("No ferry will leave before the wind has gone, people said."));
}

ArticleId
SearcherTest::import(const QString &name, const QString &headline, const QString &paragraph)
{
    const QString text = headline + QStringLiteral("\n\nBy Ann Reader\n\n") + paragraph + u'\n';
    const QString path = m_library->file(name + QStringLiteral(".txt"), text);
    const auto report = importPaths(m_library->library(), {path}).result();
    return report ? report->firstArticle : 0;
}

SearchAnswer SearcherTest::ask(const QString &query, int limit)
{
    SearchRequest request;
    request.query = query;
    request.order = SearchRequest::Order::BestFirst;
    request.limit = limit;
    return *search(m_library->library(), request).result();
}

void SearcherTest::answersWithRowsAndSnippets()
{
    const SearchAnswer answer = ask(QStringLiteral("ferry"));
    QCOMPARE(answer.ids, (QVector<ArticleId>{m_ferry, m_storm}));
    QCOMPARE(answer.words, QStringList{QStringLiteral("ferry")});
    QCOMPARE(answer.scores.size(), 2);
    const auto rows = articleRows(m_library->library(), answer.ids).result();
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->first().headline, QStringLiteral("Night ferry returns to the harbour"));
    const auto texts = snippets(m_library->library(), QStringLiteral("ferry"), answer.ids).result();
    QVERIFY(texts->value(m_storm).contains(QStringLiteral("\ue000ferry\ue001 will leave")));
    QVERIFY(!texts->value(m_ferry).contains(QStringLiteral("returns")));
}

void SearcherTest::limitsWithoutForgettingTheTotal()
{
    const SearchAnswer answer = ask(QStringLiteral("ferry"), 1);
    QCOMPARE(answer.ids.size(), 1);
    QCOMPARE(answer.total, 2);
    QVERIFY(!answer.capped);
    QCOMPARE(ask(QString()).total, 2);
}

void SearcherTest::stopsWhenANewerSearchIsMade()
{
    const auto stop = std::make_shared<std::atomic<bool>>(true);
    SearchRequest request;
    request.query = QStringLiteral("ferry OR crew OR storm OR wind OR a* OR w* OR t*");
    request.stop = stop;
    const auto stale = search(m_library->library(), request).result();
    QVERIFY(stale || stale.error().code == Error::Code::Cancelled);
    QCOMPARE(ask(QStringLiteral("ferry")).total, 2);
}

void SearcherTest::findsNewNotesAtOnce()
{
    TextQuoteSelector quote;
    quote.exact = QStringLiteral("The crew");
    Body body;
    body.text = QStringLiteral("ask the captain");
    body.tags = {QStringLiteral("people")};
    const auto note = addAnnotation(m_library->library(), m_ferry, quote, body).result();
    QVERIFY(note);
    QCOMPARE(ask(QStringLiteral("captain")).ids, QVector<ArticleId>{m_ferry});
    QCOMPARE(ask(QStringLiteral("tag:people has:note")).ids, QVector<ArticleId>{m_ferry});
    QVERIFY(removeAnnotation(m_library->library(), note->annotation.id).result());
    QVERIFY(ask(QStringLiteral("captain")).ids.isEmpty());
}

void SearcherTest::findsTheNewVersionOnly()
{
    import(QStringLiteral("ferry"),
           QStringLiteral("Night ferry returns to the harbour"),
           QStringLiteral("The crew had waited for a month, the owners said on Tuesday."));
    QVERIFY(ask(QStringLiteral("monday")).ids.isEmpty());
    QCOMPARE(ask(QStringLiteral("tuesday")).ids, QVector<ArticleId>{m_ferry});
}

void SearcherTest::forgetsRemovedArticles()
{
    QVERIFY(removeArticles(m_library->library(), {m_storm}).result());
    QCOMPARE(ask(QStringLiteral("ferry")).ids, QVector<ArticleId>{m_ferry});
    const auto rows = articleRows(m_library->library(), {m_storm, m_ferry}).result();
    QCOMPARE(rows->size(), 1);
}

void SearcherTest::countsTheShelf()
{
    QVERIFY(setRead(m_library->library(), {m_storm}, true).result());
    QVERIFY(setBookmarked(m_library->library(), {m_ferry}, true).result());
    const auto counts = shelf(m_library->library()).result();
    QCOMPARE(counts->all, 2);
    QCOMPARE(counts->unread, 1);
    QCOMPARE(counts->bookmarked, 1);
    QCOMPARE(counts->annotations, 0);
}

QTEST_GUILESS_MAIN(SearcherTest)
#include "searcher_test.moc"
