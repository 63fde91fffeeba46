#include "app/extract/line_model.h"

#include <QTest>

using namespace broadsheet;

namespace {

size_t index(BlockKind kind)
{
    return size_t(std::find(LineKinds.begin(), LineKinds.end(), kind) - LineKinds.begin());
}

// A model in which a caption is followed by a credit.
LineModel smallModel()
{
    LineModel model;
    model.follows[size_t(Joint::Tight)][index(BlockKind::Caption)][index(BlockKind::Credit)] = 256;
    return model;
}

// A line that is a caption, as `clearly` as told, and one that is a crosshead or a credit.
QVector<LineDecision> decided(const LineModel &model, Joint joint, int clearly = 512)
{
    KindWeights caption{};
    caption[index(BlockKind::Caption)] = clearly;
    KindWeights unclear{};
    unclear[index(BlockKind::Crosshead)] = 300;
    unclear[index(BlockKind::Credit)] = 280;
    return decide(model, {caption, unclear}, {Joint::Gap, joint});
}

} // namespace

class LineModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsNeighboursDecide();
    void isSurerWhereMoreSpeaks();
    void findsTheSignsThatItKnows();
    void readsTheWeightsOfTheProgram();
};

void LineModelTest::letsNeighboursDecide()
{
    const LineModel model = smallModel();
    QCOMPARE(decided(model, Joint::Tight)[1].kind, int(index(BlockKind::Credit)));
    QCOMPARE(decided(model, Joint::Gap)[1].kind, int(index(BlockKind::Crosshead)));
    QVERIFY(decide(model, {}, {}).isEmpty());
}

void LineModelTest::isSurerWhereMoreSpeaks()
{
    const LineModel model = smallModel();
    const double before = decided(model, Joint::Tight)[0].confidence;
    const double after = decided(model, Joint::Tight, 2048)[0].confidence;
    QVERIFY(before > 0 && before < after && after <= 1);
}

void LineModelTest::findsTheSignsThatItKnows()
{
    LineModel model;
    constexpr int Count = 1000;
    for (int i = 0; i < Count; ++i) {
        addSign(model, "sign " + QByteArray::number(i), {}, {});
    }
    for (int i = 0; i < Count; ++i) {
        QCOMPARE(model.rows.value(signId("sign " + QByteArray::number(i))), i);
    }
    QVERIFY(!model.rows.contains(signId("sign 1000")));
}

void LineModelTest::readsTheWeightsOfTheProgram()
{
    const LineModel &model = lineModel();
    QVERIFY(model.weights.size() > 1000);
    QCOMPARE(qsizetype(model.weights.size()), model.names.size());
    const auto deep =
        std::count_if(model.weights.begin(), model.weights.end(), [](const SignWeights &weights) {
            return std::any_of(weights.begin() + FirstOfLayer, weights.end(), [](int weight) {
                return weight != 0;
            });
        });
    QVERIFY(deep > 1000);
    QVERIFY(model.rows.contains(signId("link label and title")));
}

QTEST_APPLESS_MAIN(LineModelTest)
#include "line_model_test.moc"
