#include "app/extract/line_model.h"

#include <QFile>

#include <algorithm>
#include <cmath>

namespace broadsheet {

namespace {

constexpr size_t Count = size_t(LineKindCount);
using Mass = std::array<double, Count>;

KindWeights weightsFrom(const QList<QByteArray> &cells, qsizetype first)
{
    KindWeights weights{};
    for (size_t k = 0; k < Count; ++k) {
        weights[k] = cells[first + qsizetype(k)].toInt();
    }
    return weights;
}

// Rows: "sign <TAB> 12 weights", or "follows <TAB> joint <TAB> kind before <TAB> 12 weights".
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
        if (cells.size() == qsizetype(Count) + 1) {
            model.rows.insert(signId(cells[0]), int(model.weights.size()));
            model.names += cells[0];
            model.weights += weightsFrom(cells, 1);
        } else if (cells.size() == qsizetype(Count) + 3) {
            const size_t joint = qBound(size_t(0), size_t(cells[1].toUInt()), size_t(Joints - 1));
            const size_t before = qBound(size_t(0), size_t(cells[2].toUInt()), Count - 1);
            model.follows[joint][before] = weightsFrom(cells, 3);
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

// exp of the scores, less the largest, so that nothing overflows.
Mass potentials(const KindWeights &scores)
{
    const int best = *std::max_element(scores.begin(), scores.end());
    Mass out{};
    for (size_t k = 0; k < Count; ++k) {
        out[k] = std::exp((scores[k] - best) / LineModel::Scale);
    }
    return out;
}

using Transfer = std::array<Mass, Count>;

std::array<Transfer, Joints> transfers(const LineModel &model)
{
    std::array<Transfer, Joints> out{};
    for (size_t j = 0; j < size_t(Joints); ++j) {
        for (size_t a = 0; a < Count; ++a) {
            for (size_t b = 0; b < Count; ++b) {
                out[j][a][b] = std::exp(model.follows[j][a][b] / LineModel::Scale);
            }
        }
    }
    return out;
}

// The posterior of each line's kinds, by the forward-backward algorithm.
QVector<Mass>
posteriors(const LineModel &model, const QVector<KindWeights> &scores, const QVector<Joint> &joints)
{
    const auto transfer = transfers(model);
    const qsizetype count = scores.size();
    QVector<Mass> forward(count);
    for (qsizetype i = 0; i < count; ++i) {
        Mass now = potentials(scores[i]);
        for (size_t b = 0; i > 0 && b < Count; ++b) {
            double in = 0;
            for (size_t a = 0; a < Count; ++a) {
                in += forward[i - 1][a] * transfer[size_t(joints[i])][a][b];
            }
            now[b] *= in;
        }
        normalise(now);
        forward[i] = now;
    }
    Mass backward;
    backward.fill(1.0);
    for (qsizetype i = count - 1; i >= 0; --i) {
        const Mass potential = potentials(scores[i]);
        Mass out{};
        for (size_t a = 0; i > 0 && a < Count; ++a) {
            for (size_t b = 0; b < Count; ++b) {
                out[a] += transfer[size_t(joints[i])][a][b] * potential[b] * backward[b];
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

KindWeights scoresOf(const LineModel &model, const QVector<SignId> &signs)
{
    KindWeights scores{};
    for (const SignId sign : signs) {
        const int row = model.rows.value(sign, -1);
        for (size_t k = 0; row >= 0 && k < Count; ++k) {
            scores[k] += model.weights[row][k];
        }
    }
    return scores;
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

QByteArray strongestSign(const LineModel &model, const QVector<SignId> &signs, int kind)
{
    QByteArray strongest;
    int most = 0;
    for (const SignId sign : signs) {
        const int row = model.rows.value(sign, -1);
        if (row < 0) {
            continue;
        }
        const KindWeights &weights = model.weights[row];
        int sum = 0;
        for (const int weight : weights) {
            sum += weight;
        }
        const int speaks = weights[size_t(kind)] - sum / LineKindCount;
        if (speaks > most) {
            most = speaks;
            strongest = model.names[row];
        }
    }
    return strongest;
}

} // namespace broadsheet
