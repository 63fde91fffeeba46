#include "ui/shelf/shelf_view.h"

#include <QSignalSpy>
#include <QTest>

using namespace broadsheet;

namespace {

Shelf withPublication(const QString &name, int count)
{
    Shelf shelf;
    shelf.all = count;
    shelf.publications = {{name, count}};
    return shelf;
}

const QString &theExample()
{
    static const QString name = QStringLiteral("The Example");
    return name;
}

} // namespace

class ShelfViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void startsWithAllArticles()
    {
        const ShelfView view;
        QCOMPARE(view.entry().id, QStringLiteral("all"));
    }

    void keepsItsChoiceWhenTheCountsChange()
    {
        ShelfView view;
        view.setEntries(shelfEntries(withPublication(theExample(), 3)));
        QSignalSpy chosen(&view, &ShelfView::entryChosen);
        QVERIFY(view.choose(QStringLiteral("publication:The Example")));
        QCOMPARE(chosen.size(), 1);
        Shelf more = withPublication(theExample(), 4);
        more.publications.append({QStringLiteral("Zeitung"), 1});
        view.setEntries(shelfEntries(more));
        QCOMPARE(view.entry().name, theExample());
        QCOMPARE(view.currentIndex().data().toString(), theExample());
        QCOMPARE(chosen.size(), 1);
    }

    void goesToAllArticlesWhenTheChosenPublicationIsGone()
    {
        ShelfView view;
        view.setEntries(shelfEntries(withPublication(theExample(), 3)));
        view.choose(QStringLiteral("publication:The Example"));
        QSignalSpy chosen(&view, &ShelfView::entryChosen);
        view.setEntries(shelfEntries({}));
        QCOMPARE(view.entry().id, QStringLiteral("all"));
        QCOMPARE(chosen.size(), 1);
    }

    void letsNobodyChooseAHeading()
    {
        ShelfView view;
        view.setEntries(shelfEntries(withPublication(theExample(), 3)));
        const auto *model = view.model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, 0);
            if (index.data().toString() == QStringLiteral("Publications")) {
                QVERIFY(!index.flags().testFlag(Qt::ItemIsSelectable));
                return;
            }
        }
        QFAIL("there is no heading");
    }
};

QTEST_MAIN(ShelfViewTest)
#include "shelf_view_test.moc"
