#include "app/extract/train_network.h"

#include "app/extract/train_chain.h"

#include <QMap>

#include <algorithm>
#include <cmath>
#include <random>

namespace broadsheet {

namespace {

constexpr size_t Count = size_t(LineKindCount);
constexpr size_t Width = size_t(HiddenCount);
constexpr size_t RowSize = Count + Width; // of a sign: its weights for kinds, then for the layer

constexpr int Epochs = 12;
constexpr float Rate = 0.03f;
constexpr float LayerRate = 0.02f;
constexpr float Pull = 1e-3f;          // L2, each time a weight is used
constexpr double WordDropout = 0.5;    // share of the words that a look at a text does not see
constexpr double SignDropout = 0.3;    // … of all signs
constexpr double HiddenDropout = 0.4;  // … of the first layer's values
constexpr double DoubtOfFurniture = 1; // said against hiding a line, and against
constexpr double DoubtOfLink = 0.5;    // making a link of it, whatever it looks like

using Layer = std::array<float, Width>;

// All weights in one list, so that steps and means are the same for all.
struct Place
{
    size_t follows = 0;
    size_t context = follows + size_t(Joints) * Count * Count;
    size_t bias = context + size_t(Views) * Width * Width;
    size_t own = bias + Width;
    size_t out = own + Width * Count;
    size_t signs = out + Width * Count;

    size_t follow(size_t joint, size_t a, size_t b) const
    {
        return follows + (joint * Count + a) * Count + b;
    }

