// Learns the weights of the line model (line_model.h) from labelled scrapes. Built only with
// -DBROADSHEET_TRAIN=ON; nothing of it runs in the product.
//
//     train_lines GOLD.jsonl FOLDER OUT.tsv [--held-out K/N]
//
// GOLD.jsonl has one record a file: {"file", "site", "blocks":[{"lines":[first,last], "kind",
// "also":[kind…]}]}, the files' paths relative to FOLDER. `--held-out 0/5` learns from the sites
// whose number modulo 5 is not 0, prints the accuracy on the others and writes the program's
// answers for them beside OUT.tsv.
//
// Method: a conditional random field over the lines of a file, learned with AdaGrad and a small L2
// pull. A line that may be of several kinds counts as right with any of them (the numerator sums
// over the allowed kinds), and a line of kind "any" allows all. A wrong kind costs more when it
// hides text of the article or makes a link of it (softmax-margin: Gimpel and Smith 2010). So that
// no site's own wording is learned, a sign must occur on several sites to be kept, words are left
// out at random, and each text is learned in other shapes too (train_shapes.h).

#include "app/article/article_json.h"
#include "app/extract/line_model.h"
#include "app/extract/line_structure.h"
#include "app/extract/train_shapes.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>
#include <QTextStream>

#include <algorithm>
#include <cmath>

using namespace broadsheet;

namespace {

constexpr size_t Count = size_t(LineKindCount);
constexpr int Epochs = 6;
constexpr double Rate = 0.03;
constexpr double Pull = 1e-3; // L2, each time a weight is used
constexpr int FewestSites = 3;
constexpr int FewestSitesOfAWord = 5;
constexpr double CostOfHiding = 5;  // text of the article taken for furniture
constexpr double CostOfLinking = 1; // anything else taken for a link
constexpr double CostOfShowing = 0.5;
constexpr double Dropout = 0.5;      // share of the words that a pass over the files does not see
constexpr int Shapes = 1;            // of each text, besides its own
constexpr int LongestReshaped = 400; // lines

struct Example
{
    QString file;
    QString language;
    QString text;
    QVector<LabelledLine> lines;
    QVector<QVector<SignId>> signs;
    QVector<QVector<int>> rows; // after pruning
    QVector<quint32> allowed;   // set of kinds, by line
    QVector<Joint> joints;
    QString site;
};

using Mass = std::array<double, Count>;

struct Weights
{
    QVector<Mass> rows;
    QVector<Mass> squares;
    std::array<std::array<Mass, Count>, Joints> follows{};
    std::array<std::array<Mass, Count>, Joints> followSquares{};
};

quint32 kindBit(const QString &name)
{
    if (const auto kind = kindFromName(name)) {
        const auto at = std::find(LineKinds.begin(), LineKinds.end(), *kind);
        return at == LineKinds.end() ? 0 : 1u << (at - LineKinds.begin());
    }
    return 0;
}

constexpr quint32 AnyKind = (1u << LineKindCount) - 1;

quint32 allowedBy(const QJsonObject &block)
{
    quint32 allowed = kindBit(block[u"kind"].toString());
    for (const QJsonValue &also : block[u"also"].toArray()) {
        allowed |= kindBit(also.toString());
    }
    return allowed == 0 ? AnyKind : allowed;
}

// The signs of a text whose source lines' kinds are known.
Example
exampleOf(const QString &text, const QHash<int, quint32> &allowed, QHash<SignId, QByteArray> &names)
{
    const QVector<TextLine> lines = textLines(text);
    const TextFacts facts = factsOf(lines);
    Example example;
    example.text = text;
    const LineSigner signer(facts);
    for (int i = 0; i < lines.size(); ++i) {
        example.signs += signer.signsOf(i, &names);
        example.allowed += allowed.value(lines[i].lines.first, AnyKind);
        example.joints += !facts.gaps          ? Joint::NoGaps
                          : lines[i].gapBefore ? Joint::Gap
                                               : Joint::Tight;
        example.lines += LabelledLine{lines[i].text, example.allowed[i], lines[i].gapBefore};
    }
    return example;
}

Example
readExample(const QJsonObject &gold, const QString &folder, QHash<SignId, QByteArray> &names)
{
    QFile file(folder + u'/' + gold[u"file"].toString());
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(file.fileName()));
    }
    QString text = QString::fromUtf8(file.readAll());
    text.remove(u'\r');
    QHash<int, quint32> allowed;
    for (const QJsonValue &value : gold[u"blocks"].toArray()) {
        const QJsonObject block = value.toObject();
        const QJsonArray range = block[u"lines"].toArray();
        for (int n = range[0].toInt(); n <= range[1].toInt(); ++n) {
            allowed[n] = allowedBy(block);
        }
    }
    Example example = exampleOf(text, allowed, names);
    example.site = gold[u"site"].toString();
    example.file = gold[u"file"].toString();
    example.language = gold[u"lang"].toString();
    return example;
}

