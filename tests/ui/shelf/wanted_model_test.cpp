#include "ui/shelf/two_line_delegate.h"
#include "ui/shelf/wanted_model.h"

#include <QTest>

using namespace broadsheet;

class WantedModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void saysHowManyArticlesAsk()
    {
        WantedModel model;
        model.setTitles({{QStringLiteral("Budget passed"), {1, 2, 3}},
                         {QStringLiteral("Storm nears the coast"), {2}}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("Budget passed"));
        QCOMPARE(model.index(0).data(TwoLineDelegate::TextRole).toString(),
                 QStringLiteral("Wanted by 3 articles"));
        QCOMPARE(model.index(1).data(Qt::AccessibleDescriptionRole).toString(),
                 QStringLiteral("Wanted by 1 article"));
    }

    void findsATitleAgain()
    {
        WantedModel model;
        model.setTitles({{QStringLiteral("Budget passed"), {1}}});
        QCOMPARE(model.rowOf(QStringLiteral("Budget passed")), 0);
        QCOMPARE(model.rowOf(QStringLiteral("Storm")), -1);
        QCOMPARE(model.titleAt(0), QStringLiteral("Budget passed"));
        QVERIFY(model.titleAt(1).isEmpty());
        QVERIFY(model.titleAt(-1).isEmpty());
    }
};

QTEST_GUILESS_MAIN(WantedModelTest)
#include "wanted_model_test.moc"
