#pragma once

// A linear-chain model over the lines of a text: how much each sign speaks for each kind of line,
// and how well one kind follows another. The best sequence is found with the Viterbi algorithm in
// integers, so every machine gives the same answer; the confidence is the forward-backward
// posterior (Lafferty, McCallum, Pereira 2001, "Conditional random fields"). The weights are
// learned by train_lines.cpp and lie in resources/model/lines.tsv.

#include "app/article/block.h"
#include "app/extract/line_signs.h"

#include <array>
#include <initializer_list>
#include <utility>
#include <vector>

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

/// Sign → row, in one flat table: a text asks it some thousand times.
class SignRows
{
public:
    SignRows() = default;
    SignRows(std::initializer_list<std::pair<SignId, int>> rows);

    void insert(SignId sign, int row);

    bool contains(SignId sign) const { return value(sign) >= 0; }

    /// -1: the model does not know the sign.
    int value(SignId sign) const
    {
        size_t slot = slotOf(sign);
        while (m_slots[slot].row >= 0 && m_slots[slot].sign != sign) {
            slot = (slot + 1) & (m_slots.size() - 1);
        }
        return m_slots[slot].row;
    }

private:
    struct Slot
    {
        SignId sign = 0;
        int row = -1;
    };

    // The upper half of the product: the lower bits of a SignId depend on its last bytes alone.
    size_t slotOf(SignId sign) const
    {
        return ((sign * SignPart::Base) >> 32) & (m_slots.size() - 1);
    }

    std::vector<Slot> m_slots = std::vector<Slot>(64); // a power of two, half empty at least
    size_t m_used = 0;
};

struct LineModel
{
    static constexpr double Scale = 256; // weights are 1/256 of a natural-log unit

    SignRows rows; // sign → index in weights and names
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