QVector<Example>
readExamples(const QString &path, const QString &folder, QHash<SignId, QByteArray> &names)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(path));
    }
    QVector<Example> examples;
    while (!file.atEnd()) {
        const QJsonObject gold = QJsonDocument::fromJson(file.readLine()).object();
        if (!gold.isEmpty()) {
            examples += readExample(gold, folder, names);
        }
    }
    return examples;
}

Example exampleOf(const QVector<LabelledLine> &lines, QHash<SignId, QByteArray> &names)
{
    QString text;
    QHash<int, quint32> allowed;
    int number = 0;
    for (const LabelledLine &line : lines) {
        const bool gap = line.gapBefore && number > 0;
        text += (gap ? QStringLiteral("\n") : QString()) + line.text + u'\n';
        number += gap + 1;
        allowed[number] = line.kinds;
    }
    return exampleOf(text, allowed, names);
}

// Each text in other shapes too (train_shapes.h).
void addShapes(QVector<Example> &examples, QHash<SignId, QByteArray> &names)
{
    QRandomGenerator random(3);
    ShapePool pool;
    for (const Example &example : std::as_const(examples)) {
        addTo(pool, example.language, example.lines);
    }
    const QVector<Example> originals = examples;
    for (const Example &original : originals) {
        for (int i = 0; i < Shapes && original.lines.size() <= LongestReshaped; ++i) {
            Example example =
                exampleOf(reshaped(original.lines, original.language, pool, random), names);
            example.site = original.site;
            examples += example;
        }
    }
}

bool isWord(const QByteArray &sign) { return sign.contains("word ") || sign.contains("words "); }

// Keeps the signs that occur on enough sites; gives each a row.
QHash<SignId, int> chooseSigns(const QVector<Example> &examples,
                               const QHash<SignId, QByteArray> &names)
{
    QHash<SignId, QSet<QString>> sites;
    for (const Example &example : examples) {
        for (const QVector<SignId> &line : example.signs) {
            for (const SignId sign : line) {
                QSet<QString> &seen = sites[sign];
                if (seen.size() < FewestSitesOfAWord) {
                    seen.insert(example.site);
                }
            }
        }
    }
    QHash<SignId, int> rows;
    for (auto it = sites.begin(); it != sites.end(); ++it) {
        const int fewest = isWord(names[it.key()]) ? FewestSitesOfAWord : FewestSites;
        if (it.value().size() >= fewest) {
            rows.insert(it.key(), 0);
        }
    }
    QList<SignId> order = rows.keys();
    std::sort(order.begin(), order.end());
    for (int i = 0; i < order.size(); ++i) {
        rows[order[i]] = i;
    }
    return rows;
}

Mass scoresAt(const Weights &weights, const QVector<int> &rows)
{
    Mass scores{};
    for (const int row : rows) {
        for (size_t k = 0; k < Count; ++k) {
            scores[k] += weights.rows[row][k];
        }
    }
    return scores;
}

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
    if (LineKinds[kind] == BlockKind::Related) {
        return CostOfLinking;
    }
    return (allowed & ~junk) == 0 && (shown & (1u << kind)) ? CostOfShowing : 0;
}

