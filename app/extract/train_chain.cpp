#include "app/extract/train_chain.h"

#include <algorithm>
#include <cmath>

namespace broadsheet {

namespace {

constexpr size_t Count = size_t(LineKindCount);
constexpr double CostOfHiding = 1; // text of the article taken for furniture
constexpr double CostOfShowing = 0.2;

double costOf(quint32 allowed, size_t kind)
{
    if (allowed & (1u << kind)) {
        return 0;
    }
    static const quint32 junk =
        kindBit(QStringLiteral("furniture")) | kindBit(QStringLiteral("related"));
    static const quint32 shown =
        kindBit(QStringLiteral("headline")) | kindBit(QStringLiteral("standfirst")) |
        kindBit(QStringLiteral("crosshead")) | kindBit(QStringLiteral("paragraph")) |
        kindBit(QStringLiteral("blockquote")) | kindBit(QStringLiteral("listitem"));
    if ((allowed & ~shown) == 0 && LineKinds[kind] == BlockKind::Furniture) {
        return CostOfHiding;
    }
    return (allowed & ~junk) == 0 && (shown & (1u << kind)) ? CostOfShowing : 0;
}

using Mass = std::array<double, Count>;

// Scaled forward and backward sums over the allowed kinds.
struct Lattice
{
    std::vector<Mass> forward;
    std::vector<Mass> backward;
    std::vector<Mass> potential;
    bool possible = true;
};

using Transfers = std::array<std::array<Mass, Count>, Joints>;

double normalise(Mass &mass)
{
    double sum = 0;
    for (const double m : mass) {
        sum += m;
    }
    for (double &m : mass) {
        m /= sum > 0 ? sum : 1;
    }
    return sum;
}

Lattice
lattice(const Transfers &transfers, const std::vector<Mass> &scores, const QVector<Joint> &joints)
{
    const size_t count = scores.size();
    Lattice out{std::vector<Mass>(count), std::vector<Mass>(count), std::vector<Mass>(count), true};
    for (size_t i = 0; i < count; ++i) {
        const double best = *std::max_element(scores[i].begin(), scores[i].end());
        for (size_t k = 0; k < Count; ++k) {
            out.potential[i][k] = std::exp(scores[i][k] - best);
        }
        Mass now = out.potential[i];
        if (i > 0) {
            Mass in{};
            for (size_t a = 0; a < Count; ++a) {
                for (size_t b = 0; b < Count; ++b) {
                    in[b] += out.forward[i - 1][a] * transfers[size_t(joints[qsizetype(i)])][a][b];
                }
            }
            for (size_t b = 0; b < Count; ++b) {
                now[b] *= in[b];
            }
        }
        out.possible &= normalise(now) > 0;
        out.forward[i] = now;
    }
    out.backward[count - 1].fill(1.0 / Count);
    for (size_t i = count - 1; i > 0; --i) {
        Mass &to = out.backward[i - 1];
        to.fill(0);
        for (size_t a = 0; a < Count; ++a) {
            for (size_t b = 0; b < Count; ++b) {
                to[a] += transfers[size_t(joints[qsizetype(i)])][a][b] * out.potential[i][b] *
                         out.backward[i][b];
            }
        }
        out.possible &= normalise(to) > 0;
    }
    return out;
}

Mass marginal(const Lattice &lattice, size_t i)
{
    Mass mass = lattice.forward[i];
    for (size_t k = 0; k < Count; ++k) {
        mass[k] *= lattice.backward[i][k];
    }
    normalise(mass);
    return mass;
}

Transfers transfersOf(const Follows &follows)
{
    Transfers transfers;
    for (size_t j = 0; j < size_t(Joints); ++j) {
        for (size_t a = 0; a < Count; ++a) {
            for (size_t b = 0; b < Count; ++b) {
                transfers[j][a][b] = std::exp(double(follows[j][a][b]));
            }
        }
    }
    return transfers;
}

// Adds how often each kind follows another in front of line i, times `sign`.
void addPairs(
    const Lattice &of, const Transfers &transfers, size_t i, size_t joint, double sign, Follows &to)
{
    Transfers::value_type pairs;
    double sum = 0;
    for (size_t a = 0; a < Count; ++a) {
        for (size_t b = 0; b < Count; ++b) {
            sum += pairs[a][b] = of.forward[i - 1][a] * transfers[joint][a][b] *
                                 of.potential[i][b] * of.backward[i][b];
        }
    }
    for (size_t a = 0; sum > 0 && a < Count; ++a) {
        for (size_t b = 0; b < Count; ++b) {
            to[joint][a][b] += float(sign * pairs[a][b] / sum);
        }
    }
}

} // namespace

std::optional<ChainGradient>
chainGradient(const std::vector<ScoreRow> &scores, const Follows &follows, const Example &example)
{
    const size_t count = scores.size();
    std::vector<Mass> all(count);
    std::vector<Mass> right(count);
    for (size_t i = 0; i < count; ++i) {
        const quint32 allowed = example.allowed[qsizetype(i)];
        for (size_t k = 0; k < Count; ++k) {
            all[i][k] = double(scores[i][k]) + costOf(allowed, k);
            right[i][k] = allowed & (1u << k) ? double(scores[i][k]) : -1e30;
        }
    }
    const Transfers transfers = transfersOf(follows);
    const Lattice wide = lattice(transfers, all, example.joints);
    const Lattice narrow = lattice(transfers, right, example.joints);
    if (!wide.possible || !narrow.possible) {
        return std::nullopt;
    }
    ChainGradient gradient{std::vector<ScoreRow>(count), {}};
    for (size_t i = 0; i < count; ++i) {
        const Mass want = marginal(narrow, i);
        const Mass have = marginal(wide, i);
        for (size_t k = 0; k < Count; ++k) {
            gradient.scores[i][k] = float(want[k] - have[k]);
        }
        if (i > 0) {
            const size_t joint = size_t(example.joints[qsizetype(i)]);
            addPairs(narrow, transfers, i, joint, 1, gradient.follows);
            addPairs(wide, transfers, i, joint, -1, gradient.follows);
        }
    }
    return gradient;
}

} // namespace broadsheet
