#include "app/extract/line_model.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <span>
#include <type_traits>
#include <utility>

namespace broadsheet {

namespace {

constexpr size_t Count = size_t(LineKindCount);
using Mass = std::array<double, Count>;

// Fills `weights` with the cells from `first` on.
template<typename Weights>
void fill(Weights &&weights, const QList<QByteArray> &cells, qsizetype first)
{
    for (auto &weight : weights) {
        weight = std::remove_reference_t<decltype(weight)>(cells.value(first++).toInt());
    }
}

size_t indexFrom(const QByteArray &cell, size_t count)
{
    return qMin(size_t(cell.toUInt()), count - 1);
}

// The tables of the layers: name, index or two, and the weights.
bool readTable(const QList<QByteArray> &cells, LineModel &model)
{
    const QByteArray &name = cells[0];
    if (name == "bias") {
        fill(model.bias, cells, 1);
    } else if (name == "scores") {
        fill(model.scores[indexFrom(cells[1], Count)], cells, 2);
    } else if (name == "context") {
        fill(model.context[indexFrom(cells[1], size_t(LayerWidth))], cells, 2);
    } else if (name == "follows") {
        fill(model.follows[indexFrom(cells[1], Joints)][indexFrom(cells[2], Count)], cells, 3);
    } else {
        return false;
    }
    return true;
}

void readSign(const QList<QByteArray> &cells, LineModel &model)
{
    SignWeights weights{};
    fill(std::span(weights).first(Count), cells, 1);
    fill(std::span(weights).subspan(FirstOfLayer), cells, 1 + qsizetype(Count));
    model.rows.insert(signId(cells[0]), int(model.weights.size()));
    model.names += cells[0];
    model.weights.push_back(weights);
}

// Rows of cells between tabs: a sign and its 12 weights, for most signs more for the first layer;
// or a table's name, its indices and its weights. An empty cell is 0.
LineModel readModel()
{
    LineModel model;
    QFile file(QStringLiteral(":/model/lines.tsv"));
    if (!file.open(QIODevice::ReadOnly)) {
        return model;
    }
    const QList<QByteArray> rows = file.readAll().split('\n');
    for (const QByteArray &row : rows) {
        const QList<QByteArray> cells = row.split('\t');
        if (cells.size() > qsizetype(Count) && !readTable(cells, model)) {
            readSign(cells, model);
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
using Transfers = std::array<Transfer, Joints>;

Transfers transfers(const LineModel &model)
{
    Transfers out{};
    for (size_t j = 0; j < size_t(Joints); ++j) {
        for (size_t a = 0; a < Count; ++a) {
            for (size_t b = 0; b < Count; ++b) {
                out[j][a][b] = std::exp(model.follows[j][a][b] / LineModel::Scale);
            }
        }
    }
    return out;
}

// Those of the program's own model are wanted for every text.
Transfers transfersOf(const LineModel &model)
{
    static const Transfers own = transfers(lineModel());
    return &model == &lineModel() ? own : transfers(model);
}

// The posterior of each line's kinds, by the forward-backward algorithm.
QVector<Mass>
posteriors(const LineModel &model, const QVector<KindWeights> &scores, const QVector<Joint> &joints)
{
    const Transfers transfer = transfersOf(model);
    const qsizetype count = scores.size();
    QVector<Mass> potential(count);
    QVector<Mass> forward(count);
    for (qsizetype i = 0; i < count; ++i) {
        potential[i] = potentials(scores[i]);
        Mass now = potential[i];
        if (i > 0) {
            const Transfer &step = transfer[size_t(joints[i])];
            Mass in{};
            for (size_t a = 0; a < Count; ++a) {
                for (size_t b = 0; b < Count; ++b) {
                    in[b] += forward[i - 1][a] * step[a][b];
                }
            }
            for (size_t b = 0; b < Count; ++b) {
                now[b] *= in[b];
            }
        }
        normalise(now);
        forward[i] = now;
    }
    Mass backward;
    backward.fill(1.0);
    for (qsizetype i = count - 1; i >= 0; --i) {
        Mass out{};
        if (i > 0) {
            const Transfer &step = transfer[size_t(joints[i])];
            Mass ahead;
            for (size_t b = 0; b < Count; ++b) {
                ahead[b] = potential[i][b] * backward[b];
            }
            for (size_t a = 0; a < Count; ++a) {
                for (size_t b = 0; b < Count; ++b) {
                    out[a] += step[a][b] * ahead[b];
                }
            }
        }
        for (size_t k = 0; k < Count; ++k) {
            forward[i][k] *= backward[k];
        }
        normalise(forward[i]);
        normalise(out);
        backward = out;
    }
    return forward;
}

QVector<int> bestSequence(const LineModel &model,
                          const QVector<KindWeights> &scores,
                          const QVector<Joint> &joints)
{
    const qsizetype count = scores.size();
    QVector<std::array<qint8, Count>> from(count);
    std::array<qint64, Count> best{};
    for (qsizetype i = 0; i < count; ++i) {
        std::array<qint64, Count> now{};
        for (size_t b = 0; b < Count; ++b) {
            size_t before = 0;
            qint64 reached = 0;
            for (size_t a = 0; i > 0 && a < Count; ++a) {
                const qint64 score = best[a] + model.follows[size_t(joints[i])][a][b];
                if (a == 0 || score > reached) {
                    reached = score;
                    before = a;
                }
            }
            now[b] = reached + scores[i][b];
            from[i][b] = qint8(before);
        }
        best = now;
    }
    QVector<int> kinds(count);
    int kind = int(std::max_element(best.begin(), best.end()) - best.begin());
    for (qsizetype i = count - 1; i >= 0; --i) {
        kinds[i] = kind;
        kind = from[i][size_t(kind)];
    }
    return kinds;
}

} // namespace

const LineModel &lineModel()
{
    static const LineModel model = readModel();
    return model;
}

SignRows::SignRows(std::initializer_list<std::pair<SignId, int>> rows)
{
    for (const auto &[sign, row] : rows) {
        insert(sign, row);
    }
}

void SignRows::insert(SignId sign, int row)
{
    if ((m_used + 1) * 2 > m_slots.size()) {
        const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(m_slots.size() * 2));
        m_used = 0;
        for (const Slot &slot : old) {
            if (slot.row >= 0) {
                insert(slot.sign, slot.row);
            }
        }
    }
    size_t slot = slotOf(sign);
    while (m_slots[slot].row >= 0 && m_slots[slot].sign != sign) {
        slot = (slot + 1) & (m_slots.size() - 1);
    }
    m_used += m_slots[slot].row < 0;
    m_slots[slot] = {sign, row};
}

QVector<LineDecision>
decide(const LineModel &model, const QVector<KindWeights> &scores, const QVector<Joint> &joints)
{
    if (scores.isEmpty()) {
        return {};
    }
    const QVector<int> kinds = bestSequence(model, scores, joints);
    const QVector<Mass> masses = posteriors(model, scores, joints);
    QVector<LineDecision> decisions;
    decisions.reserve(kinds.size());
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        const double sure = std::round(masses[i][size_t(kinds[i])] * 100) / 100;
        decisions += LineDecision{kinds[i], sure};
    }
    return decisions;
}

} // namespace broadsheet
