#include "app/store/link_table.h"
#include "tests/support/statement_count.h"
#include "tests/support/table_fixture.h"

#include <QTest>

using namespace broadsheet;

class LinkTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsToTheArticleOfThatTitle_data();
    void leadsToTheArticleOfThatTitle();
    void neverLeadsToANearMiss_data();
    void neverLeadsToANearMiss();
    void asksWhereTheTitleMayHaveBeenEdited_data();
    void asksWhereTheTitleMayHaveBeenEdited();
    void prefersTheTitleAsPrintedToAnEditedOne();
    void prefersTheAddress();
    void leavesAddressesOutsideAlone();
    void neverLeadsToItsOwnArticle();
    void asksWhenSeveralFit();
    void wakesAndGoesBackToWaiting();
    void followsANewHeadline();
    void staysQuickWhenAllShareOneTitle();
    void looksPastTitlesThatGoOnWithANumber();
    void looksThroughNoLinksForATitleThatSaysNothing();
};

namespace {

struct Stored
{
    QString state;
    ArticleId target = 0;
    double confidence = 0;
};

Stored linkOf(TableFixture &fixture, ArticleId article, int ordinal = 0)
{
    auto row = fixture.db().query("SELECT state, target, confidence FROM link "
                                  "WHERE article = ? AND ordinal = ?",
                                  article,
                                  ordinal);
    return row.step() ? Stored{row.text(0), row.integer(1), row.real(2)} : Stored();
}

Article citing(const QString &title, const QString &href = {})
{
    Article article = articleOf(QStringLiteral("An article that cites"));
    addRelated(article, title, href);
    return article;
}

} // namespace

void LinkTableTest::leadsToTheArticleOfThatTitle_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("headline");
    const QString full = QStringLiteral("Night ferry returns to the “old” harbour");
    QTest::newRow("the same") << full << full;
    QTest::newRow("quotes, dashes, case")
        << QStringLiteral("NIGHT FERRY returns to the 'old' harbour") << full;
    QTest::newRow("site in the link")
        << QStringLiteral("Night ferry returns to the old harbour - The Example") << full;
    QTest::newRow("site in the headline")
        << QStringLiteral("Night ferry returns to the old harbour")
        << full + QStringLiteral(" | Example");
    QTest::newRow("link cut") << QStringLiteral("Night ferry returns to the o…") << full;
    QTest::newRow("headline cut") << full << QStringLiteral("Night ferry returns to...");
    QTest::newRow("both cut") << QStringLiteral("Night ferry returns…")
                              << QStringLiteral("Night ferry returns...");
    QTest::newRow("colons") << QStringLiteral("Ferry: Crew: We will stay")
                            << QStringLiteral("Ferry: crew: we will stay");
    QTest::newRow("cut without a sign") << QStringLiteral("Night ferry returns to the ol") << full;
    QTest::newRow("a word dropped")
        << QStringLiteral("Ferry returns to the old Ellery harbour on Monday night")
        << QStringLiteral("Ferry returns to the Ellery harbour on Monday night");
    QTest::newRow("words added") << QStringLiteral("Karrow ferry returns to harbour")
                                 << QStringLiteral(
                                        "Exclusive: Karrow ferry finally returns to harbour");
    QTest::newRow("turned round")
        << QStringLiteral("After the storm, Karrow ferry returns to harbour")
        << QStringLiteral("Karrow ferry returns to harbour after the storm");
    QTest::newRow("another form of a word")
        << QStringLiteral("Council closes the Ellery harbour for repairs")
        << QStringLiteral("Council closed Ellery harbour for repair");
    QTest::newRow("no spaces") << QStringLiteral("夜の渡し船が再開")
                               << QStringLiteral("夜の渡し船が再開");
}

void LinkTableTest::leadsToTheArticleOfThatTitle()
{
    QFETCH(QString, link);
    QFETCH(QString, headline);
    for (const bool citedFirst : {true, false}) {
        TableFixture fixture;
        QVERIFY(fixture.made());
        ArticleId cited = citedFirst ? fixture.add(articleOf(headline)) : 0;
        const ArticleId citer = fixture.add(citing(link));
        cited = citedFirst ? cited : fixture.add(articleOf(headline));
        QCOMPARE(linkOf(fixture, citer).state, QStringLiteral("resolved"));
        QCOMPARE(linkOf(fixture, citer).target, cited);
    }
}

