#include "app/article/copy_sketch.h"
#include "app/store/copy_table.h"
#include "tests/support/app_labelled_news.h"
#include "tests/support/app_stories.h"
#include "tests/support/statement_count.h"
#include "tests/support/table_fixture.h"

#include <QTest>

using namespace broadsheet;

namespace {

struct Fixture : TableFixture
{
    ArticleId file(const Article &article, int day = 0)
    {
        const ArticleId id = add(article, day);
        putCopySketch(db(), id, copySketch(article));
        return id;
    }

    void takeOut(ArticleId id)
    {
        dropCopySketch(db(), id);
        remove(id);
    }
};

Article telling(const QVector<int> &paragraphs)
{
    Article article = articleOf(QStringLiteral("Headline %1").arg(paragraphs.first()));
    for (const int number : paragraphs) {
        Block block;
        block.text = paragraph(number);
        article.blocks.append(block);
    }
    return article;
}

const QVector<int> Whole{1, 2, 3, 4, 5, 6, 7, 8};

} // namespace

class CopyTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theFullestLeadsWhateverCameFirst()
    {
        Fixture fixture;
        const ArticleId cut = fixture.file(telling({1, 2, 3, 4}), 1);
        QVERIFY(copyGroup(fixture.db(), cut).isEmpty());
        const ArticleId whole = fixture.file(telling(Whole), 2);
        QCOMPARE(copyGroup(fixture.db(), cut), (QVector<ArticleId>{whole, cut}));
        const ArticleId other = fixture.file(telling({1, 2, 3, 4, 5}), 0);
        QCOMPARE(copyGroup(fixture.db(), whole), (QVector<ArticleId>{whole, other, cut}));
    }

    void ofEquallyFullOnesTheEarliestLeads()
    {
        Fixture fixture;
        const ArticleId late = fixture.file(telling(Whole), 9);
        const ArticleId early = fixture.file(telling(Whole), 3);
        QCOMPARE(copyGroup(fixture.db(), late), (QVector<ArticleId>{early, late}));
    }

    void otherStoriesAreLeftAlone()
    {
        Fixture fixture;
        const ArticleId one = fixture.file(telling(Whole));
        const ArticleId other = fixture.file(telling({21, 22, 23, 24, 25, 26}));
        QVERIFY(copyGroup(fixture.db(), one).isEmpty());
        QVERIFY(copyGroup(fixture.db(), other).isEmpty());
    }

    // Each of a chain resembles the next; the last has little of the first.
    void everyCopyResemblesItsLead()
    {
        Fixture fixture;
        for (int first = 1; first < 30; ++first) {
            QVector<int> paragraphs;
            for (int i = first; i < first + 10; ++i) {
                paragraphs.append(i);
            }
            fixture.file(telling(paragraphs));
        }
        const auto leads = leadsOfCopies(fixture.db());
        QVERIFY(!leads.isEmpty());
        for (auto copy = leads.cbegin(); copy != leads.cend(); ++copy) {
            QVERIFY2(qAbs(copy.key() - copy.value()) <= 4,
                     qPrintable(QStringLiteral("%1 is with %2").arg(copy.key()).arg(copy.value())));
            QVERIFY(!leads.contains(copy.value()));
        }
    }

    void theCopiesOfALeadThatGoesFindAnother()
    {
        Fixture fixture;
        const ArticleId whole = fixture.file(telling(Whole));
        const ArticleId longer = fixture.file(telling({1, 2, 3, 4, 5}));
        const ArticleId cut = fixture.file(telling({1, 2, 3}));
        fixture.takeOut(whole);
        QCOMPARE(copyGroup(fixture.db(), cut), (QVector<ArticleId>{longer, cut}));
        fixture.takeOut(longer);
        QVERIFY(copyGroup(fixture.db(), cut).isEmpty());
        const ArticleId back = fixture.file(telling(Whole));
        QCOMPARE(copyGroup(fixture.db(), cut), (QVector<ArticleId>{back, cut}));
    }

    // Each of them is earlier, and leads.
    void reprintsThatArriveNewestFirstCostNoMoreEach()
    {
        Fixture fixture;
        const Transaction transaction(fixture.db());
        QVector<int> costs;
        ArticleId last = 0;
        for (int i = 0; i < 120; ++i) {
            costs.append(
                statementsOf(fixture.db(), [&] { last = fixture.file(telling(Whole), 1000 - i); }));
        }
        QCOMPARE(copyGroup(fixture.db(), 1).size(), 120);
        QCOMPARE(leadOfCopy(fixture.db(), 1), last);
        QVERIFY2(costs[119] <= 2 * costs[5],
                 qPrintable(QStringLiteral("%1, then %2").arg(costs[5]).arg(costs[119])));
        const ArticleId fuller =
            fixture.file(telling(Whole + QVector<int>{9, 10, 11, 12, 13}), 2000);
        QCOMPARE(leadOfCopy(fixture.db(), 1), fuller);
        QCOMPARE(copyGroup(fixture.db(), 1).size(), 121);
    }

    // Its statements would be counted, too: a savepoint makes FTS5 write out what it has gathered.
    void joiningAStoryMakesTheSearchIndexWriteNothing()
    {
        Fixture fixture;
        const Transaction transaction(fixture.db());
        fixture.file(telling(Whole));
        for (const QVector<int> &paragraphs : {Whole, Whole + QVector<int>{9, 10, 11, 12, 13}}) {
            const Article article = telling(paragraphs);
            const ArticleId id = fixture.add(article);
            const QStringList run = statementTextsOf(
                fixture.db(), [&] { putCopySketch(fixture.db(), id, copySketch(article)); });
            QVERIFY(!run.isEmpty());
            QCOMPARE(run.filter(QStringLiteral("search")), QStringList());
        }
    }

    void leadsThatGoOneAfterAnotherCostLittleEach_data()
    {
        QTest::addColumn<int>("days"); // between one arrival and the next
        QTest::newRow("oldest first") << 1;
        QTest::newRow("newest first") << -1;
    }

    void leadsThatGoOneAfterAnotherCostLittleEach()
    {
        QFETCH(int, days);
        Fixture fixture;
        const Transaction transaction(fixture.db());
        QVector<ArticleId> left;
        for (int i = 0; i < 120; ++i) {
            left.append(fixture.file(telling(Whole), 1000 + days * i));
        }
        int cost = 0;
        while (left.size() > 2) {
            const ArticleId lead = leadOfCopy(fixture.db(), left.last());
            cost += statementsOf(fixture.db(), [&] { fixture.takeOut(lead); });
            left.removeOne(lead);
            QCOMPARE(copyGroup(fixture.db(), left.last()).size(), left.size());
        }
        QVERIFY2(cost <= 120 * 60, qPrintable(QString::number(cost)));
    }

    void anArticleWithAnotherTextLeavesItsGroup()
    {
        Fixture fixture;
        const ArticleId whole = fixture.file(telling(Whole));
        const ArticleId copy = fixture.file(telling({1, 2, 3, 4, 5}));
        putCopySketch(fixture.db(), copy, copySketch(telling({31, 32, 33, 34})));
        QVERIFY(copyGroup(fixture.db(), whole).isEmpty());
        putCopySketch(fixture.db(), copy, copySketch(telling({1, 2, 3, 4, 5})));
        QCOMPARE(copyGroup(fixture.db(), copy), (QVector<ArticleId>{whole, copy}));
    }

    void nothingIsLeftOfAnArticleThatIsGone()
    {
        Fixture fixture;
        fixture.takeOut(fixture.file(telling(Whole)));
        auto keys = fixture.db().query("SELECT count(*) FROM copy_key");
        QVERIFY(keys.step());
        QCOMPARE(keys.integer(0), 0);
    }

    void namesArticlesThatNobodyHasLookedAt()
    {
        Fixture fixture;
        const ArticleId known = fixture.file(telling(Whole));
        const ArticleId waiting = fixture.add(telling(Whole));
        QVERIFY(hasCopySketch(fixture.db(), known));
        QCOMPARE(articlesWithoutCopySketch(fixture.db(), 0, 10), QVector<ArticleId>{waiting});
        QVERIFY(articlesWithoutCopySketch(fixture.db(), waiting, 10).isEmpty());
    }

    // The figures of the README: `app_store_copy_table_test printsPrecisionAndRecall`.
    void printsPrecisionAndRecall()
    {
        Fixture fixture;
        const auto articles = InventedNews(20'261'122).articles(300, 4);
        QHash<ArticleId, int> places;
        Transaction transaction(fixture.db());
        for (int i = 0; i < articles.size(); ++i) {
            places.insert(fixture.file(articles[i].article, i % 50), i);
        }
        transaction.commit();
        QHash<QString, int> told;
        for (const LabelledArticle &article : articles) {
            ++told[article.story];
        }
        int same = 0;
        for (const int count : std::as_const(told)) {
            same += count * (count - 1) / 2;
        }
        int right = 0;
        int wrong = 0;
        QHash<QString, int> mistaken;
        QSet<ArticleId> seen;
        for (auto place = places.cbegin(); place != places.cend(); ++place) {
            const auto group = copyGroup(fixture.db(), place.key());
            if (group.isEmpty() || seen.contains(group.first())) {
                continue;
            }
            seen.insert(group.first());
            for (qsizetype a = 0; a < group.size(); ++a) {
                for (qsizetype b = 0; b < a; ++b) {
                    const auto &one = articles[places[group[a]]];
                    const auto &other = articles[places[group[b]]];
                    ++(one.story == other.story ? right : wrong);
                    if (one.story != other.story) {
                        ++mistaken[one.made + QStringLiteral(" with ") + other.made];
                    }
                }
            }
        }
        const double precision = double(right) / qMax(1, right + wrong);
        const double recall = double(right) / same;
        qInfo().noquote() << articles.size() << "articles," << same << "pairs of copies: precision"
                          << precision << "recall" << recall << mistaken;
        QVERIFY(precision >= 0.97);
        QVERIFY(recall >= 0.95);
    }
};

QTEST_APPLESS_MAIN(CopyTableTest)
#include "copy_table_test.moc"