double logSum(const Mass &values)
{
    const double best = *std::max_element(values.begin(), values.end());
    double sum = 0;
    for (const double v : values) {
        sum += std::exp(v - best);
    }
    return best + std::log(sum);
}

constexpr double Never = -1e30;

// Log forward and backward sums over the kinds that `scores` does not rule out.
struct Lattice
{
    QVector<Mass> forward;
    QVector<Mass> backward;
    double total = 0;
};

Lattice lattice(const Weights &weights, const QVector<Mass> &scores, const QVector<Joint> &joints)
{
    const qsizetype count = scores.size();
    Lattice out{QVector<Mass>(count), QVector<Mass>(count), 0};
    for (qsizetype i = 0; i < count; ++i) {
        for (size_t b = 0; b < Count; ++b) {
            Mass in{};
            for (size_t a = 0; i > 0 && a < Count; ++a) {
                in[a] = out.forward[i - 1][a] + weights.follows[size_t(joints[i])][a][b];
            }
            out.forward[i][b] = scores[i][b] + (i > 0 ? logSum(in) : 0);
        }
    }
    out.total = logSum(out.forward[count - 1]);
    out.backward[count - 1].fill(0);
    for (qsizetype i = count - 1; i > 0; --i) {
        for (size_t a = 0; a < Count; ++a) {
            Mass on{};
            for (size_t b = 0; b < Count; ++b) {
                on[b] =
                    weights.follows[size_t(joints[i])][a][b] + scores[i][b] + out.backward[i][b];
            }
            out.backward[i - 1][a] = logSum(on);
        }
    }
    return out;
}

void step(double &weight, double &square, double gradient)
{
    square += gradient * gradient;
    weight += Rate * gradient / std::sqrt(square + 1e-8);
    weight -= Pull * weight / std::sqrt(square + 1e-4);
}

// A word stands for its site as much as for a kind: what is learned must stand without it, so each
// look at a text leaves some words out (Srivastava et al. 2014, "Dropout").
QVector<QVector<int>> withoutSomeWords(QVector<QVector<int>> rows,
                                       const QVector<bool> &wordRows,
                                       QRandomGenerator &random)
{
    for (QVector<int> &line : rows) {
        line.removeIf([&](int row) { return wordRows[row] && random.generateDouble() < Dropout; });
    }
    return rows;
}

// Gradient of the log likelihood of the allowed kinds, taken in one step for a file.
void learn(Weights &weights, const Example &example)
{
    const qsizetype count = example.rows.size();
    QVector<Mass> all(count);
    QVector<Mass> right(count);
    for (qsizetype i = 0; i < count; ++i) {
        all[i] = right[i] = scoresAt(weights, example.rows[i]);
        for (size_t k = 0; k < Count; ++k) {
            all[i][k] += costOf(example.allowed[i], k);
            right[i][k] = example.allowed[i] & (1u << k) ? right[i][k] : Never;
        }
    }
    const Lattice wide = lattice(weights, all, example.joints);
    const Lattice narrow = lattice(weights, right, example.joints);
    std::array<std::array<Mass, Count>, Joints> pairs{};
    for (qsizetype i = 1; i < count; ++i) {
        const size_t j = size_t(example.joints[i]);
        for (size_t a = 0; a < Count; ++a) {
            for (size_t b = 0; b < Count; ++b) {
                const double w = weights.follows[j][a][b];
                pairs[j][a][b] += std::exp(narrow.forward[i - 1][a] + w + right[i][b] +
                                           narrow.backward[i][b] - narrow.total) -
                                  std::exp(wide.forward[i - 1][a] + w + all[i][b] +
                                           wide.backward[i][b] - wide.total);
            }
        }
    }
    for (qsizetype i = 0; i < count; ++i) {
        for (size_t k = 0; k < Count; ++k) {
            const double gradient =
                std::exp(narrow.forward[i][k] + narrow.backward[i][k] - narrow.total) -
                std::exp(wide.forward[i][k] + wide.backward[i][k] - wide.total);
            if (std::abs(gradient) < 1e-4) {
                continue;
            }
            for (const int row : example.rows[i]) {
                step(weights.rows[row][k], weights.squares[row][k], gradient);
            }
        }
    }
    for (size_t j = 0; j < size_t(Joints); ++j) {
        for (size_t a = 0; a < Count; ++a) {
            for (size_t b = 0; b < Count; ++b) {
                if (pairs[j][a][b] != 0) {
                    step(weights.follows[j][a][b], weights.followSquares[j][a][b], pairs[j][a][b]);
                }
            }
        }
    }
}

