#pragma once

// The labelled texts that the trainer learns from: read, signed, reshaped and dealt into folds.

#include "app/extract/line_model.h"
#include "app/extract/train_shapes.h"

#include <QHash>

namespace broadsheet {

inline constexpr quint32 AnyKind = (1u << LineKindCount) - 1;

struct Example
{
    QString file;
    QString site;
    QString language;
    QString text;
    QVector<LabelledLine> lines;
    QVector<std::vector<SignId>> signs;
    QVector<QVector<int>> rows; // after pruning
    QVector<quint32> allowed;   // set of kinds, by line
    QVector<Joint> joints;
    QVector<int> groups; // of lines set alike
};

using SignNames = QHash<SignId, QByteArray>;

quint32 kindBit(const QString &name);

/// GOLD.jsonl's records (train_lines.cpp), their files in `folder`.
QVector<Example> readExamples(const QString &path, const QString &folder, SignNames &names);

/// Adds each text in other shapes too (train_shapes.h).
void addShapes(QVector<Example> &examples, SignNames &names);

/// True when a sign names a word: it stands for its site as much as for a kind.
bool isWord(const QByteArray &sign);

/// Gives a row to each sign that occurs on enough sites, and fills in the examples' rows.
QHash<SignId, int> chooseSigns(QVector<Example> &examples, const SignNames &names);

/// Takes the sites of one fold out of the examples.
QVector<Example> takeFold(QVector<Example> &examples, int fold, int folds);

} // namespace broadsheet
