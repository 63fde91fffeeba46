#pragma once

// A model of the lines of a text: how much each sign speaks for each kind of line, by itself and
// through the layers of line_network.h, and how well one kind follows another. The best sequence is
// found with the Viterbi algorithm in integers, so every machine gives the same answer; the
// confidence is the forward-backward posterior (Lafferty, McCallum, Pereira 2001, "Conditional
// random fields"). The weights are learned by train_lines.cpp and lie in resources/model/lines.tsv.

#include "app/article/block.h"
#include "app/extract/line_signs.h"

#include <array>
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
    void insert(SignId sign, int row); // each row has one sign

    bool contains(SignId sign) const { return value(sign) >= 0; }

    /// -1: the model does not know the sign.
    int value(SignId sign) const
    {
        const quint64 mixed = sign * SignPart::Base;
        size_t slot = slotOf(mixed);
        while (m_slots[slot].row >= 0 && !isAt(slot, mixed, sign)) {
            slot = (slot + 1) & (m_slots.size() - 1);
        }
        return m_slots[slot].row;
    }

private:
    // Small, so that the table stays near the processor; most signs are unknown.
    struct Slot
    {
        quint32 tag = 0;
        int row = -1;
    };

    static quint32 tagOf(quint64 mixed) { return quint32(mixed >> 24); }

    // The upper bits: the lower ones of a SignId depend on its last bytes alone.
    size_t slotOf(quint64 mixed) const { return (mixed >> 40) & (m_slots.size() - 1); }

    bool isAt(size_t slot, quint64 mixed, SignId sign) const
    {
        return m_slots[slot].tag == tagOf(mixed) && m_signs[size_t(m_slots[slot].row)] == sign;
    }

    void put(SignId sign, int row);

    std::vector<Slot> m_slots = std::vector<Slot>(64); // a power of two, half empty at least
    std::vector<SignId> m_signs;                       // by row
    size_t m_used = 0;
};

/// Several networks of equal shape, learned apart, say together what each line is.
inline constexpr int Nets = 1;
inline constexpr int NetWidth = 24; // values of each layer of one network
inline constexpr int LayerWidth = Nets * NetWidth;

/// The values of one layer of all networks, those of one network side by side.
using Layer = std::array<qint16, size_t(LayerWidth)>;

/// A network's second layer sees its first one's values of five lines, and their means above, below
/// and over the lines that are set alike (line_peers.h).
inline constexpr int ContextReach = 2;
inline constexpr int Views = 2 * ContextReach + 1 + 3;
inline constexpr int AboveView = Views - 3;
inline constexpr int BelowView = Views - 2;
inline constexpr int PeersView = Views - 1;
using Window = std::array<qint16, size_t(Views *NetWidth)>; // [view][first]

/// What a sign says for each kind by itself, the mean of that, and what it says to the first layer.
inline constexpr int MeanOfKinds = LineKindCount;
inline constexpr int FirstOfLayer = 16; // a multiple of what a vector holds
using SignWeights = std::array<qint16, size_t(FirstOfLayer + LayerWidth)>;

struct LineModel
{
    static constexpr double Scale = 256; // weights are 1/256 of a natural-log unit
    static constexpr int Most = 8 * 256; // no value of a layer is larger, none below 0

    SignRows rows; // sign → index in weights and names
    std::vector<SignWeights> weights;
    QVector<QByteArray> names;
    std::array<Window, size_t(LayerWidth)> context{}; // into each value of the second layer
    std::array<int, size_t(LayerWidth)> bias{};       // of the second layer
    std::array<std::array<qint16, size_t(2 * LayerWidth)>, size_t(LineKindCount)>
        scores{}; // [kind], from the first layer and then from the second
    std::array<std::array<KindWeights, size_t(LineKindCount)>, Joints>
        follows{}; // [joint][before][kind]
};

/// Adds a sign with its weights for the kinds and for the first layer.
void addSign(LineModel &model,
             const QByteArray &name,
             const KindWeights &kinds,
             const Layer &layer);

/// The model of the program, read once from its resource. Immutable.
const LineModel &lineModel();

struct LineDecision
{
    int kind = 0; // index in LineKinds
    double confidence = 0;
    int shownAs = 0; // the likeliest kind but for furniture and links
};

/// The best sequence of kinds, and how sure each is. `joints[i]` stands between lines i-1 and i.
QVector<LineDecision>
decide(const LineModel &model, const QVector<KindWeights> &scores, const QVector<Joint> &joints);

} // namespace broadsheet
