#include "app/extract/train_network.h"

#include <algorithm>
#include <cmath>

namespace broadsheet {

namespace {

constexpr float Rate = 0.03f;
constexpr float LayerRate = 0.02f;
constexpr float Pull = 1e-3f; // L2, each time a weight is used
constexpr float Most = 8;     // of a layer's value

struct Forward
{
    std::vector<NetLayer> first; // after the bound
    std::vector<NetLayer> second;
    std::vector<std::array<NetLayer, Views>> views;
    std::vector<ScoreRow> scores;
};

struct GroupSum
{
    NetLayer sum{};
    int count = 0;
};

std::vector<GroupSum> groupSums(const std::vector<int> &groups, const std::vector<NetLayer> &layers)
{
    std::vector<GroupSum> sums(groups.size());
    for (size_t i = 0; i < groups.size(); ++i) {
        GroupSum &group = sums[size_t(groups[i])];
        ++group.count;
        for (size_t h = 0; h < NetValues; ++h) {
            group.sum[h] += layers[i][h];
        }
    }
    return sums;
}

// What each of the other lines of a group adds to a line's view of them.
float shareOfPeer(const std::vector<GroupSum> &sums, int group)
{
    const int others = sums[size_t(group)].count - 1;
    return others > 0 ? 1 / float(others) : 0;
}

Forward forward(const NetWeights &weights, const Look &look)
{
    const auto &[rows, keep, groups] = look;
    const size_t count = rows.size();
    const float *const w = weights.values.data();
    Forward out{std::vector<NetLayer>(count),
                std::vector<NetLayer>(count),
                std::vector<std::array<NetLayer, Views>>(count),
                std::vector<ScoreRow>(count)};
    for (size_t i = 0; i < count; ++i) {
        std::array<float, NetRow> sum{};
        for (const int row : rows[i]) {
            const float *const r = w + At.sign(row);
            for (size_t k = 0; k < NetRow; ++k) {
                sum[k] += r[k];
            }
        }
        std::copy_n(sum.begin(), NetKinds, out.scores[i].begin());
        for (size_t h = 0; h < NetValues; ++h) {
            out.first[i][h] = std::clamp(sum[NetKinds + h], 0.f, Most) * keep[i][h];
        }
    }
    const std::vector<GroupSum> peers = groupSums(groups, out.first);
    NetLayer above{};
    NetLayer below{};
    for (const NetLayer &layer : out.first) {
        for (size_t h = 0; h < NetValues; ++h) {
            below[h] += layer[h];
        }
    }
    for (size_t i = 0; i < count; ++i) {
        for (size_t h = 0; h < NetValues; ++h) {
            below[h] -= out.first[i][h];
        }
        auto &views = out.views[i];
        for (int step = -ContextReach; step <= ContextReach; ++step) {
            const size_t at = i + size_t(step);
            views[size_t(step + ContextReach)] = at < count ? out.first[at] : NetLayer{};
        }
        for (size_t h = 0; h < NetValues; ++h) {
            views[AboveView][h] = i > 0 ? above[h] / float(i) : 0;
            views[BelowView][h] = i + 1 < count ? below[h] / float(count - 1 - i) : 0;
            views[PeersView][h] =
                (peers[size_t(groups[i])].sum[h] - out.first[i][h]) * shareOfPeer(peers, groups[i]);
            above[h] += out.first[i][h];
        }
        NetLayer second;
        std::copy_n(w + At.bias, NetValues, second.begin());
        for (size_t v = 0; v < size_t(Views); ++v) {
            for (size_t a = 0; a < NetValues; ++a) {
                const float x = views[v][a];
                const float *const c = w + At.context + (v * NetValues + a) * NetValues;
                for (size_t b = 0; x != 0 && b < NetValues; ++b) {
                    second[b] += c[b] * x;
                }
            }
        }
        for (size_t h = 0; h < NetValues; ++h) {
            out.second[i][h] = std::clamp(second[h], 0.f, Most);
            for (size_t k = 0; k < NetKinds; ++k) {
                out.scores[i][k] += w[At.own + h * NetKinds + k] * out.first[i][h] +
                                    w[At.out + h * NetKinds + k] * out.second[i][h];
            }
        }
    }
    return out;
}

float *gradientOf(NetWeights &weights, int row)
{
    if (!weights.isTouched[size_t(row)]) {
        weights.isTouched[size_t(row)] = 1;
        weights.touched.push_back(row);
    }
    return weights.gradient.data() + At.sign(row);
}

void backward(NetWeights &weights,
              const Look &look,
              const Forward &pass,
              const std::vector<ScoreRow> &scoreGradient)
{
    const auto &[rows, keep, groups] = look;
    const size_t count = rows.size();
    const float *const w = weights.values.data();
    float *const g = weights.gradient.data();
    std::vector<NetLayer> first(count);
    std::vector<NetLayer> toAbove(count); // what each line's view of the mean above sends back
    std::vector<NetLayer> toBelow(count);
    std::vector<NetLayer> toPeers(count);
    const std::vector<GroupSum> peers = groupSums(groups, pass.first);
    for (size_t i = 0; i < count; ++i) {
        NetLayer second{};
        for (size_t h = 0; h < NetValues; ++h) {
            const float u = pass.second[i][h];
            const float x = pass.first[i][h];
            float du = 0;
            for (size_t k = 0; k < NetKinds; ++k) {
                const float d = scoreGradient[i][k];
                du += w[At.out + h * NetKinds + k] * d;
                first[i][h] += w[At.own + h * NetKinds + k] * d;
                g[At.out + h * NetKinds + k] += u * d;
                g[At.own + h * NetKinds + k] += x * d;
            }
            second[h] = u > 0 && u < Most ? du : 0;
            g[At.bias + h] += second[h];
        }
        for (size_t v = 0; v < size_t(Views); ++v) {
            NetLayer *to = nullptr;
            float share = 1;
            if (v < size_t(2 * ContextReach + 1)) {
                const size_t at = i + v - size_t(ContextReach);
                to = at < count ? &first[at] : nullptr;
            } else if (v == PeersView) {
                share = shareOfPeer(peers, groups[i]);
                to = share > 0 ? &toPeers[i] : nullptr;
            } else if (v == AboveView) {
                to = i > 0 ? &toAbove[i] : nullptr;
                share = i > 0 ? 1 / float(i) : 0;
            } else {
                to = i + 1 < count ? &toBelow[i] : nullptr;
                share = i + 1 < count ? 1 / float(count - 1 - i) : 0;
            }
            if (to == nullptr) {
                continue;
            }
            for (size_t a = 0; a < NetValues; ++a) {
                const size_t c = At.context + (v * NetValues + a) * NetValues;
                const float x = pass.views[i][v][a];
                float dx = 0;
                for (size_t b = 0; b < NetValues; ++b) {
                    dx += w[c + b] * second[b];
                    g[c + b] += x * second[b];
                }
                (*to)[a] += dx * share;
            }
        }
    }
    // A line is in the mean above of each later line, and in the mean below of each earlier one.
    NetLayer later{};
    for (size_t i = count; i-- > 0;) {
        for (size_t h = 0; h < NetValues; ++h) {
            first[i][h] += later[h];
            later[h] += toAbove[i][h];
        }
    }
    NetLayer earlier{};
    for (size_t i = 0; i < count; ++i) {
        for (size_t h = 0; h < NetValues; ++h) {
            first[i][h] += earlier[h];
            earlier[h] += toBelow[i][h];
        }
    }
    const std::vector<GroupSum> fromPeers = groupSums(groups, toPeers);
    for (size_t i = 0; i < count; ++i) {
        for (size_t h = 0; h < NetValues; ++h) {
            first[i][h] += fromPeers[size_t(groups[i])].sum[h] - toPeers[i][h];
        }
    }
    for (size_t i = 0; i < count; ++i) {
        std::array<float, NetRow> d{};
        std::copy_n(scoreGradient[i].begin(), NetKinds, d.begin());
        bool any = false;
        for (size_t h = 0; h < NetValues; ++h) {
            const float x = pass.first[i][h];
            const bool open = keep[i][h] > 0 && x > 0 && x < Most * keep[i][h];
            d[NetKinds + h] = open ? first[i][h] * keep[i][h] : 0;
        }
        for (const float x : d) {
            any |= std::abs(x) > 1e-5f;
        }
        if (!any) {
            continue;
        }
        for (const int row : rows[i]) {
            float *const to = gradientOf(weights, row);
            for (size_t k = 0; k < NetRow; ++k) {
                to[k] += d[k];
            }
        }
    }
}

void step(NetWeights &weights, size_t from, size_t count, float rate)
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

void stepAll(NetWeights &weights, float share)
{
    step(weights, 0, At.context, Rate * share);
    step(weights, At.context, At.signs - At.context, LayerRate * share);
    for (const int row : weights.touched) {
        step(weights, At.sign(row), NetKinds, Rate * share);
        if (weights.words[size_t(row)]) {
            std::fill_n(weights.gradient.begin() + long(At.sign(row) + NetKinds), NetValues, 0.f);
        } else {
            step(weights, At.sign(row) + NetKinds, NetValues, LayerRate * share);
        }
        weights.isTouched[size_t(row)] = 0;
    }
    weights.touched.clear();
}

} // namespace

void learn(NetWeights &weights, const Example &example, const Look &look, float share)
{
    const Forward pass = forward(weights, look);
    Follows follows;
    std::copy_n(
        weights.values.begin() + long(At.follows), At.context - At.follows, &follows[0][0][0]);
    const auto gradient = chainGradient(pass.scores, follows, example);
    if (!gradient) {
        return;
    }
    const float *const pairs = &gradient->follows[0][0][0];
    std::copy_n(pairs, At.context - At.follows, weights.gradient.begin() + long(At.follows));
    backward(weights, look, pass, gradient->scores);
    stepAll(weights, share);
}

} // namespace broadsheet
