#include "app/library/copies.h"
#include "app/library/reparse.h"
#include "app/library/searcher.h"
#include "app/store/copy_table.h"
#include "app/store/store.h"
#include "tests/support/app_library_stories.h"

#include <QTest>

using namespace broadsheet;

namespace {

ArticleId import(TempLibrary &library, const QString &name, const QVector<int> &paragraphs)
{
    const auto report =
        importPaths(
            library.library(),
            {library.file(name, story(QStringLiteral("A headline for ") + name, paragraphs))})
            .result();
    return report ? report->firstArticle : 0;
}

QVector<ArticleId> group(TempLibrary &library, ArticleId id)
{
    QVector<ArticleId> ids;
    const auto rows = copiesOf(library.library(), id).result();
    for (const ArticleRow &row : rows ? *rows : QVector<ArticleRow>()) {
        ids.append(row.id);
    }
    return ids;
}

QVector<ArticleId> listed(TempLibrary &library, const QSet<ArticleId> &expanded = {})
{
    SearchRequest request;
    request.leadsOnly = true;
    request.expanded = expanded;
    const auto answer = search(library.library(), request).result();
    return answer ? answer->ids : QVector<ArticleId>();
}

} // namespace

class CopiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void anImportFindsTheGroup()
    {
        TempLibrary library;
        const ArticleId whole = import(library, QStringLiteral("whole.txt"), {1, 2, 3, 4, 5, 6});
        const ArticleId other = import(library, QStringLiteral("other.txt"), {21, 22, 23, 24, 25});
        const ArticleId cut = import(library, QStringLiteral("cut.txt"), {1, 2, 3, 4});
        QCOMPARE(group(library, cut), (QVector<ArticleId>{whole, cut}));
        QVERIFY(group(library, other).isEmpty());
        const auto rows = articleRows(library.library(), {whole, cut, other}).result();
        QVERIFY(rows);
        QCOMPARE(rows->at(0).copies, 1);
        QCOMPARE(rows->at(0).lead, 0);
        QCOMPARE(rows->at(1).lead, whole);
        QCOMPARE(rows->at(2).copies, 0);
    }

    void aListShowsTheLeadAndUnfoldsItsCopies()
    {
        TempLibrary library;
        const ArticleId whole = import(library, QStringLiteral("whole.txt"), {1, 2, 3, 4, 5, 6});
        const ArticleId cut = import(library, QStringLiteral("cut.txt"), {1, 2, 3, 4});
        const ArticleId other = import(library, QStringLiteral("other.txt"), {21, 22, 23, 24, 25});
        QCOMPARE(listed(library), (QVector<ArticleId>{other, whole}));
        QCOMPARE(listed(library, {whole}), (QVector<ArticleId>{other, whole, cut}));
    }

    void aCopyStandsForALeadThatIsNoAnswer()
    {
        TempLibrary library;
        import(library, QStringLiteral("whole.txt"), {1, 2, 3, 4, 5, 6});
        const ArticleId cut = import(library, QStringLiteral("cut.txt"), {1, 2, 3, 4});
        SearchRequest request;
        request.query = QStringLiteral("title:cut");
        request.leadsOnly = true;
        const auto answer = search(library.library(), request).result();
        QVERIFY(answer);
        QCOMPARE(answer->ids, QVector<ArticleId>{cut});
    }

    void removalAndUndoKeepTheGroupRight()
    {
        TempLibrary library;
        const ArticleId whole = import(library, QStringLiteral("whole.txt"), {1, 2, 3, 4, 5, 6});
        const ArticleId cut = import(library, QStringLiteral("cut.txt"), {1, 2, 3, 4});
        QVERIFY(removeArticles(library.library(), {whole}).result());
        QVERIFY(group(library, cut).isEmpty());
        QCOMPARE(listed(library), QVector<ArticleId>{cut});
        QVERIFY(restoreArticles(library.library(), {whole}).result());
        QCOMPARE(group(library, cut), (QVector<ArticleId>{whole, cut}));
    }

    void aNewVersionMayLeaveTheGroup()
    {
        TempLibrary library;
        import(library, QStringLiteral("whole.txt"), {1, 2, 3, 4, 5, 6});
        const ArticleId cut = import(library, QStringLiteral("cut.txt"), {1, 2, 3, 4});
        QCOMPARE(import(library, QStringLiteral("cut.txt"), {31, 32, 33, 34}), cut);
        QVERIFY(group(library, cut).isEmpty());
    }

    void olderArticlesAreLookedAtInTheBackground()
    {
        TempLibrary library;
        const ArticleId whole = import(library, QStringLiteral("whole.txt"), {1, 2, 3, 4, 5, 6});
        const ArticleId cut = import(library, QStringLiteral("cut.txt"), {1, 2, 3, 4});
        QVERIFY(library.library()
                    .store()
                    .libraryWriter()
                    .write([](Database &db) {
                        for (const char *table : {"copy", "copy_key", "copy_sketch"}) {
                            db.run(QByteArray("DELETE FROM ") + table);
                        }
                    })
                    .result());
        QVERIFY(group(library, cut).isEmpty());
        const auto report = bringUpToDate(library.library()).result();
        QVERIFY(report);
        QCOMPARE(report->grouped, 1);
        QCOMPARE(group(library, cut), (QVector<ArticleId>{whole, cut}));
    }

    void comparesTwoCopiesWordByWord()
    {
        TempLibrary library;
        const ArticleId whole = import(library, QStringLiteral("whole.txt"), {1, 2, 3, 4, 5, 6});
        const ArticleId cut = import(library, QStringLiteral("cut.txt"), {1, 2, 3, 4});
        const auto comparison = compareArticles(library.library(), whole, cut).result();
        QVERIFY(comparison);
        QCOMPARE(comparison->newer.row.id, cut);
        QVERIFY(comparison->diff.changes > 0);
        QVERIFY(!compareArticles(library.library(), whole, 999).result());
    }
};

QTEST_GUILESS_MAIN(CopiesTest)
#include "copies_test.moc"