void LinkTableTest::neverLeadsToANearMiss_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("headline");
    QTest::newRow("number") << QStringLiteral("Storm kills 3") << QStringLiteral("Storm kills 30");
    QTest::newRow("number, cut") << QStringLiteral("Storm kills 3…")
                                 << QStringLiteral("Storm kills 30");
    QTest::newRow("number, headline cut")
        << QStringLiteral("Storm kills 30 in the north") << QStringLiteral("Storm kills 3…");
    QTest::newRow("number in a part") << QStringLiteral("Storm hits the coast - 3 dead")
                                      << QStringLiteral("Storm hits the coast - 30 dead");
    QTest::newRow("a name for another") << QStringLiteral("Night ferry returns to Ellery quay")
                                        << QStringLiteral("Night ferry returns to Torvald quay");
    QTest::newRow("not") << QStringLiteral("Night ferry will return to Ellery harbour")
                         << QStringLiteral("Night ferry will not return to Ellery harbour");
    QTest::newRow("turned round") << QStringLiteral("Ellery beats Torvald in the cup final replay")
                                  << QStringLiteral("Torvald beats Ellery in the cup final replay");
}

void LinkTableTest::neverLeadsToANearMiss()
{
    QFETCH(QString, link);
    QFETCH(QString, headline);
    TableFixture fixture;
    fixture.add(articleOf(headline));
    const ArticleId citer = fixture.add(citing(link));
    QCOMPARE(linkOf(fixture, citer).state, QStringLiteral("wanted"));
    fixture.add(articleOf(headline));
    QCOMPARE(linkOf(fixture, citer).state, QStringLiteral("wanted"));
}

void LinkTableTest::asksWhereTheTitleMayHaveBeenEdited_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("headline");
    QTest::newRow("too few words") << QStringLiteral("Ferry returns to Karrow")
                                   << QStringLiteral("Night ferry returns to Karrow harbour");
    QTest::newRow("a word for another")
        << QStringLiteral("Night ferry to Karrow crosses again after council vote")
        << QStringLiteral("Night ferry to Karrow sails again after council vote");
}

void LinkTableTest::asksWhereTheTitleMayHaveBeenEdited()
{
    QFETCH(QString, link);
    QFETCH(QString, headline);
    TableFixture fixture;
    const ArticleId citer = fixture.add(citing(link));
    const ArticleId cited = fixture.add(articleOf(headline));
    QCOMPARE(linkOf(fixture, citer).state, QStringLiteral("ambiguous"));
    QCOMPARE(linkOf(fixture, citer).target, 0);
    QCOMPARE(linkOf(fixture, fixture.add(citing(link))).state, QStringLiteral("ambiguous"));
    fixture.remove(cited);
    QCOMPARE(linkOf(fixture, citer).state, QStringLiteral("wanted"));
}

void LinkTableTest::prefersTheTitleAsPrintedToAnEditedOne()
{
    TableFixture fixture;
    const QString title = QStringLiteral("Night ferry to Karrow crosses again after vote");
    const ArticleId citer = fixture.add(citing(title));
    const ArticleId edited = fixture.add(articleOf(title + QStringLiteral(" in council")));
    QCOMPARE(linkOf(fixture, citer).target, edited);
    const ArticleId printed = fixture.add(articleOf(title));
    QCOMPARE(linkOf(fixture, citer).target, printed);
    fixture.remove(printed);
    QCOMPARE(linkOf(fixture, citer).target, edited);
}

void LinkTableTest::prefersTheAddress()
{
    TableFixture fixture;
    Article byAddress = articleOf(QStringLiteral("The headline was changed since"));
    byAddress.url = QStringLiteral("https://www.example.org/ferry");
    const ArticleId citer = fixture.add(
        citing(QStringLiteral("Night ferry returns"), QStringLiteral("http://example.org/ferry/")));
    QCOMPARE(linkOf(fixture, citer).state, QStringLiteral("external"));
    const ArticleId byTitle = fixture.add(articleOf(QStringLiteral("Night ferry returns")));
    QCOMPARE(linkOf(fixture, citer).target, byTitle);
    const ArticleId target = fixture.add(byAddress);
    QCOMPARE(linkOf(fixture, citer).target, target);
    QCOMPARE(linkOf(fixture, citer).confidence, 1.0);
    fixture.add(articleOf(QStringLiteral("Night ferry returns")));
    QCOMPARE(linkOf(fixture, citer).target, target);
    fixture.remove(target);
    QCOMPARE(linkOf(fixture, citer).state, QStringLiteral("ambiguous"));
}

void LinkTableTest::leavesAddressesOutsideAlone()
{
    TableFixture fixture;
    fixture.add(articleOf(QStringLiteral("Night ferry returns")));
    Article article =
        articleOf(QStringLiteral("An article that cites"), QStringLiteral("Night ferry returns"));
    Run run;
    run.length = int(article.blocks[1].text.size());
    run.href = QStringLiteral("https://elsewhere.example/");
    article.blocks[1].runs.append(run);
    const ArticleId citer = fixture.add(article);
    QCOMPARE(linkOf(fixture, citer).state, QStringLiteral("external"));
}

