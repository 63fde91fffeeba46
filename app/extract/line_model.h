#pragma once

// A linear-chain model over the lines of a text: how much each sign speaks for each kind of line,
// and how well one kind follows another. The best sequence is found with the Viterbi algorithm in
// integers, so every machine gives the same answer; the confidence is the forward-backward
// posterior (Lafferty, McCallum, Pereira 2001, "Conditional random fields"). The weights are
// learned by train_lines.cpp and lie in resources/model/lines.tsv.

#include "app/article/block.h"
#include "app/extract/line_signs.h"

#include <array>

namespace broadsheet {

/// The kinds that the model tells apart; the others are found by rule (line_structure).
inline constexpr std::array<BlockKind, 12> LineKinds{BlockKind::Headline,
                                                     BlockKind::Standfirst,
                                                     BlockKind::Byline,
                                                     BlockKind::Dateline,
                                                     BlockKind::Crosshead,
                                                     BlockKind::Paragraph,
                                                     BlockKind::BlockQuote,
                                                     BlockKind::ListItem,
                                                     BlockKind::Caption,
                                                     BlockKind::Credit,
                                                     BlockKind::Related,
                                                     BlockKind::Furniture};
inline constexpr int LineKindCount = int(LineKinds.size());

/// How two lines stand to one another: a kind follows another differently across a gap.
enum class Joint { Tight, Gap, NoGaps }; // NoGaps: the text has no blank line at all
inline constexpr int Joints = 3;

using KindWeights = std::array<int, size_t(LineKindCount)>;

struct LineModel
{
    static constexpr double Scale = 256; // weights are 1/256 of a natural-log unit

    QHash<SignId, int> rows; // sign → index in weights and names
    QVector<KindWeights> weights;
    QVector<QByteArray> names;
    std::array<std::array<KindWeights, size_t(LineKindCount)>, Joints>
        follows{}; // [joint][before][kind]
};

/// The model of the program, read once from its resource. Immutable.
const LineModel &lineModel();

/// What the signs of a line say for each kind: their weights, added up.
KindWeights scoresOf(const LineModel &model, const QVector<SignId> &signs);

struct LineDecision
{
    int kind = 0; // index in LineKinds
    double confidence = 0;
};

/// The best sequence of kinds, and how sure each is. `joints[i]` stands between lines i-1 and i.
QVector<LineDecision>
decide(const LineModel &model, const QVector<KindWeights> &scores, const QVector<Joint> &joints);

/// The sign that spoke most for `kind` against the other kinds; empty when none did.
QByteArray strongestSign(const LineModel &model, const QVector<SignId> &signs, int kind);

} // namespace broadsheet
