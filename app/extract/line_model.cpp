#include "app/extract/line_model.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <type_traits>
#include <utility>

namespace broadsheet {

namespace {

constexpr size_t Count = size_t(LineKindCount);
using Mass = std::array<double, Count>;

// The cells of a row between tabs; an empty one is 0, as is what the row lacks.
class Cells
{
public:
    explicit Cells(QByteArrayView row)
        : m_rest(row)
    {
    }

    QByteArrayView next()
    {
        const qsizetype tab = m_rest.indexOf('\t');
        const QByteArrayView cell = tab < 0 ? m_rest : m_rest.first(tab);
        m_rest = tab < 0 ? QByteArrayView() : m_rest.sliced(tab + 1);
        return cell;
    }

    int number()
    {
        int value = 0;
        bool negative = false;
        for (const char c : next()) {
            negative |= c == '-';
            value = c == '-' ? value : value * 10 + (c - '0');
        }
        return negative ? -value : value;
    }

    size_t index(size_t count) { return std::min(size_t(std::max(0, number())), count - 1); }

    template<typename Weights> void fill(Weights &&weights)
    {
        for (auto &weight : weights) {
            weight = std::remove_reference_t<decltype(weight)>(number());
        }
    }

private:
    QByteArrayView m_rest;
};

// The tables of the layers: name, index or two, and the weights.
bool readTable(QByteArrayView name, Cells &cells, LineModel &model)
{
    if (name == "bias") {
        cells.fill(model.bias);
    } else if (name == "scores") {
        cells.fill(model.scores[cells.index(Count)]);
    } else if (name == "context") {
        cells.fill(model.context[cells.index(size_t(LayerWidth))]);
    } else if (name == "follows") {
        auto &joint = model.follows[cells.index(Joints)];
        cells.fill(joint[cells.index(Count)]);
    } else {
        return false;
    }
    return true;
}

void readSign(QByteArrayView name, Cells &cells, LineModel &model)
{
    KindWeights kinds;
    Layer layer;
    cells.fill(kinds);
    cells.fill(layer);
    addSign(model, name.toByteArray(), kinds, layer);
}

// Rows of cells: a sign and its 12 weights, for most signs more for the first layer; or a table's
// name, its indices and its weights.
LineModel readModel()
{
    LineModel model;
    QFile file(QStringLiteral(":/model/lines.tsv"));
    if (!file.open(QIODevice::ReadOnly)) {
        return model;
    }
    const QByteArray bytes = file.readAll();
    QByteArrayView rest = bytes;
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView row = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        Cells cells(row);
        const QByteArrayView name = cells.next();
        if (!row.startsWith('#') && !name.isEmpty() && !readTable(name, cells, model)) {
            readSign(name, cells, model);
        }
    }
    return model;
}

// One step of the forward or backward pass, kept from running out of range by dividing by the sum.
void normalise(Mass &mass)
{
    double sum = 0;
    for (const double m : mass) {
        sum += m;
    }
    for (double &m : mass) {
        m = sum > 0 ? m / sum : 1.0 / double(Count);
    }
}

// exp(-x / Scale) for each x that leaves anything worth counting; most differences are smaller.
const std::vector<double> &powers()
{
    static const std::vector<double> table = [] {
        std::vector<double> list(size_t(LineModel::Scale) * 24);
        for (size_t x = 0; x < list.size(); ++x) {
            list[x] = std::exp(-double(x) / LineModel::Scale);
        }
        return list;
    }();
    return table;
}

// exp of the scores, less the largest, so that nothing overflows.
Mass potentials(const KindWeights &scores)
{
    const std::vector<double> &table = powers();
    const int best = *std::max_element(scores.begin(), scores.end());
    Mass out{};
    for (size_t k = 0; k < Count; ++k) {
        const size_t below = size_t(best - scores[k]);
        out[k] = below < table.size() ? table[below] : std::exp(-double(below) / LineModel::Scale);
    }
    return out;
}

using Transfer = std::array<Mass, Count>;

// How well a kind follows another, by the first and by the second of the two, so that the sums of
// both passes run over values side by side.
struct Transfers
{
    std::array<Transfer, Joints> ahead{};
    std::array<Transfer, Joints> back{};
};

Transfers transfers(const LineModel &model)
{
    Transfers out;
    for (size_t j = 0; j < size_t(Joints); ++j) {
        for (size_t a = 0; a < Count; ++a) {
            for (size_t b = 0; b < Count; ++b) {
                out.ahead[j][a][b] = std::exp(model.follows[j][a][b] / LineModel::Scale);
                out.back[j][b][a] = out.ahead[j][a][b];
            }
        }
    }
    return out;
}

Mass step(const Transfer &transfer, const Mass &from)
{
    Mass to{};
    for (size_t a = 0; a < Count; ++a) {
        for (size_t b = 0; b < Count; ++b) {
            to[b] += from[a] * transfer[a][b];
        }
    }
    return to;
}

Mass product(const Mass &a, const Mass &b)
{
    Mass out;
    for (size_t k = 0; k < Count; ++k) {
        out[k] = a[k] * b[k];
    }
    return out;
}

// The posterior of each line's kinds, by the forward-backward algorithm.
QVector<Mass> posteriors(const Transfers &transfers,
                         const QVector<KindWeights> &scores,
                         const QVector<Joint> &joints)
{
    const qsizetype count = scores.size();
    QVector<Mass> potential(count);
    QVector<Mass> forward(count);
    Mass now{};
    for (qsizetype i = 0; i < count; ++i) {
        potential[i] = potentials(scores[i]);
        now = i == 0 ? potential[i]
                     : product(potential[i], step(transfers.ahead[size_t(joints[i])], now));
        normalise(now);
        forward[i] = now;
    }
    Mass backward;
    backward.fill(1.0);
    for (qsizetype i = count - 1; i >= 0; --i) {
        const Mass ahead = product(potential[i], backward);
        forward[i] = product(forward[i], backward);
        normalise(forward[i]);
        backward = step(transfers.back[size_t(joints[i])], ahead);
        normalise(backward);
    }
    return forward;
}

// One line's step of the Viterbi algorithm: the best score of each kind so far, less the best of
// all, and which kind the line before has then.
std::array<qint8, Count>
advance(const std::array<KindWeights, Count> &follows, const KindWeights &scores, KindWeights &best)
{
    KindWeights reached;
    KindWeights before{};
    for (size_t b = 0; b < Count; ++b) {
        reached[b] = best[0] + follows[0][b];
    }
    for (size_t a = 1; a < Count; ++a) {
        for (size_t b = 0; b < Count; ++b) {
            const int score = best[a] + follows[a][b];
            before[b] = score > reached[b] ? int(a) : before[b];
            reached[b] = score > reached[b] ? score : reached[b];
        }
    }
    const int most = *std::max_element(reached.begin(), reached.end());
    std::array<qint8, Count> from;
    for (size_t b = 0; b < Count; ++b) {
        best[b] = reached[b] - most + scores[b];
        from[b] = qint8(before[b]);
    }
    return from;
}

QVector<int> bestSequence(const LineModel &model,
                          const QVector<KindWeights> &scores,
                          const QVector<Joint> &joints)
{
    const qsizetype count = scores.size();
    QVector<std::array<qint8, Count>> from(count);
    KindWeights best = scores[0];
    for (qsizetype i = 1; i < count; ++i) {
        from[i] = advance(model.follows[size_t(joints[i])], scores[i], best);
    }
    QVector<int> kinds(count);
    int kind = int(std::max_element(best.begin(), best.end()) - best.begin());
    for (qsizetype i = count - 1; i >= 0; --i) {
        kinds[i] = kind;
        kind = from[i][size_t(kind)];
    }
    return kinds;
}

// Neither furniture nor a link, which are the last two kinds.
int likeliestShown(const Mass &mass)
{
    static_assert(LineKinds[Count - 2] == BlockKind::Related);
    static_assert(LineKinds[Count - 1] == BlockKind::Furniture);
    return int(std::max_element(mass.begin(), mass.end() - 2) - mass.begin());
}

} // namespace

