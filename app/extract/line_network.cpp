#include "app/extract/line_network.h"

#include <algorithm>

namespace broadsheet {

namespace {

constexpr size_t Kinds = size_t(LineKindCount);
constexpr size_t Width = size_t(LayerWidth);
constexpr size_t OfNet = size_t(NetWidth);
constexpr int Scale = int(LineModel::Scale);

// Never out of range: the layers' values are at most 2^11, the weights 2^11, the rows 2^9 long.
template<size_t Size> int product(const qint16 *a, const std::array<qint16, Size> &b)
{
    int sum = 0;
    for (size_t i = 0; i < Size; ++i) {
        sum += int(a[i]) * int(b[i]);
    }
    return sum;
}

qint16 bounded(int value) { return qint16(qBound(0, value, LineModel::Most)); }

// The first layer's values of the lines above or below, added up.
class Sum
{
public:
    void add(const Layer &layer)
    {
        for (size_t h = 0; h < Width; ++h) {
            m_values[h] += layer[h];
        }
        ++m_count;
    }

    void remove(const Layer &layer)
    {
        for (size_t h = 0; h < Width; ++h) {
            m_values[h] -= layer[h];
        }
        --m_count;
    }

    // A quotient in double, cut: exact, and a vector has it where it has no integer quotient.
    Layer mean() const
    {
        Layer mean{};
        const double count = m_count > 0 ? m_count : 1;
        for (size_t h = 0; h < Width; ++h) {
            mean[h] = qint16(int(m_values[h] / count));
        }
        return mean;
    }

private:
    std::array<int, Width> m_values{}; // a text has less than 2^20 lines (text_lines.h)
    int m_count = 0;
};

void copyView(const Layer &from, size_t net, size_t view, Window &to)
{
    std::copy_n(from.begin() + net * OfNet, OfNet, to.begin() + view * OfNet);
}

struct Means
{
    Layer above;
    Layer below;
    Layer peers;
};

Layer secondLayer(const LineModel &model,
                  const QVector<LineEvidence> &lines,
                  qsizetype i,
                  const Means &means)
{
    Layer layer{};
    for (size_t net = 0; net < size_t(Nets); ++net) {
        Window window{};
        for (int step = -ContextReach; step <= ContextReach; ++step) {
            if (i + step >= 0 && i + step < lines.size()) {
                copyView(lines[i + step].own, net, size_t(step + ContextReach), window);
            }
        }
        copyView(means.above, net, AboveView, window);
        copyView(means.below, net, BelowView, window);
        copyView(means.peers, net, PeersView, window);
        for (size_t h = net * OfNet; h < (net + 1) * OfNet; ++h) {
            layer[h] =
                bounded((model.bias[h] * Scale + product(model.context[h].data(), window)) / Scale);
        }
    }
    return layer;
}

void addScores(const LineModel &model, LineEvidence &line)
{
    std::array<qint16, 2 * Width> layers;
    std::copy_n(line.own.begin(), Width, layers.begin());
    std::copy_n(line.around.begin(), Width, layers.begin() + Width);
    for (size_t k = 0; k < Kinds; ++k) {
        line.scores[k] += product(model.scores[k].data(), layers) / Scale;
    }
}

bool isOpen(int value) { return value > 0 && value < LineModel::Most; }

// How much more a value of the layers says for a kind than for the mean of all.
int leadOf(const LineModel &model, size_t value, int kind)
{
    int sum = 0;
    for (const auto &weights : model.scores) {
        sum += weights[value];
    }
    return model.scores[size_t(kind)][value] - sum / LineKindCount;
}

// How much each value of the first layer adds to a kind against the mean of all, with the layers as
// they are for this line.
std::array<int, Width> gainsOf(const LineModel &model, const LineEvidence &line, int kind)
{
    std::array<int, Width> through{};
    for (size_t b = 0; b < Width; ++b) {
        if (!isOpen(line.around[b])) {
            continue;
        }
        const int lead = leadOf(model, Width + b, kind);
        const qint16 *const weights = model.context[b].data() + ContextReach * OfNet;
        int *const to = through.data() + b / OfNet * OfNet;
        for (size_t a = 0; a < OfNet; ++a) {
            to[a] += weights[a] * lead;
        }
    }
    for (size_t a = 0; a < Width; ++a) {
        through[a] = isOpen(line.own[a]) ? leadOf(model, a, kind) + through[a] / Scale : 0;
    }
    return through;
}

// Gains small enough for a product of 16-bit integers, and what one is worth then.
struct ShortGains
{
    Layer gains{};
    int one = Scale;
};

ShortGains shortened(const std::array<int, Width> &gains)
{
    constexpr int Largest = 8191; // times a weight, a layer's width of them stay within 31 bits
    int most = 0;
    for (const int gain : gains) {
        most = qMax(most, qAbs(gain));
    }
    const int by = 1 + most / Largest;
    ShortGains out;
    out.one = Scale / by;
    for (size_t h = 0; h < Width; ++h) {
        out.gains[h] = qint16(gains[h] / by);
    }
    return out;
}

} // namespace

std::vector<int> knownSigns(const LineModel &model, const std::vector<SignId> &signs)
{
    std::vector<int> rows;
    rows.reserve(signs.size());
    for (const SignId sign : signs) {
        if (const int row = model.rows.value(sign); row >= 0) {
            rows.push_back(row);
        }
    }
    return rows;
}

LineEvidence evidenceOf(const LineModel &model, const std::vector<int> &signs)
{
    std::array<int, size_t(FirstOfLayer) + Width> sum{};
    for (const int row : signs) {
        const SignWeights &weights = model.weights[size_t(row)];
        for (size_t i = 0; i < sum.size(); ++i) {
            sum[i] += weights[i];
        }
    }
    LineEvidence line;
    std::copy_n(sum.begin(), Kinds, line.scores.begin());
    std::transform(sum.begin() + FirstOfLayer, sum.end(), line.own.begin(), bounded);
    return line;
}

void addContext(const LineModel &model, const QVector<int> &groups, QVector<LineEvidence> &lines)
{
    Sum above;
    Sum below;
    std::vector<Sum> peers;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        peers.resize(qMax(peers.size(), size_t(groups[i]) + 1));
        peers[size_t(groups[i])].add(lines[i].own);
        below.add(lines[i].own);
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        LineEvidence &line = lines[i];
        Sum others = peers[size_t(groups[i])];
        others.remove(line.own);
        below.remove(line.own);
        line.around = secondLayer(model, lines, i, {above.mean(), below.mean(), others.mean()});
        above.add(line.own);
        addScores(model, line);
    }
}

QByteArray strongestSign(const LineModel &model,
                         const std::vector<int> &signs,
                         const LineEvidence &line,
                         int kind)
{
    const auto [gains, one] = shortened(gainsOf(model, line, kind));
    int strongest = -1;
    int most = 0;
    for (const int row : signs) {
        const SignWeights &weights = model.weights[size_t(row)];
        const int speaks = (weights[size_t(kind)] - weights[MeanOfKinds]) * one +
                           product(weights.data() + FirstOfLayer, gains);
        if (speaks > most) {
            most = speaks;
            strongest = row;
        }
    }
    return strongest < 0 ? QByteArray() : model.names[strongest];
}

} // namespace broadsheet
