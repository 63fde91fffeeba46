#include "ui/notes/notebook_filter_bar.h"

#include <QComboBox>
#include <QSignalSpy>

using namespace broadsheet;

class NotebookFilterBarTest : public QObject
{
    Q_OBJECT

private:
    static void choose(NotebookFilterBar &bar, const QString &name, const QString &text)
    {
        for (auto *box : bar.findChildren<QComboBox *>()) {
            if (box->accessibleName() == name) {
                QVERIFY2(box->findText(text) >= 0, qPrintable(text));
                box->setCurrentIndex(box->findText(text));
                return;
            }
        }
        QFAIL(qPrintable(name));
    }

    static AnnotationFacets facets()
    {
        return {{QStringLiteral("ferry"), QStringLiteral("money")},
                {QStringLiteral("Ellery Gazette")},
                2};
    }

private Q_SLOTS:

    void letsEverythingThroughAtFirst()
    {
        NotebookFilterBar bar;
        QCOMPARE(bar.filter(), AnnotationFilter());
        QVERIFY(!bar.isActive());
    }

    void readsItsChoices()
    {
        NotebookFilterBar bar;
        bar.setFacets(facets());
        QSignalSpy changed(&bar, &NotebookFilterBar::filterChanged);
        choose(bar, QStringLiteral("Colour"), QStringLiteral("Blue"));
        choose(bar, QStringLiteral("Tag"), QStringLiteral("money"));
        choose(bar, QStringLiteral("Publication"), QStringLiteral("Ellery Gazette"));
        choose(bar, QStringLiteral("What became of it"), QStringLiteral("Passage lost"));
        choose(bar, QStringLiteral("When it was made"), QStringLiteral("Today"));
        choose(bar, QStringLiteral("Order"), QStringLiteral("Newest first"));
        const AnnotationFilter filter = bar.filter();
        QCOMPARE(filter.color, QStringLiteral("blue"));
        QCOMPARE(filter.tag, QStringLiteral("money"));
        QCOMPARE(filter.publication, QStringLiteral("Ellery Gazette"));
        QCOMPARE(filter.state, AnchorState::Orphan);
        QCOMPARE(filter.since, QDate::currentDate());
        QCOMPARE(filter.order, AnnotationOrder::NewestFirst);
        QCOMPARE(changed.size(), 6);
        QVERIFY(bar.isActive());
    }

    void asksForTheTrashInsteadOfAState()
    {
        NotebookFilterBar bar;
        bar.setFacets(facets());
        choose(bar, QStringLiteral("What became of it"), QStringLiteral("In the trash (2)"));
        QVERIFY(bar.filter().deleted);
        QVERIFY(!bar.filter().state);
    }

    void keepsATagThatIsStillThereAndDropsOneThatIsGone()
    {
        NotebookFilterBar bar;
        bar.setFacets(facets());
        choose(bar, QStringLiteral("Tag"), QStringLiteral("money"));
        bar.setFacets({{QStringLiteral("island"), QStringLiteral("money")}, {}, 0});
        QCOMPARE(bar.filter().tag, QStringLiteral("money"));
        bar.setFacets({{QStringLiteral("island")}, {}, 0});
        QCOMPARE(bar.filter().tag, QString());
    }

    void clearsAllButTheOrderInOneStep()
    {
        NotebookFilterBar bar;
        choose(bar, QStringLiteral("Colour"), QStringLiteral("Pink"));
        choose(bar, QStringLiteral("Order"), QStringLiteral("Oldest first"));
        QSignalSpy changed(&bar, &NotebookFilterBar::filterChanged);
        bar.clear();
        QCOMPARE(changed.size(), 1);
        QVERIFY(!bar.isActive());
        QCOMPARE(bar.filter().order, AnnotationOrder::OldestFirst);
    }
};

QTEST_MAIN(NotebookFilterBarTest)
#include "notebook_filter_bar_test.moc"
