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
    Layer sentence{};
    sentence[First] = 256;
    addSign(model, "sentence", only(BlockKind::Paragraph, 300), sentence);
    addSign(model, "short", only(BlockKind::Furniture, 100), {});
    model.context[Second][size_t(ContextReach + 1) * NetWidth + First] = 256;
    model.scores[indexOf(BlockKind::Crosshead)][size_t(LayerWidth) + Second] = 200;
    return model;
}

const std::vector<SignId> Short{signId("short")};
const std::vector<SignId> Sentence{signId("sentence")};

QVector<LineEvidence> evidence(const LineModel &model,
                               const std::vector<std::vector<SignId>> &lines,
                               const QVector<int> &groups = {0, 1, 2})
{
    QVector<LineEvidence> all;
    for (const std::vector<SignId> &signs : lines) {
        all += evidenceOf(model, knownSigns(model, signs));
    }
    addContext(model, groups, all);
    return all;
}

} // namespace

class LineNetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsUpWhatSignsSay();
    void hearsTheLineBelow();
    void hearsTheLinesSetAlike();
    void boundsAValueThatManySignsRaise();
    void namesTheStrongestSign();
    void namesASignThatSpeaksThroughTheLayers();
};

void LineNetworkTest::addsUpWhatSignsSay()
{
    const LineModel model = smallModel();
    const LineEvidence line =
        evidenceOf(model, knownSigns(model, {signId("short"), signId("short"), signId("unknown")}));
    QCOMPARE(line.scores, only(BlockKind::Furniture, 200));
}

void LineNetworkTest::hearsTheLineBelow()
{
    const LineModel model = smallModel();
    const auto above = evidence(model, {Short, Sentence});
    QCOMPARE(above[0].scores[indexOf(BlockKind::Crosshead)], 200);
    const auto below = evidence(model, {Sentence, Short});
    QCOMPARE(below[1].scores[indexOf(BlockKind::Crosshead)], 0);
    QVERIFY(evidence(model, {}).isEmpty());
}

void LineNetworkTest::hearsTheLinesSetAlike()
{
    LineModel model;
    Layer sentence{};
    sentence[First] = 256;
    addSign(model, "sentence", {}, sentence);
    model.context[Second][size_t(PeersView) * NetWidth + First] = 256;
    model.scores[indexOf(BlockKind::Crosshead)][size_t(LayerWidth) + Second] = 200;
    const auto scoreOf = [&](const QVector<int> &groups) {
        return evidence(model, {{}, Sentence, Sentence}, groups)[0]
            .scores[indexOf(BlockKind::Crosshead)];
    };
    QCOMPARE(scoreOf({0, 1, 2}), 0);
    QCOMPARE(scoreOf({0, 0, 0}), 200);
}

void LineNetworkTest::boundsAValueThatManySignsRaise()
{
    const LineModel model = smallModel();
    const std::vector<int> signs(100000, model.rows.value(signId("sentence")));
    QCOMPARE(int(evidenceOf(model, signs).own[First]), LineModel::Most);
}

void LineNetworkTest::namesTheStrongestSign()
{
    const LineModel model = smallModel();
    const std::vector<SignId> signs{signId("short"), signId("sentence")};
    const auto lines = evidence(model, {signs});
    const auto strongest = [&](BlockKind kind) {
        return strongestSign(model, knownSigns(model, signs), lines[0], int(indexOf(kind)));
    };
    QCOMPARE(strongest(BlockKind::Paragraph), QByteArray("sentence"));
    QCOMPARE(strongest(BlockKind::Furniture), QByteArray("short"));
    QCOMPARE(strongest(BlockKind::Headline), QByteArray());
}

void LineNetworkTest::namesASignThatSpeaksThroughTheLayers()
{
    LineModel model = smallModel();
    model.scores[indexOf(BlockKind::Caption)][First] = 5000;
    const std::vector<SignId> signs{signId("short"), signId("sentence")};
    const auto lines = evidence(model, {signs});
    const int caption = int(indexOf(BlockKind::Caption));
    QCOMPARE(strongestSign(model, knownSigns(model, signs), lines[0], caption),
             QByteArray("sentence"));
}

QTEST_APPLESS_MAIN(LineNetworkTest)
#include "line_network_test.moc"