void addTo(Weights &sum, const Weights &weights)
{
    for (qsizetype i = 0; i < weights.rows.size(); ++i) {
        for (size_t k = 0; k < Count; ++k) {
            sum.rows[i][k] += weights.rows[i][k];
        }
    }
    for (size_t j = 0; j < size_t(Joints); ++j) {
        for (size_t a = 0; a < Count; ++a) {
            for (size_t b = 0; b < Count; ++b) {
                sum.follows[j][a][b] += weights.follows[j][a][b];
            }
        }
    }
}

Weights mean(Weights sum, int count)
{
    for (Mass &row : sum.rows) {
        for (double &weight : row) {
            weight /= count;
        }
    }
    for (auto &joint : sum.follows) {
        for (Mass &row : joint) {
            for (double &weight : row) {
                weight /= count;
            }
        }
    }
    return sum;
}

int rounded(double weight) { return int(std::lround(weight * LineModel::Scale)); }

KindWeights rounded(const Mass &mass, double share = 1)
{
    KindWeights out{};
    for (size_t k = 0; k < Count; ++k) {
        out[k] = rounded(mass[k] * share);
    }
    return out;
}

LineModel modelOf(const Weights &weights,
                  const QHash<SignId, int> &rows,
                  const QHash<SignId, QByteArray> &names)
{
    LineModel model;
    QMap<QByteArray, int> byName;
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        byName.insert(names[it.key()], it.value());
    }
    for (auto it = byName.begin(); it != byName.end(); ++it) {
        const double share = isWord(it.key()) ? 1 - Dropout : 1;
        const KindWeights row = rounded(weights.rows[it.value()], share);
        const bool speaks =
            std::any_of(row.begin(), row.end(), [](int w) { return std::abs(w) >= 8; });
        if (speaks) {
            model.rows.insert(signId(it.key()), int(model.weights.size()));
            model.names += it.key();
            model.weights += row;
        }
    }
    for (size_t j = 0; j < size_t(Joints); ++j) {
        for (size_t a = 0; a < Count; ++a) {
            model.follows[j][a] = rounded(weights.follows[j][a]);
        }
    }
    return model;
}

void write(const LineModel &model, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("cannot write %s", qPrintable(path));
    }
    QTextStream out(&file);
    out << "# Weights of the line model, learned by app/extract/train_lines.cpp. Do not edit by "
           "hand.\n"
        << "# sign, then its weight for each kind in 1/256:";
    for (const BlockKind kind : LineKinds) {
        out << ' ' << kindName(kind);
    }
    out << '\n';
    for (size_t j = 0; j < size_t(Joints); ++j) {
        for (size_t a = 0; a < Count; ++a) {
            out << "follows\t" << j << '\t' << a;
            for (const int weight : model.follows[j][a]) {
                out << '\t' << weight;
            }
            out << '\n';
        }
    }
    for (qsizetype i = 0; i < model.weights.size(); ++i) {
        out << QString::fromUtf8(model.names[i]);
        for (const int weight : model.weights[i]) {
            out << '\t' << weight;
        }
        out << '\n';
    }
}

