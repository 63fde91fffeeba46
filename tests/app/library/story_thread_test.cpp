#include "app/library/importer.h"
#include "app/library/link_resolver.h"
#include "app/library/reading.h"
#include "app/library/story_thread.h"
#include "tests/support/app_temp_library.h"

#include <QDate>

using namespace broadsheet;

class StoryThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void joinsLinkedArticlesInTheOrderOfTheirDates();
    void isTheArticleAloneWhereNothingIsLinked();
    void namesTwoThatLinkToEachOtherOnce();
    void countsWhatIsRead();
    void leavesOutWhatTheReaderTookOut();
    void growsWhenAnArticleArrives();
    void followsALongChainToItsEnds();
    void stopsAtAHub();
    void showsTheLinksOfAHubItself();
    void keepsToTheStoryAtACrossing();
    void takesTheNameOfTheNewspaperForNoStory();
    void endsAtSoManyArticles();
    void staysTheThreadThatIsWalked();
    void namesWhoPointsToTheArticleNewestFirst();
    void saysWhenTheArticleIsGone();

private:
    struct Piece
    {
        QString headline;
        QString day; // as printed; empty: none
        QStringList readMore;
    };

    QVector<ArticleId> import(const QVector<Piece> &pieces);
    StoryThread thread(ArticleId article, ArticleId origin = 0);
    QStringList headlines(ArticleId article, ArticleId origin = 0);

    std::unique_ptr<TempLibrary> m_library;
    int m_files = 0;
};

namespace {

// A headline of its own for each number, with nothing in common but short words.
QString headline(int number)
{
    static const QStringList who{QStringLiteral("Lighthouse"),
                                 QStringLiteral("Orchestra"),
                                 QStringLiteral("Glacier"),
                                 QStringLiteral("Brewery"),
                                 QStringLiteral("Tramway"),
                                 QStringLiteral("Vineyard"),
                                 QStringLiteral("Printer")};
    QString name;
    for (int n = number + 1; n > 0; n /= 7) {
        name += who[n % 7];
    }
    return name + QStringLiteral(" is seen by all");
}

QString day(int number) { return QDate(2021, 1, 1).addDays(number).toString(Qt::ISODate); }

} // namespace

void StoryThreadTest::init()
{
    m_library = std::make_unique<TempLibrary>();
    m_files = 0;
}

QVector<ArticleId> StoryThreadTest::import(const QVector<Piece> &pieces)
{
    QVector<ArticleId> ids;
    for (const Piece &piece : pieces) {
        QString html = QStringLiteral("<html><head><title>%1</title>").arg(piece.headline);
        if (!piece.day.isEmpty()) {
            html += QStringLiteral("<meta property='article:published_time' content='%1'>")
                        .arg(piece.day);
        }
        html += QStringLiteral("</head><body><article><h1>%1</h1>").arg(piece.headline);
        for (int i = 0; i < 3; ++i) {
            html += QStringLiteral("<p>The %1th report says what it has to say of number %2, and "
                                   "it says so in a sentence that is long enough.</p>")
                        .arg(i)
                        .arg(m_files);
        }
        for (const QString &title : piece.readMore) {
            html += QStringLiteral("<p>READ MORE: %1</p>").arg(title);
        }
        html += QStringLiteral("<p>Nobody was there on the night, they said of %1.</p>"
                               "</article></body></html>")
                    .arg(m_files);
        const QString path = m_library->file(QStringLiteral("%1.html").arg(++m_files), html);
        ids.append(importPaths(m_library->library(), {path}).result()->firstArticle);
    }
    return ids;
}

StoryThread StoryThreadTest::thread(ArticleId article, ArticleId origin)
{
    const auto found = storyThread(m_library->library(), article, origin).result();
    return found ? *found : StoryThread();
}

QStringList StoryThreadTest::headlines(ArticleId article, ArticleId origin)
{
    QStringList found;
    for (const StoryArticle &each : thread(article, origin).articles) {
        found.append(each.headline);
    }
    return found;
}