void addSign(LineModel &model, const QByteArray &name, const KindWeights &kinds, const Layer &layer)
{
    SignWeights weights{};
    std::copy(kinds.begin(), kinds.end(), weights.begin());
    weights[MeanOfKinds] = qint16(std::accumulate(kinds.begin(), kinds.end(), 0) / LineKindCount);
    std::copy(layer.begin(), layer.end(), weights.begin() + FirstOfLayer);
    model.rows.insert(signId(name), int(model.weights.size()));
    model.names += name;
    model.weights.push_back(weights);
}

const LineModel &lineModel()
{
    static const LineModel model = readModel();
    return model;
}

void SignRows::insert(SignId sign, int row)
{
    m_signs.resize(qMax(m_signs.size(), size_t(row) + 1));
    m_signs[size_t(row)] = sign;
    if ((m_used + 1) * 2 > m_slots.size()) {
        const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(m_slots.size() * 2));
        m_used = 0;
        for (const Slot &slot : old) {
            if (slot.row >= 0) {
                put(m_signs[size_t(slot.row)], slot.row);
            }
        }
    }
    put(sign, row);
}

void SignRows::put(SignId sign, int row)
{
    const quint64 mixed = sign * SignPart::Base;
    size_t slot = slotOf(mixed);
    while (m_slots[slot].row >= 0 && !isAt(slot, mixed, sign)) {
        slot = (slot + 1) & (m_slots.size() - 1);
    }
    m_used += m_slots[slot].row < 0;
    m_slots[slot] = {tagOf(mixed), row};
}

QVector<LineDecision>
decide(const LineModel &model, const QVector<KindWeights> &scores, const QVector<Joint> &joints)
{
    if (scores.isEmpty()) {
        return {};
    }
    const QVector<int> kinds = bestSequence(model, scores, joints);
    static const Transfers own = transfers(lineModel()); // wanted for every text
    const QVector<Mass> masses =
        posteriors(&model == &lineModel() ? own : transfers(model), scores, joints);
    QVector<LineDecision> decisions;
    decisions.reserve(kinds.size());
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        const double sure = std::round(masses[i][size_t(kinds[i])] * 100) / 100;
        decisions += LineDecision{kinds[i], sure, likeliestShown(masses[i])};
    }
    return decisions;
}

} // namespace broadsheet
