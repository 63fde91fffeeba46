#pragma once

// More shapes of the labelled scrapes, so that the line model learns how a page is built and not
// how these pages word it: a figure with its caption repeated, credits of agencies that no list
// knows, the standfirst above or below the byline, other labels before links, footer tokens, blank
// lines between all lines, some or none. Part of the trainer only (train_lines.cpp).

#include <QHash>
#include <QRandomGenerator>
#include <QString>
#include <QVector>

namespace broadsheet {

struct LabelledLine
{
    QString text;
    quint32 kinds = 0; // set of the kinds that count as right, by index in LineKinds
    bool gapBefore = false;
};

/// Captions and headlines to put into other texts, by language (BCP 47).
struct ShapePool
{
    QHash<QString, QStringList> captions;
    QHash<QString, QStringList> headlines;
};

void addTo(ShapePool &pool, const QString &language, const QVector<LabelledLine> &lines);

/// Another text out of the same lines, some added and some left out.
QVector<LabelledLine> reshaped(QVector<LabelledLine> lines,
                               const QString &language,
                               const ShapePool &pool,
                               QRandomGenerator &random);

} // namespace broadsheet