void StoryThreadTest::joinsLinkedArticlesInTheOrderOfTheirDates()
{
    const auto ids = import({{headline(1), day(30), {headline(2)}},
                             {headline(2), day(10), {}},
                             {headline(3), day(20), {headline(2)}},
                             {headline(4), day(15), {}}});
    const QStringList all{headline(2), headline(3), headline(1)};
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(headlines(ids[i]), all);
        QVERIFY(thread(ids[i]).isWhole);
    }
    QCOMPARE(thread(ids[2]).position(), 1);
}

void StoryThreadTest::isTheArticleAloneWhereNothingIsLinked()
{
    const auto ids = import({{headline(1), day(1), {QStringLiteral("A title that nobody has")}}});
    QCOMPARE(headlines(ids[0]), QStringList{headline(1)});
    QCOMPARE(thread(ids[0]).position(), 0);
    QVERIFY(thread(ids[0]).backlinks.isEmpty());
}

void StoryThreadTest::namesTwoThatLinkToEachOtherOnce()
{
    const auto ids =
        import({{headline(0), day(0), {headline(1)}}, {headline(1), day(1), {headline(0)}}});
    QCOMPARE(headlines(ids[0]), QStringList({headline(0), headline(1)}));
}

void StoryThreadTest::countsWhatIsRead()
{
    const auto ids = import({{headline(1), day(1), {headline(2), headline(3)}},
                             {headline(2), day(2), {}},
                             {headline(3), {}, {}}});
    QVERIFY(setRead(m_library->library(), {ids[1]}, true).result());
    const StoryThread found = thread(ids[0]);
    QCOMPARE(found.articles.size(), 3);
    QCOMPARE(found.readCount(), 1);
    QVERIFY(!found.articles[0].isDated); // linked from the first, so before it
    QCOMPARE(found.articles[0].headline, headline(3));
    QVERIFY(found.articles[2].read);
}

void StoryThreadTest::leavesOutWhatTheReaderTookOut()
{
    const auto ids = import({{headline(1), day(1), {headline(2)}}, {headline(2), day(2), {}}});
    QVERIFY(chooseTarget(m_library->library(), ids[0], 0, 0).result());
    QCOMPARE(thread(ids[0]).articles.size(), 1);
    QCOMPARE(thread(ids[1]).backlinkCount, 0);
}

void StoryThreadTest::growsWhenAnArticleArrives()
{
    const auto first = import({{headline(1), day(3), {headline(2)}}});
    QCOMPARE(thread(first[0]).articles.size(), 1);
    const auto second = import({{headline(2), day(1), {}}});
    QCOMPARE(headlines(first[0]), (QStringList{headline(2), headline(1)}));
    QVERIFY(removeArticles(m_library->library(), second).result());
    QCOMPARE(thread(first[0]).articles.size(), 1);
}

void StoryThreadTest::followsALongChainToItsEnds()
{
    QVector<Piece> pieces;
    for (int i = 0; i < 60; ++i) {
        pieces.append({headline(i), day(i), i == 0 ? QStringList() : QStringList{headline(i - 1)}});
    }
    const auto ids = import(pieces);
    QCOMPARE(thread(ids[30]).articles.size(), 60);
    QCOMPARE(thread(ids[30]).position(), 30);
    QVERIFY(thread(ids[30]).isWhole);
    QCOMPARE(headlines(ids[0]), headlines(ids[59]));
}

void StoryThreadTest::stopsAtAHub()
{
    // Forty-five articles, in pairs at most, all of which link to one live report.
    const QString live = QStringLiteral("Live report");
    QVector<Piece> pieces{{live, day(0), {}},
                          {headline(100), day(2), {live}},
                          {headline(101), day(1), {headline(100)}}};
    for (int i = 0; i < 45; ++i) {
        pieces.append({headline(i), day(3 + i), {live}});
    }
    const auto ids = import(pieces);
    QCOMPARE(headlines(ids[2]), (QStringList{live, headline(101), headline(100)}));
    QVERIFY(!thread(ids[2]).isWhole);
}

void StoryThreadTest::showsTheLinksOfAHubItself()
{
    const QString live = QStringLiteral("Live report");
    QVector<Piece> pieces{{live, day(0), {}}, {headline(99), day(1), {headline(5)}}};
    for (int i = 0; i < 45; ++i) {
        pieces.append({headline(i), day(3 + i), {live}});
    }
    const auto ids = import(pieces);
    const StoryThread found = thread(ids[0]);
    QCOMPARE(found.articles.size(), 46); // not 99, which is of another story
    QVERIFY(!found.isWhole);
    QCOMPARE(found.backlinkCount, 45);
}

