#include "app/extract/line_network.h"

#include <QTest>

using namespace broadsheet;

namespace {

constexpr size_t First = 3; // some value of each layer
constexpr size_t Second = 5;

size_t indexOf(BlockKind kind)
{
    return size_t(std::find(LineKinds.begin(), LineKinds.end(), kind) - LineKinds.begin());
}

KindWeights only(BlockKind kind, int weight)
{
    KindWeights weights{};
    weights[indexOf(kind)] = weight;
    return weights;
}

// "sentence" says paragraph; "short" says crosshead where a sentence stands below it.
LineModel smallModel()
{
    LineModel model;
    Hidden sentence{};
    sentence[First] = 256;
    model.hidden = {sentence};
    model.weights = {only(BlockKind::Paragraph, 300), only(BlockKind::Furniture, 100)};
    model.names = {"sentence", "short"};
    model.deep = {0, -1};
    model.rows = {{signId("sentence"), 0}, {signId("short"), 1}};
    model.context[size_t(ContextReach + 1)][First][Second] = 256;
    model.out[Second] = only(BlockKind::Crosshead, 200);
    return model;
}

QVector<LineEvidence> evidence(const LineModel &model, const QVector<QVector<SignId>> &lines)
{
    QVector<LineEvidence> all;
    for (const QVector<SignId> &signs : lines) {
        all += evidenceOf(model, signs);
    }
    addContext(model, all);
    return all;
}

} // namespace

class LineNetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsUpWhatSignsSay();
    void hearsTheLineBelow();
    void boundsAValueThatManySignsRaise();
    void namesTheStrongestSign();
    void namesASignThatSpeaksThroughTheLayers();
};

void LineNetworkTest::addsUpWhatSignsSay()
{
    const LineEvidence line =
        evidenceOf(smallModel(), {signId("short"), signId("short"), signId("unknown")});
    QCOMPARE(line.scores, only(BlockKind::Furniture, 200));
}

void LineNetworkTest::hearsTheLineBelow()
{
    const LineModel model = smallModel();
    const auto above = evidence(model, {{signId("short")}, {signId("sentence")}});
    QCOMPARE(above[0].scores[indexOf(BlockKind::Crosshead)], 200);
    const auto below = evidence(model, {{signId("sentence")}, {signId("short")}});
    QCOMPARE(below[1].scores[indexOf(BlockKind::Crosshead)], 0);
    QVERIFY(evidence(model, {}).isEmpty());
}

void LineNetworkTest::boundsAValueThatManySignsRaise()
{
    const QVector<SignId> signs(100000, signId("sentence"));
    QCOMPARE(evidenceOf(smallModel(), signs).own[First], LineModel::Most);
}

void LineNetworkTest::namesTheStrongestSign()
{
    const LineModel model = smallModel();
    const QVector<SignId> signs{signId("short"), signId("sentence")};
    const auto lines = evidence(model, {signs});
    const auto strongest = [&](BlockKind kind) {
        return strongestSign(model, signs, lines[0], int(indexOf(kind)));
    };
    QCOMPARE(strongest(BlockKind::Paragraph), QByteArray("sentence"));
    QCOMPARE(strongest(BlockKind::Furniture), QByteArray("short"));
    QCOMPARE(strongest(BlockKind::Headline), QByteArray());
}

void LineNetworkTest::namesASignThatSpeaksThroughTheLayers()
{
    LineModel model = smallModel();
    model.own[First] = only(BlockKind::Caption, 5000);
    const QVector<SignId> signs{signId("short"), signId("sentence")};
    const auto lines = evidence(model, {signs});
    QCOMPARE(strongestSign(model, signs, lines[0], int(indexOf(BlockKind::Caption))),
             QByteArray("sentence"));
}

QTEST_APPLESS_MAIN(LineNetworkTest)
#include "line_network_test.moc"
