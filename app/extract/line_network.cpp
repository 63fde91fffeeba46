#include "app/extract/line_network.h"

namespace broadsheet {

namespace {

constexpr size_t Kinds = size_t(LineKindCount);
constexpr size_t Width = size_t(HiddenCount);
constexpr int Scale = int(LineModel::Scale);

void bound(Hidden &layer)
{
    for (int &value : layer) {
        value = qBound(0, value, LineModel::Most);
    }
}

template<typename To>
void addProduct(const Hidden &from, const std::array<To, Width> &weights, To &to)
{
    for (size_t a = 0; a < Width; ++a) {
        if (from[a] != 0) {
            for (size_t b = 0; b < to.size(); ++b) {
                to[b] += weights[a][b] * from[a];
            }
        }
    }
}

void addScores(const LineModel &model, LineEvidence &line)
{
    KindWeights sum{};
    addProduct(line.own, model.own, sum);
    addProduct(line.around, model.out, sum);
    for (size_t k = 0; k < Kinds; ++k) {
        line.scores[k] += sum[k] / Scale;
    }
}

// The first layer's values of the lines above or below, added up.
class Sum
{
public:
    void add(const Hidden &layer, int sign)
    {
        for (size_t h = 0; h < Width; ++h) {
            m_values[h] += sign * layer[h];
        }
        m_count += sign;
    }

    Hidden mean() const
    {
        Hidden mean{};
        for (size_t h = 0; m_count > 0 && h < Width; ++h) {
            mean[h] = int(m_values[h] / m_count);
        }
        return mean;
    }

private:
    std::array<qint64, Width> m_values{};
    qint64 m_count = 0;
};

Hidden secondLayer(const LineModel &model,
                   const QVector<LineEvidence> &lines,
                   qsizetype i,
                   const Sum &above,
                   const Sum &below)
{
    Hidden layer{};
    for (size_t h = 0; h < Width; ++h) {
        layer[h] = model.bias[h] * Scale;
    }
    for (int step = -ContextReach; step <= ContextReach; ++step) {
        if (i + step >= 0 && i + step < lines.size()) {
            addProduct(lines[i + step].own, model.context[size_t(step + ContextReach)], layer);
        }
    }
    addProduct(above.mean(), model.context[Views - 2], layer);
    addProduct(below.mean(), model.context[Views - 1], layer);
    for (int &value : layer) {
        value /= Scale;
    }
    bound(layer);
    return layer;
}

bool isOpen(int value) { return value > 0 && value < LineModel::Most; }

// How much each value of the first layer adds to a kind against the mean of all, with the layers as
// they are for this line.
Hidden gainsOf(const LineModel &model, const LineEvidence &line, int kind)
{
    const auto lead = [kind](const KindWeights &weights) {
        int sum = 0;
        for (const int weight : weights) {
            sum += weight;
        }
        return weights[size_t(kind)] - sum / LineKindCount;
    };
    Hidden gains{};
    for (size_t a = 0; a < Width; ++a) {
        qint64 through = 0;
        for (size_t b = 0; b < Width; ++b) {
            if (isOpen(line.around[b])) {
                through += qint64(model.context[ContextReach][a][b]) * lead(model.out[b]);
            }
        }
        gains[a] = isOpen(line.own[a]) ? lead(model.own[a]) + int(through / Scale) : 0;
    }
    return gains;
}

} // namespace

LineEvidence evidenceOf(const LineModel &model, const QVector<SignId> &signs)
{
    LineEvidence line;
    for (const SignId sign : signs) {
        const int row = model.rows.value(sign);
        if (row < 0) {
            continue;
        }
        const KindWeights &weights = model.weights[row];
        for (size_t k = 0; k < Kinds; ++k) {
            line.scores[k] += weights[k];
        }
        const int deep = model.deep[row];
        if (deep >= 0) {
            const Hidden &hidden = model.hidden[deep];
            for (size_t h = 0; h < Width; ++h) {
                line.own[h] += hidden[h];
            }
        }
    }
    bound(line.own);
    return line;
}

void addContext(const LineModel &model, QVector<LineEvidence> &lines)
{
    Sum above;
    Sum below;
    for (const LineEvidence &line : std::as_const(lines)) {
        below.add(line.own, 1);
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        below.add(lines[i].own, -1);
        lines[i].around = secondLayer(model, lines, i, above, below);
        above.add(lines[i].own, 1);
        addScores(model, lines[i]);
    }
}

QByteArray strongestSign(const LineModel &model,
                         const QVector<SignId> &signs,
                         const LineEvidence &line,
                         int kind)
{
    const Hidden gains = gainsOf(model, line, kind);
    QByteArray strongest;
    qint64 most = 0;
    for (const SignId sign : signs) {
        const int row = model.rows.value(sign);
        if (row < 0) {
            continue;
        }
        const KindWeights &weights = model.weights[row];
        int sum = 0;
        for (const int weight : weights) {
            sum += weight;
        }
        qint64 speaks = qint64(weights[size_t(kind)] - sum / LineKindCount) * Scale;
        const int deep = model.deep[row];
        for (size_t h = 0; deep >= 0 && h < Width; ++h) {
            speaks += qint64(model.hidden[deep][h]) * gains[h];
        }
        if (speaks > most) {
            most = speaks;
            strongest = model.names[row];
        }
    }
    return strongest;
}

} // namespace broadsheet