void StoryThreadTest::keepsToTheStoryAtACrossing()
{
    // The article's neighbour leads to thirty others, of which two are about the same ferry.
    QStringList others;
    QVector<Piece> pieces;
    for (int i = 0; i < 28; ++i) {
        others.append(headline(i));
        pieces.append({headline(i), day(i), {}});
    }
    for (const QString &same : {QStringLiteral("Ferries: what they cost"),
                                QStringLiteral("The old ferries and their crew")}) {
        others.append(same);
        pieces.append({same, day(40), {}});
    }
    pieces.append({QStringLiteral("A week of ferries"), day(50), others});
    pieces.append({headline(90), day(60), {QStringLiteral("A week of ferries")}});
    const auto ids = import(pieces);
    const StoryThread found = thread(ids.last());
    QCOMPARE(found.articles.size(), 4);
    QVERIFY(!found.isWhole);
    // Its own links are of its story, however many they are.
    QCOMPARE(thread(ids[30]).articles.size(), 32);
}

void StoryThreadTest::takesTheNameOfTheNewspaperForNoStory()
{
    const QString site = QStringLiteral(" - Island Courier");
    QStringList others;
    QVector<Piece> pieces;
    for (int i = 0; i < 30; ++i) {
        others.append(headline(i));
        pieces.append({headline(i) + site, day(i), {}});
    }
    pieces.append({QStringLiteral("A week of ferries") + site, day(50), others});
    pieces.append({headline(90) + site, day(60), {QStringLiteral("A week of ferries")}});
    const auto ids = import(pieces);
    QCOMPARE(thread(ids.last()).articles.size(), 2);
}

void StoryThreadTest::endsAtSoManyArticles()
{
    QVector<Piece> pieces{{QStringLiteral("Live report"), day(0), {}}};
    for (int i = 0; i < MostArticles + 20; ++i) {
        pieces.append({headline(i), day(1 + i), {QStringLiteral("Live report")}});
    }
    const auto ids = import(pieces);
    const StoryThread found = thread(ids[0]);
    QCOMPARE(found.articles.size(), MostArticles);
    QCOMPARE(found.articles.last().headline, headline(MostArticles - 2)); // the nearest in date
    QVERIFY(!found.isWhole);
    QCOMPARE(found.backlinkCount, MostArticles + 20);
    QCOMPARE(found.backlinks.size(), MostBacklinks);
}

void StoryThreadTest::staysTheThreadThatIsWalked()
{
    const QString live = QStringLiteral("Live report");
    QVector<Piece> pieces{{live, day(0), {}}, {headline(100), day(2), {live}}};
    for (int i = 0; i < 45; ++i) {
        pieces.append({headline(i), day(3 + i), {live}});
    }
    pieces.append({headline(200), day(90), {}});
    const auto ids = import(pieces);
    QCOMPARE(headlines(ids[0], ids[1]), (QStringList{live, headline(100)}));
    QCOMPARE(thread(ids[0], ids[1]).position(), 0);
    QCOMPARE(thread(ids[0], ids[1]).backlinkCount, 46); // those of the article itself
    QCOMPARE(headlines(ids.last(), ids[1]), QStringList{headline(200)});
}

void StoryThreadTest::namesWhoPointsToTheArticleNewestFirst()
{
    const auto ids = import({{headline(1), day(5), {}},
                             {headline(2), day(10), {headline(1)}},
                             {headline(3), day(20), {headline(1)}},
                             {headline(4), day(30), {headline(2)}}});
    const StoryThread found = thread(ids[0]);
    QCOMPARE(found.backlinks.size(), 2);
    QCOMPARE(found.backlinks[0].id, ids[2]);
    QCOMPARE(found.backlinks[1].id, ids[1]);
    QCOMPARE(found.articles.size(), 4);
}

void StoryThreadTest::saysWhenTheArticleIsGone()
{
    const auto found = storyThread(m_library->library(), 7).result();
    QVERIFY(!found);
    QCOMPARE(found.error().code, Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(StoryThreadTest)
#include "story_thread_test.moc"
