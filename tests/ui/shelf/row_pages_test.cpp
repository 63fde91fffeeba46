#include "ui/shelf/row_pages.h"

#include <QTest>

using namespace broadsheet;

namespace {

ArticleRow rowOf(ArticleId id)
{
    ArticleRow row;
    row.id = id;
    row.headline = QString::number(id);
    return row;
}

} // namespace

class RowPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void asksForAPageOnce()
    {
        RowPages pages;
        QVERIFY(pages.wants(3));
        QVERIFY(!pages.wants(3));
        pages.giveUp(3);
        QVERIFY(pages.wants(3));
    }

    void findsTheRowsOfAFilledPage()
    {
        RowPages pages;
        pages.fill(1, {7, 8}, {rowOf(7), rowOf(8)});
        QCOMPARE(pages.row(RowPages::PageSize + 1, 8)->headline, QStringLiteral("8"));
        QVERIFY(!pages.wants(1));
        QCOMPARE(pages.row(0, 7), nullptr);
    }

    void keepsRowsInPlaceWhenOneIsMissing()
    {
        RowPages pages;
        pages.fill(0, {1, 2, 3}, {rowOf(1), rowOf(3)});
        QVERIFY(pages.row(1, 2) == nullptr);
        QCOMPARE(pages.row(2, 3)->id, 3);
    }

    void doesNotShowTheRowOfAnotherArticle()
    {
        RowPages pages;
        pages.fill(0, {1}, {rowOf(1)});
        QVERIFY(pages.row(0, 2) == nullptr);
    }
};

QTEST_GUILESS_MAIN(RowPagesTest)
#include "row_pages_test.moc"
