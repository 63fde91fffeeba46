#include "app/extract/line_model.h"

#include <QTest>

using namespace broadsheet;

namespace {

int indexOf(BlockKind kind)
{
    return int(std::find(LineKinds.begin(), LineKinds.end(), kind) - LineKinds.begin());
}

// A model of two signs, in which a caption is followed by a credit.
LineModel smallModel()
{
    LineModel model;
    KindWeights caption{};
    caption[size_t(indexOf(BlockKind::Caption))] = 512;
    KindWeights unclear{};
    unclear[size_t(indexOf(BlockKind::Crosshead))] = 300;
    unclear[size_t(indexOf(BlockKind::Credit))] = 280;
    model.weights = {caption, unclear};
    model.names = {"clear", "unclear"};
    model.rows = {{signId("clear"), 0}, {signId("unclear"), 1}};
    model.follows[size_t(Joint::Tight)][size_t(indexOf(BlockKind::Caption))]
                 [size_t(indexOf(BlockKind::Credit))] = 256;
    return model;
}

QVector<LineDecision> decided(const LineModel &model, Joint joint)
{
    return decide(model, {model.weights[0], model.weights[1]}, {Joint::Gap, joint});
}

} // namespace

class LineModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsNeighboursDecide();
    void isSurerWhereMoreSpeaks();
    void readsTheWeightsOfTheProgram();
};

void LineModelTest::letsNeighboursDecide()
{
    const LineModel model = smallModel();
    QCOMPARE(decided(model, Joint::Tight)[1].kind, indexOf(BlockKind::Credit));
    QCOMPARE(decided(model, Joint::Gap)[1].kind, indexOf(BlockKind::Crosshead));
    QVERIFY(decide(model, {}, {}).isEmpty());
}

void LineModelTest::isSurerWhereMoreSpeaks()
{
    LineModel model = smallModel();
    const double before = decided(model, Joint::Tight)[0].confidence;
    model.weights[0][size_t(indexOf(BlockKind::Caption))] = 2048;
    const double after = decided(model, Joint::Tight)[0].confidence;
    QVERIFY(before > 0 && before < after && after <= 1);
}

void LineModelTest::readsTheWeightsOfTheProgram()
{
    const LineModel &model = lineModel();
    QVERIFY(model.weights.size() > 1000);
    QCOMPARE(model.weights.size(), model.names.size());
    QCOMPARE(model.weights.size(), model.deep.size());
    QVERIFY(model.hidden.size() > 1000);
    QVERIFY(model.rows.contains(signId("link label and title")));
}

QTEST_APPLESS_MAIN(LineModelTest)
#include "line_model_test.moc"