    size_t sign(int row) const { return signs + size_t(row) * RowSize; }
};

constexpr Place At;

struct Weights
{
    std::vector<float> values;
    std::vector<float> squares;
    std::vector<float> gradient;
    std::vector<int> touched; // rows with a gradient
    std::vector<char> isTouched;
    std::vector<char> words;
};

struct Forward
{
    std::vector<Layer> first; // after the bound
    std::vector<Layer> second;
    std::vector<std::array<Layer, Views>> views;
    std::vector<ScoreRow> scores;
};

constexpr float Most = 8;

Forward forward(const Weights &weights,
                const std::vector<std::vector<int>> &rows,
                const std::vector<Layer> &keep)
{
    const size_t count = rows.size();
    const float *const w = weights.values.data();
    Forward out{std::vector<Layer>(count),
                std::vector<Layer>(count),
                std::vector<std::array<Layer, Views>>(count),
                std::vector<ScoreRow>(count)};
    for (size_t i = 0; i < count; ++i) {
        std::array<float, RowSize> sum{};
        for (const int row : rows[i]) {
            const float *const r = w + At.sign(row);
            for (size_t k = 0; k < RowSize; ++k) {
                sum[k] += r[k];
            }
        }
        std::copy_n(sum.begin(), Count, out.scores[i].begin());
        for (size_t h = 0; h < Width; ++h) {
            out.first[i][h] = std::clamp(sum[Count + h], 0.f, Most) * keep[i][h];
        }
    }
    Layer above{};
    Layer below{};
    for (const Layer &layer : out.first) {
        for (size_t h = 0; h < Width; ++h) {
            below[h] += layer[h];
        }
    }
    for (size_t i = 0; i < count; ++i) {
        for (size_t h = 0; h < Width; ++h) {
            below[h] -= out.first[i][h];
        }
        auto &views = out.views[i];
        for (int step = -ContextReach; step <= ContextReach; ++step) {
            const size_t at = i + size_t(step);
            views[size_t(step + ContextReach)] = at < count ? out.first[at] : Layer{};
        }
        for (size_t h = 0; h < Width; ++h) {
            views[Views - 2][h] = i > 0 ? above[h] / float(i) : 0;
            views[Views - 1][h] = i + 1 < count ? below[h] / float(count - 1 - i) : 0;
            above[h] += out.first[i][h];
        }
        Layer second;
        std::copy_n(w + At.bias, Width, second.begin());
        for (size_t v = 0; v < size_t(Views); ++v) {
            for (size_t a = 0; a < Width; ++a) {
                const float x = views[v][a];
                const float *const c = w + At.context + (v * Width + a) * Width;
                for (size_t b = 0; x != 0 && b < Width; ++b) {
                    second[b] += c[b] * x;
                }
            }
        }
        for (size_t h = 0; h < Width; ++h) {
            out.second[i][h] = std::clamp(second[h], 0.f, Most);
            for (size_t k = 0; k < Count; ++k) {
                out.scores[i][k] += w[At.own + h * Count + k] * out.first[i][h] +
                                    w[At.out + h * Count + k] * out.second[i][h];
            }
        }
    }
    return out;
}

float *gradientOf(Weights &weights, int row)
{
    if (!weights.isTouched[size_t(row)]) {
        weights.isTouched[size_t(row)] = 1;
        weights.touched.push_back(row);
    }
    return weights.gradient.data() + At.sign(row);
}

void backward(Weights &weights,
              const std::vector<std::vector<int>> &rows,
              const Forward &pass,
              const std::vector<ScoreRow> &scoreGradient,
              const std::vector<Layer> &keep)
{
    const size_t count = rows.size();
    const float *const w = weights.values.data();
    float *const g = weights.gradient.data();
    std::vector<Layer> first(count);
    std::vector<Layer> toAbove(count); // what each line's view of the mean above sends back
    std::vector<Layer> toBelow(count);
    for (size_t i = 0; i < count; ++i) {
        Layer second{};
        for (size_t h = 0; h < Width; ++h) {
            const float u = pass.second[i][h];
            const float x = pass.first[i][h];
            float du = 0;
            for (size_t k = 0; k < Count; ++k) {
                const float d = scoreGradient[i][k];
                du += w[At.out + h * Count + k] * d;
                first[i][h] += w[At.own + h * Count + k] * d;
                g[At.out + h * Count + k] += u * d;
                g[At.own + h * Count + k] += x * d;
            }
            second[h] = u > 0 && u < Most ? du : 0;
            g[At.bias + h] += second[h];
        }
        for (size_t v = 0; v < size_t(Views); ++v) {
            Layer *to = nullptr;
            float share = 1;
            if (v < size_t(2 * ContextReach + 1)) {
                const size_t at = i + v - size_t(ContextReach);
                to = at < count ? &first[at] : nullptr;
            } else if (v == Views - 2) {
                to = i > 0 ? &toAbove[i] : nullptr;
                share = i > 0 ? 1 / float(i) : 0;
            } else {
                to = i + 1 < count ? &toBelow[i] : nullptr;
                share = i + 1 < count ? 1 / float(count - 1 - i) : 0;
            }
            if (to == nullptr) {
                continue;
            }
            for (size_t a = 0; a < Width; ++a) {
                const size_t c = At.context + (v * Width + a) * Width;
                const float x = pass.views[i][v][a];
                float dx = 0;
                for (size_t b = 0; b < Width; ++b) {
                    dx += w[c + b] * second[b];
                    g[c + b] += x * second[b];
                }
                (*to)[a] += dx * share;
            }
        }
    }
    // A line is in the mean above of each later line, and in the mean below of each earlier one.
    Layer later{};
    for (size_t i = count; i-- > 0;) {
        for (size_t h = 0; h < Width; ++h) {
            first[i][h] += later[h];
            later[h] += toAbove[i][h];
        }
    }
    Layer earlier{};
    for (size_t i = 0; i < count; ++i) {
        for (size_t h = 0; h < Width; ++h) {
            first[i][h] += earlier[h];
            earlier[h] += toBelow[i][h];
        }
    }
    for (size_t i = 0; i < count; ++i) {
        std::array<float, RowSize> d{};
        std::copy_n(scoreGradient[i].begin(), Count, d.begin());
        bool any = false;
        for (size_t h = 0; h < Width; ++h) {
            const float x = pass.first[i][h];
            const bool open = keep[i][h] > 0 && x > 0 && x < Most * keep[i][h];
            d[Count + h] = open ? first[i][h] * keep[i][h] : 0;
        }
        for (const float x : d) {
            any |= std::abs(x) > 1e-5f;
        }
        if (!any) {
            continue;
        }
        for (const int row : rows[i]) {
            float *const to = gradientOf(weights, row);
            for (size_t k = 0; k < RowSize; ++k) {
                to[k] += d[k];
            }
        }
    }
}

void step(Weights &weights, size_t from, size_t count, float rate)
{
    float *const w = weights.values.data() + from;
    float *const s = weights.squares.data() + from;
    float *const g = weights.gradient.data() + from;
    for (size_t k = 0; k < count; ++k) {
        s[k] += g[k] * g[k];
        w[k] += rate * g[k] / std::sqrt(s[k] + 1e-8f);
        w[k] -= g[k] != 0 ? Pull * w[k] / std::sqrt(s[k] + 1e-4f) : 0;
        g[k] = 0;
    }
}

void stepAll(Weights &weights, float share)
{
    step(weights, 0, At.context, Rate * share);
    step(weights, At.context, At.signs - At.context, LayerRate * share);
    for (const int row : weights.touched) {
        step(weights, At.sign(row), Count, Rate * share);
        if (weights.words[size_t(row)]) {
            std::fill_n(weights.gradient.begin() + long(At.sign(row) + Count), Width, 0.f);
        } else {
            step(weights, At.sign(row) + Count, Width, LayerRate * share);
        }
        weights.isTouched[size_t(row)] = 0;
    }
    weights.touched.clear();
}

void learn(Weights &weights,
           const Example &example,
           const std::vector<std::vector<int>> &rows,
           const std::vector<Layer> &keep,
           float share)
{
    const Forward pass = forward(weights, rows, keep);
    Follows follows;
    std::copy_n(
        weights.values.begin() + long(At.follows), At.context - At.follows, &follows[0][0][0]);
    const auto gradient = chainGradient(pass.scores, follows, example);
    if (!gradient) {
        return;
    }
    const float *const pairs = &gradient->follows[0][0][0];
    std::copy_n(pairs, At.context - At.follows, weights.gradient.begin() + long(At.follows));
    backward(weights, rows, pass, gradient->scores, keep);
    stepAll(weights, share);
}

int rounded(double weight)
{
    constexpr double Largest = 8;
    return int(std::lround(std::clamp(weight, -Largest, Largest) * LineModel::Scale));
}

template<typename Out> Out roundedFrom(const float *from, double share = 1)
{
    Out out{};
    for (size_t k = 0; k < out.size(); ++k) {
        out[k] = rounded(double(from[k]) * share);
    }
    return out;
}

LineModel
modelOf(const std::vector<float> &values, const QHash<SignId, int> &rows, const SignNames &names)
{
    LineModel model;
    const float *const w = values.data();
    QMap<QByteArray, int> byName;
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        byName.insert(names[it.key()], it.value());
    }
    for (auto it = byName.begin(); it != byName.end(); ++it) {
        const double share = (isWord(it.key()) ? 1 - WordDropout : 1) * (1 - SignDropout);
        auto kinds = roundedFrom<KindWeights>(w + At.sign(it.value()), share);
        if (it.key() == "any") {
            kinds[Count - 1] -= int(LineModel::Scale * DoubtOfFurniture);
            kinds[Count - 2] -= int(LineModel::Scale * DoubtOfLink);
        }
        const auto hidden = roundedFrom<Hidden>(w + At.sign(it.value()) + Count, share);
        const auto loud = [](int weight) { return std::abs(weight) >= 8; };
        if (std::any_of(kinds.begin(), kinds.end(), loud) ||
            std::any_of(hidden.begin(), hidden.end(), loud)) {
            const bool deep = std::any_of(hidden.begin(), hidden.end(), loud);
            model.rows.insert(signId(it.key()), int(model.weights.size()));
            model.names += it.key();
            model.weights += kinds;
            model.deep += deep ? int(model.hidden.size()) : -1;
            if (deep) {
                model.hidden += hidden;
            }
        }
    }
    for (size_t j = 0; j < size_t(Joints); ++j) {
        for (size_t a = 0; a < Count; ++a) {
            model.follows[j][a] = roundedFrom<KindWeights>(w + At.follow(j, a, 0));
        }
    }
    for (size_t a = 0; a < Width; ++a) {
        for (size_t v = 0; v < size_t(Views); ++v) {
            model.context[v][a] = roundedFrom<Hidden>(w + At.context + (v * Width + a) * Width);
        }
        model.own[a] = roundedFrom<KindWeights>(w + At.own + a * Count);
        model.out[a] = roundedFrom<KindWeights>(w + At.out + a * Count);
    }
    model.bias = roundedFrom<Hidden>(w + At.bias);
    return model;
}

} // namespace

