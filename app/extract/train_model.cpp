#include "app/extract/train_model.h"

#include "app/extract/train_network.h"

#include <QMap>

#include <algorithm>
#include <cmath>
#include <random>

namespace broadsheet {

namespace {

constexpr int Epochs = 12;
constexpr double WordDropout = 0.5;   // share of the words that a look at a text does not see
constexpr double SignDropout = 0.3;   // … of all signs
constexpr double HiddenDropout = 0.4; // … of the first layer's values
// Said against hiding a line and against making a link of it, whatever it looks like; and for a
// standfirst, which is missed more often than found where none is.
constexpr double DoubtOfFurniture = 0.6;
constexpr double DoubtOfLink = 0.5;
constexpr double HopeOfStandfirst = 0.35;

// The dice of one network's learning.
class Dice
{
public:
    explicit Dice(unsigned seed)
        : m_random(seed)
    {
    }

    double uniform() { return double(m_random()) / 4294967296.0; }

    size_t below(size_t count) { return m_random() % count; }

private:
    std::mt19937 m_random;
};

NetWeights startingWeights(const std::vector<char> &words, Dice &dice)
{
    NetWeights weights;
    const size_t size = At.sign(int(words.size()));
    weights.values.assign(size, 0);
    weights.squares.assign(size, 0);
    weights.gradient.assign(size, 0);
    weights.isTouched.assign(words.size(), 0);
    weights.words = words;
    const auto start = [&](size_t from, size_t count, double spread) {
        for (size_t i = from; i < from + count; ++i) {
            weights.values[i] = float((dice.uniform() * 2 - 1) * spread);
        }
    };
    start(At.context, At.bias - At.context, 0.12);
    start(At.own, At.signs - At.own, 0.2);
    for (size_t row = 0; row < words.size(); ++row) {
        start(At.sign(int(row)) + NetKinds, words[row] ? 0 : NetValues, 0.08);
    }
    return weights;
}

Look lookAt(const Example &example, const std::vector<char> &words, Dice &dice)
{
    Look look{{},
              std::vector<NetLayer>(size_t(example.rows.size())),
              {example.groups.begin(), example.groups.end()}};
    for (const QVector<int> &line : example.rows) {
        look.rows.emplace_back();
        for (const int row : line) {
            const double drop =
                words[size_t(row)] ? 1 - (1 - WordDropout) * (1 - SignDropout) : SignDropout;
            if (dice.uniform() >= drop) {
                look.rows.back().push_back(row);
            }
        }
    }
    for (NetLayer &layer : look.keep) {
        for (float &value : layer) {
            value = dice.uniform() < HiddenDropout ? 0.f : float(1 / (1 - HiddenDropout));
        }
    }
    return look;
}

// The mean of the weights after each of the later epochs.
std::vector<float>
learnedNet(const QVector<Example> &examples, const std::vector<char> &words, unsigned seed)
{
    Dice dice(seed);
    NetWeights weights = startingWeights(words, dice);
    std::vector<const Example *> order;
    for (const Example &example : examples) {
        if (!example.rows.isEmpty()) {
            order.push_back(&example);
        }
    }
    std::vector<float> sum(weights.values.size(), 0.f);
    int summed = 0;
    for (int epoch = 0; epoch < Epochs; ++epoch) {
        for (size_t i = order.size() - 1; i > 0; --i) {
            std::swap(order[i], order[dice.below(i + 1)]);
        }
        const float share = 1.f - 0.8f * float(epoch) / float(Epochs);
        for (const Example *example : order) {
            learn(weights, *example, lookAt(*example, words, dice), share);
        }
        if (epoch * 2 >= Epochs) {
            std::transform(
                sum.begin(), sum.end(), weights.values.begin(), sum.begin(), std::plus<>());
            ++summed;
        }
    }
    for (float &value : sum) {
        value /= float(summed);
    }
    return sum;
}

int rounded(double weight)
{
    constexpr double Largest = 8;
    return int(std::lround(std::clamp(weight, -Largest, Largest) * LineModel::Scale));
}

using NetList = std::vector<std::vector<float>>;

// What all networks say together of one place.
double meanAt(const NetList &nets, size_t place)
{
    double sum = 0;
    for (const std::vector<float> &net : nets) {
        sum += double(net[place]);
    }
    return sum / double(nets.size());
}

KindWeights kindsAt(const NetList &nets, size_t place, double share = 1)
{
    KindWeights kinds{};
    for (size_t k = 0; k < NetKinds; ++k) {
        kinds[k] = rounded(meanAt(nets, place + k) * share);
    }
    return kinds;
}

static_assert(LineKinds[1] == BlockKind::Standfirst && LineKinds[10] == BlockKind::Related &&
              LineKinds[11] == BlockKind::Furniture);

void addSigns(const NetList &nets,
              const QHash<SignId, int> &rows,
              const SignNames &names,
              LineModel &model)
{
    QMap<QByteArray, int> byName;
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        byName.insert(names[it.key()], it.value());
    }
    for (auto it = byName.begin(); it != byName.end(); ++it) {
        const double share = (isWord(it.key()) ? 1 - WordDropout : 1) * (1 - SignDropout);
        auto kinds = kindsAt(nets, At.sign(it.value()), share);
        if (it.key() == "any") {
            kinds[NetKinds - 1] -= int(LineModel::Scale * DoubtOfFurniture);
            kinds[NetKinds - 2] -= int(LineModel::Scale * DoubtOfLink);
            kinds[1] += int(LineModel::Scale * HopeOfStandfirst);
        }
        Layer layer{};
        for (size_t h = 0; h < layer.size(); ++h) {
            const size_t place = At.sign(it.value()) + NetKinds + h % NetValues;
            layer[h] = qint16(rounded(double(nets[h / NetValues][place]) * share));
        }
        const auto loud = [](int weight) { return std::abs(weight) >= 8; };
        if (std::any_of(kinds.begin(), kinds.end(), loud) ||
            std::any_of(layer.begin(), layer.end(), loud)) {
            addSign(model, it.key(), kinds, layer);
        }
    }
}

// One network's part of the layers.
void addLayers(const std::vector<float> &net, size_t number, LineModel &model)
{
    const size_t first = number * NetValues;
    for (size_t b = 0; b < NetValues; ++b) {
        model.bias[first + b] = rounded(double(net[At.bias + b]));
        for (size_t v = 0; v < size_t(Views); ++v) {
            for (size_t a = 0; a < NetValues; ++a) {
                const size_t place = At.context + (v * NetValues + a) * NetValues + b;
                model.context[first + b][v * NetValues + a] = qint16(rounded(double(net[place])));
            }
        }
    }
    for (size_t k = 0; k < NetKinds; ++k) {
        for (size_t a = 0; a < NetValues; ++a) {
            const auto score = [&](size_t from) {
                return qint16(rounded(double(net[from + a * NetKinds + k]) / Nets));
            };
            model.scores[k][first + a] = score(At.own);
            model.scores[k][size_t(LayerWidth) + first + a] = score(At.out);
        }
    }
}

} // namespace

LineModel learnedFrom(const QVector<Example> &examples,
                      const QHash<SignId, int> &rows,
                      const SignNames &names)
{
    std::vector<char> words(size_t(rows.size()));
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        words[size_t(it.value())] = isWord(names[it.key()]);
    }
    NetList nets;
    for (unsigned seed = 1; seed <= unsigned(Nets); ++seed) {
        nets.push_back(learnedNet(examples, words, seed));
    }
    LineModel model;
    addSigns(nets, rows, names, model);
    for (size_t net = 0; net < nets.size(); ++net) {
        addLayers(nets[net], net, model);
    }
    for (size_t j = 0; j < size_t(Joints); ++j) {
        for (size_t a = 0; a < NetKinds; ++a) {
            model.follows[j][a] = kindsAt(nets, At.follow(j, a, 0));
        }
    }
    return model;
}

} // namespace broadsheet
