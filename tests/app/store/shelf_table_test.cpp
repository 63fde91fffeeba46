#include "app/store/shelf_table.h"
#include "tests/support/table_fixture.h"

#include <QTest>

using namespace broadsheet;

class ShelfTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsNothingInAnEmptyLibrary();
    void countsArticlesAndNotes();
    void passesOverDeletedNotes();
    void countsNotesWithoutArticleAsOrphans();
};

void ShelfTableTest::countsNothingInAnEmptyLibrary()
{
    TableFixture fixture;
    const ShelfCounts counts = shelfCounts(fixture.db());
    QCOMPARE(counts.all + counts.read + counts.bookmarked + counts.annotated, 0);
    QVERIFY(counts.publications.isEmpty() && counts.tags.isEmpty());
}

void ShelfTableTest::countsArticlesAndNotes()
{
    TableFixture fixture;
    Article article = articleOf(QStringLiteral("Night ferry returns"));
    article.publication = QStringLiteral("The Example");
    fixture.add(article);
    fixture.add(article);
    fixture.add(articleOf(QStringLiteral("Budget passed")));
    fixture.addNote(QStringLiteral("key1"), QStringLiteral("a"), {}, QStringLiteral("Sea"));
    fixture.addNote(QStringLiteral("key1"), QStringLiteral("b"), {}, QStringLiteral("sea"));
    fixture.notebook().run("INSERT INTO reading (article, read, changed) VALUES ('key2', 1, 0)");
    const ShelfCounts counts = shelfCounts(fixture.db());
    QCOMPARE(counts.all, 3);
    QCOMPARE(counts.read, 1);
    QCOMPARE(counts.annotated, 1);
    QCOMPARE(counts.annotations, 2);
    QCOMPARE(counts.publications.size(), 1);
    QCOMPARE(counts.publications[0].count, 2);
    QCOMPARE(counts.tags.size(), 1);
    QCOMPARE(counts.tags[0].count, 1);
}

void ShelfTableTest::passesOverDeletedNotes()
{
    TableFixture fixture;
    fixture.add(articleOf(QStringLiteral("Night ferry returns")));
    fixture.addNote(QStringLiteral("key1"), QStringLiteral("a"), {}, QStringLiteral("sea"));
    fixture.notebook().run("UPDATE annotation SET deleted_at = 1");
    const ShelfCounts counts = shelfCounts(fixture.db());
    QCOMPARE(counts.annotations + counts.annotated + int(counts.tags.size()), 0);
}

void ShelfTableTest::countsNotesWithoutArticleAsOrphans()
{
    TableFixture fixture;
    fixture.add(articleOf(QStringLiteral("Night ferry returns")));
    fixture.addNote(QStringLiteral("key1"), QStringLiteral("a"), {}, {});
    QCOMPARE(shelfCounts(fixture.db()).orphans, 0);
    fixture.remove(1);
    QCOMPARE(shelfCounts(fixture.db()).orphans, 1);
}

QTEST_APPLESS_MAIN(ShelfTableTest)
#include "shelf_table_test.moc"