void LinkTableTest::neverLeadsToItsOwnArticle()
{
    TableFixture fixture;
    Article article = articleOf(QStringLiteral("Night ferry returns"));
    article.url = QStringLiteral("https://example.org/ferry");
    addRelated(article, QStringLiteral("Night ferry returns"), article.url);
    const ArticleId id = fixture.add(article);
    QCOMPARE(linkOf(fixture, id).state, QStringLiteral("external"));
    const ArticleId copy = fixture.add(articleOf(QStringLiteral("Night ferry returns")));
    QCOMPARE(linkOf(fixture, id).target, copy);
}

void LinkTableTest::asksWhenSeveralFit()
{
    TableFixture fixture;
    const ArticleId first = fixture.add(articleOf(QStringLiteral("Night ferry returns")));
    const ArticleId citer = fixture.add(citing(QStringLiteral("Night ferry returns")));
    QCOMPARE(linkOf(fixture, citer).target, first);
    const ArticleId second = fixture.add(articleOf(QStringLiteral("Night Ferry Returns")));
    QCOMPARE(linkOf(fixture, citer).state, QStringLiteral("ambiguous"));
    QCOMPARE(linkOf(fixture, citer).target, 0);
    fixture.remove(first);
    QCOMPARE(linkOf(fixture, citer).target, second);
}

void LinkTableTest::wakesAndGoesBackToWaiting()
{
    TableFixture fixture;
    const ArticleId citer = fixture.add(citing(QStringLiteral("Night ferry returns")));
    const ArticleId id = fixture.add(articleOf(QStringLiteral("Something else")));
    replaceLinks(fixture.db(), id, articleOf(QStringLiteral("Night ferry returns")));
    QCOMPARE(wakeLinks(fixture.db(), id), QVector<ArticleId>{citer});
    QCOMPARE(wakeLinks(fixture.db(), id), QVector<ArticleId>());
    QCOMPARE(dropTargets(fixture.db(), id), QVector<ArticleId>{citer});
    QCOMPARE(linkOf(fixture, citer).state, QStringLiteral("wanted"));
}

void LinkTableTest::followsANewHeadline()
{
    TableFixture fixture;
    const ArticleId before = fixture.add(citing(QStringLiteral("Night ferry returns")));
    const ArticleId after = fixture.add(citing(QStringLiteral("Night ferry is late")));
    const ArticleId id = fixture.add(articleOf(QStringLiteral("Night ferry returns")));
    QCOMPARE(linkOf(fixture, before).target, id);
    QCOMPARE(replaceLinks(fixture.db(), id, articleOf(QStringLiteral("Night ferry is late"))),
             QVector<ArticleId>{before});
    wakeLinks(fixture.db(), id);
    QCOMPARE(linkOf(fixture, before).state, QStringLiteral("wanted"));
    QCOMPARE(linkOf(fixture, after).target, id);
}

void LinkTableTest::staysQuickWhenAllShareOneTitle()
{
    TableFixture fixture;
    Transaction transaction(fixture.db());
    Article article = articleOf(QStringLiteral("Latest news of today"));
    addRelated(article, QStringLiteral("Latest news of today"));
    for (int i = 0; i < 1000; ++i) {
        fixture.add(article);
    }
    // Each link was looked at when it came and twice more; were all looked at for each article, it
    // would be half a million times.
    QCOMPARE(linkOf(fixture, 1).state, QStringLiteral("ambiguous"));
    QCOMPARE(wakeLinks(fixture.db(), 1), QVector<ArticleId>());
}

// They come first in the index, and there are more of them than would be named.
void LinkTableTest::looksPastTitlesThatGoOnWithANumber()
{
    TableFixture fixture;
    Transaction transaction(fixture.db());
    const QString title = QStringLiteral("Harbour closed for the long frost");
    const ArticleId whole = fixture.add(articleOf(title + QStringLiteral(" that nobody foresaw")));
    for (int day = 1; day <= 40; ++day) {
        fixture.add(articleOf(title + QStringLiteral(" %1 days on").arg(day)));
    }
    const Stored found = linkOf(fixture, fixture.add(citing(title)));
    QCOMPARE(found.target, whole);
    QCOMPARE(found.confidence, 0.65);
}

// "The…" may be cut from half of all titles.
void LinkTableTest::looksThroughNoLinksForATitleThatSaysNothing()
{
    TableFixture fixture;
    Transaction transaction(fixture.db());
    for (int i = 0; i < 300; ++i) {
        fixture.add(citing(QStringLiteral("The harbour on day %1 of the frost").arg(i)));
    }
    const int rows = rowsOf(fixture.db(), [&] { fixture.add(articleOf(QStringLiteral("The…"))); });
    QVERIFY2(rows < 50, qPrintable(QString::number(rows)));
}

QTEST_APPLESS_MAIN(LinkTableTest)
#include "link_table_test.moc"