void judge(const LineModel &model, const QVector<Example> &examples, QTextStream &out)
{
    double sum = 0;
    int files = 0;
    int sure = 0;
    int sureRight = 0;
    for (const Example &example : examples) {
        QVector<KindWeights> scores;
        for (const QVector<SignId> &signs : example.signs) {
            scores += scoresOf(model, signs);
        }
        const QVector<LineDecision> decisions = decide(model, scores, example.joints);
        int right = 0;
        int counted = 0;
        for (qsizetype i = 0; i < decisions.size(); ++i) {
            if (example.allowed[i] != AnyKind) {
                const bool hit = example.allowed[i] & (1u << decisions[i].kind);
                ++counted;
                right += hit;
                sure += decisions[i].confidence >= 0.9;
                sureRight += hit && decisions[i].confidence >= 0.9;
            }
        }
        sum += counted > 0 ? double(right) / counted : 1;
        ++files;
    }
    out << "accuracy, mean of " << files << " files: " << (files > 0 ? sum / files : 0)
        << ", right where confident: " << (sure > 0 ? double(sureRight) / sure : 0) << Qt::endl;
}

// What the product would say of the held-out files, one article a line, to be scored.
void writeAnswers(const LineModel &model, const QVector<Example> &examples, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("cannot write %s", qPrintable(path));
    }
    for (const Example &example : examples) {
        QJsonObject answer = articleToJson(structureOfText(example.text, model));
        answer.insert(u"file", example.file);
        file.write(QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n');
    }
}

// Takes the sites of one fold out of the examples.
QVector<Example> takeFold(QVector<Example> &examples, int fold, int folds)
{
    QStringList sites;
    for (const Example &example : std::as_const(examples)) {
        sites += example.site;
    }
    sites.removeDuplicates();
    sites.sort();
    QVector<Example> kept;
    QVector<Example> taken;
    for (const Example &example : std::as_const(examples)) {
        const bool out = sites.indexOf(example.site) % folds == fold;
        (out ? taken : kept) += example;
    }
    examples = kept;
    return taken;
}

void numberSigns(QVector<Example> &examples, const QHash<SignId, int> &rows)
{
    for (Example &example : examples) {
        for (const QVector<SignId> &line : std::as_const(example.signs)) {
            QVector<int> known;
            for (const SignId sign : line) {
                const int row = rows.value(sign, -1);
                if (row >= 0) {
                    known += row;
                }
            }
            example.rows += known;
        }
    }
}

LineModel learnedFrom(QVector<Example> &examples,
                      const QHash<SignId, int> &rows,
                      const QHash<SignId, QByteArray> &names)
{
    numberSigns(examples, rows);
    Weights weights;
    weights.rows.fill(Mass{}, rows.size());
    weights.squares.fill(Mass{}, rows.size());
    QVector<bool> wordRows(rows.size());
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        wordRows[it.value()] = isWord(names[it.key()]);
    }
    QRandomGenerator random(1);
    Weights sum = weights; // of the epochs' ends: their mean is steadier than the last
    for (int epoch = 0; epoch < Epochs; ++epoch) {
        std::shuffle(examples.begin(), examples.end(), random);
        for (const Example &example : std::as_const(examples)) {
            if (!example.rows.isEmpty()) {
                Example look = example;
                look.rows = withoutSomeWords(look.rows, wordRows, random);
                learn(weights, look);
            }
        }
        addTo(sum, weights);
    }
    return modelOf(mean(sum, Epochs), rows, names);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    if (arguments.size() < 4) {
        out << "usage: train_lines GOLD.jsonl FOLDER OUT.tsv [--held-out K/N]" << Qt::endl;
        return 2;
    }
    const QStringList fold = arguments.value(5).split(u'/');
    const bool heldOut = arguments.value(4) == u"--held-out" && fold.size() == 2;
    QHash<SignId, QByteArray> names;
    QVector<Example> train = readExamples(arguments[1], arguments[2], names);
    const QVector<Example> test =
        heldOut ? takeFold(train, fold[0].toInt(), fold[1].toInt()) : QVector<Example>();
    addShapes(train, names);
    const QHash<SignId, int> rows = chooseSigns(train, names);
    out << train.size() << " files, " << rows.size() << " signs" << Qt::endl;
    const LineModel model = learnedFrom(train, rows, names);
    judge(model, heldOut ? test : train, out);
    write(model, arguments[3]);
    if (heldOut) {
        writeAnswers(model, test, arguments[3] + QStringLiteral(".answers.jsonl"));
    }
    return 0;
}
