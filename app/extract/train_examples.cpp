#include "app/extract/train_examples.h"

#include "app/extract/line_peers.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

namespace broadsheet {

namespace {

constexpr int FewestSites = 3;
constexpr int FewestSitesOfAWord = 5;
constexpr int Shapes = 1;            // of each text, besides its own
constexpr int LongestReshaped = 400; // lines

} // namespace

quint32 kindBit(const QString &name)
{
    if (const auto kind = kindFromName(name)) {
        const auto at = std::find(LineKinds.begin(), LineKinds.end(), *kind);
        return at == LineKinds.end() ? 0 : 1u << (at - LineKinds.begin());
    }
    return 0;
}

namespace {

quint32 allowedBy(const QJsonObject &block)
{
    quint32 allowed = kindBit(block[u"kind"].toString());
    if (LineKinds[1] == BlockKind::Standfirst && allowed == 1u << 1) {
        return allowed; // it may pass for a paragraph, but then the article has no standfirst
    }
    for (const QJsonValue &also : block[u"also"].toArray()) {
        allowed |= kindBit(also.toString());
    }
    return allowed == 0 ? AnyKind : allowed;
}

// The signs of a text whose source lines' kinds are known.
Example exampleOf(const QString &text, const QHash<int, quint32> &allowed, SignNames &names)
{
    const QVector<TextLine> lines = textLines(text);
    const TextFacts facts = factsOf(lines);
    Example example;
    example.text = text;
    example.groups = peerGroups(facts);
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

Example readExample(const QJsonObject &gold, const QString &folder, SignNames &names)
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

} // namespace

QVector<Example> readExamples(const QString &path, const QString &folder, SignNames &names)
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

namespace {

Example exampleOf(const QVector<LabelledLine> &lines, SignNames &names)
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

} // namespace

void addShapes(QVector<Example> &examples, SignNames &names)
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

namespace {

void numberSigns(QVector<Example> &examples, const QHash<SignId, int> &rows)
{
    for (Example &example : examples) {
        for (const std::vector<SignId> &line : std::as_const(example.signs)) {
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

} // namespace

bool isWord(const QByteArray &sign) { return sign.contains("word ") || sign.contains("words "); }

QHash<SignId, int> chooseSigns(QVector<Example> &examples, const SignNames &names)
{
    QHash<SignId, QSet<QString>> sites;
    for (const Example &example : std::as_const(examples)) {
        for (const std::vector<SignId> &line : example.signs) {
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
    numberSigns(examples, rows);
    return rows;
}

} // namespace broadsheet
