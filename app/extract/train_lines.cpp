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
// Method: a conditional random field over the lines of a file, whose scores come from the signs and
// from the two layers of line_network.h; learned together with AdaGrad and a small L2 pull
// (train_network.cpp, train_model.cpp). A line that may be of several kinds counts as right with
// any of them, and a line of kind "any" allows all. A wrong kind costs more when it hides text of
// the article (softmax-margin: Gimpel and Smith 2010). So that no site's own wording is learned, a
// sign must occur on several sites to be kept, signs, words most of all, are left out at random
// (Srivastava et al. 2014, "Dropout"), and each text is learned in other shapes too
// (train_shapes.h).

#include "app/article/article_json.h"
#include "app/extract/line_network.h"
#include "app/extract/line_structure.h"
#include "app/extract/train_examples.h"
#include "app/extract/train_model.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>
#include <span>

using namespace broadsheet;

namespace {

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
    const auto row = [&out](const QByteArray &name, const auto &weights) {
        out << QString::fromUtf8(name);
        for (const int weight : weights) {
            out << '\t' << (weight == 0 ? QString() : QString::number(weight));
        }
    };
    const auto table = [&](const QString &name, const auto &weights) {
        row(name.toUtf8(), weights);
        out << '\n';
    };
    for (size_t j = 0; j < model.follows.size(); ++j) {
        for (size_t a = 0; a < model.follows[j].size(); ++a) {
            table(QStringLiteral("follows\t%1\t%2").arg(j).arg(a), model.follows[j][a]);
        }
    }
    table(QStringLiteral("bias"), model.bias);
    for (size_t h = 0; h < model.context.size(); ++h) {
        table(QStringLiteral("context\t%1").arg(h), model.context[h]);
    }
    for (size_t k = 0; k < model.scores.size(); ++k) {
        table(QStringLiteral("scores\t%1").arg(k), model.scores[k]);
    }
    for (size_t i = 0; i < model.weights.size(); ++i) {
        const std::span weights(model.weights[i]);
        const auto layer = weights.subspan(FirstOfLayer);
        row(model.names[qsizetype(i)], weights.first(size_t(LineKindCount)));
        if (std::any_of(layer.begin(), layer.end(), [](int weight) { return weight != 0; })) {
            row({}, layer);
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
        QVector<LineEvidence> evidence;
        for (const std::vector<SignId> &signs : example.signs) {
            evidence += evidenceOf(model, knownSigns(model, signs));
        }
        addContext(model, example.groups, evidence);
        QVector<KindWeights> scores;
        for (const LineEvidence &line : std::as_const(evidence)) {
            scores += line.scores;
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