LineModel learnedFrom(const QVector<Example> &examples,
                      const QHash<SignId, int> &rows,
                      const SignNames &names)
{
    std::mt19937 random{1};
    const auto uniform = [&random] { return double(random()) / 4294967296.0; };
    Weights weights;
    const size_t size = At.sign(int(rows.size()));
    weights.values.assign(size, 0);
    weights.squares.assign(size, 0);
    weights.gradient.assign(size, 0);
    weights.isTouched.assign(size_t(rows.size()), 0);
    const auto start = [&](size_t from, size_t count, double spread) {
        for (size_t i = from; i < from + count; ++i) {
            weights.values[i] = float((uniform() * 2 - 1) * spread);
        }
    };
    start(At.context, At.bias - At.context, 0.12);
    start(At.own, At.signs - At.own, 0.2);
    std::vector<char> words(size_t(rows.size()));
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        words[size_t(it.value())] = isWord(names[it.key()]);
    }
    weights.words = words;
    for (int row = 0; row < rows.size(); ++row) {
        start(At.sign(row) + Count, words[size_t(row)] ? 0 : Width, 0.08);
    }
    std::vector<float> sum(size, 0.f);
    int summed = 0;
    std::vector<const Example *> order;
    for (const Example &example : examples) {
        if (!example.rows.isEmpty()) {
            order.push_back(&example);
        }
    }
    for (int epoch = 0; epoch < Epochs; ++epoch) {
        for (size_t i = order.size() - 1; i > 0; --i) {
            std::swap(order[i], order[random() % (i + 1)]);
        }
        const float share = 1.f - 0.8f * float(epoch) / float(Epochs);
        for (const Example *example : order) {
            std::vector<std::vector<int>> look;
            std::vector<Layer> keep(size_t(example->rows.size()));
            for (const QVector<int> &line : example->rows) {
                look.emplace_back();
                for (const int row : line) {
                    const double drop = words[size_t(row)]
                                            ? 1 - (1 - WordDropout) * (1 - SignDropout)
                                            : SignDropout;
                    if (uniform() >= drop) {
                        look.back().push_back(row);
                    }
                }
            }
            for (Layer &layer : keep) {
                for (float &value : layer) {
                    value = uniform() < HiddenDropout ? 0.f : float(1 / (1 - HiddenDropout));
                }
            }
            learn(weights, *example, look, keep, share);
        }
        if (epoch * 2 >= Epochs) {
            for (size_t i = 0; i < size; ++i) {
                sum[i] += weights.values[i];
            }
            ++summed;
        }
    }
    for (float &value : sum) {
        value /= float(summed);
    }
    return modelOf(sum, rows, names);
}

} // namespace broadsheet
