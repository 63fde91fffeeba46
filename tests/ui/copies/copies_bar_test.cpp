#include "ui/copies/copies_bar.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace broadsheet;

namespace {

ArticleRow row(ArticleId id, const QString &publication, const QString &headline)
{
    ArticleRow made;
    made.id = id;
    made.publication = publication;
    made.headline = headline;
    return made;
}

const QVector<ArticleRow> Two{
    row(4, QStringLiteral("The Post"), QStringLiteral("Hull & mast crack")),
    row(9, QStringLiteral("Courier"), QStringLiteral("No ferry"))};

QToolButton *button(const CopiesBar &bar, const char *name)
{
    for (auto *found : bar.findChildren<QToolButton *>()) {
        if (found->accessibleName() == QLatin1StringView(name)) {
            return found;
        }
    }
    return nullptr;
}

bool says(const CopiesBar &bar, const QString &words)
{
    for (const auto *label : bar.findChildren<QLabel *>()) {
        if (label->text().contains(words)) {
            return true;
        }
    }
    return false;
}

} // namespace

class CopiesBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void isThereOnlyWhenThereAreCopies()
    {
        CopiesBar bar;
        bar.showCopies({});
        QVERIFY(bar.isHidden());
        bar.showCopies(Two);
        QVERIFY(!bar.isHidden());
        QVERIFY(button(bar, "Copies of this story")->text().contains(QStringLiteral("2")));
        bar.showCopies({});
        QVERIFY(bar.isHidden());
    }

    void opensAndComparesTheOneThatWasChosen()
    {
        qRegisterMetaType<ArticleId>();
        CopiesBar bar;
        QSignalSpy opened(&bar, &CopiesBar::copyChosen);
        QSignalSpy compared(&bar, &CopiesBar::comparisonChosen);
        bar.showCopies(Two);
        const auto open = button(bar, "Copies of this story")->menu()->actions();
        QCOMPARE(open.size(), 2);
        QVERIFY(open[0]->text().contains(QStringLiteral("Hull && mast")));
        open[0]->trigger();
        QCOMPARE(opened.takeFirst().first().toLongLong(), 4);
        button(bar, "Compare with a copy")->menu()->actions().last()->trigger();
        QCOMPARE(compared.takeFirst().first().toLongLong(), 9);
    }

    void saysWhatIsComparedAndWhereOneIs()
    {
        CopiesBar bar;
        QSignalSpy stepped(&bar, &CopiesBar::changeStepped);
        QSignalSpy left(&bar, &CopiesBar::comparisonLeft);
        bar.showCopies(Two);
        bar.showComparison(Two.last(), 3);
        QVERIFY(says(bar, QStringLiteral("No ferry")));
        QVERIFY(button(bar, "Copies of this story")->isHidden());
        bar.setChange(1);
        QVERIFY(says(bar, QStringLiteral("2 of 3")));
        button(bar, "Next difference")->click();
        QCOMPARE(stepped.takeFirst().first().toInt(), 1);
        bar.findChild<QPushButton *>()->click();
        QCOMPARE(left.size(), 1);
        bar.showComparison(Two.last(), 0);
        QVERIFY(says(bar, QStringLiteral("No word is different")));
        QVERIFY(!button(bar, "Next difference")->isEnabled());
    }
};

QTEST_MAIN(CopiesBarTest)
#include "copies_bar_test.moc"
