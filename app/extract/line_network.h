#pragma once

// What the lines' signs say for each kind, by networks of two small layers: the first one reads a
// line's signs, the second one the first one's values of five lines and their means above, below
// and over the lines set alike, so that the same few words are a heading here and a button there.
// Products are of 16-bit integers side by side, which a compiler turns into vectors; every machine
// gives the same answer.

#include "app/extract/line_model.h"

namespace broadsheet {

struct LineEvidence
{
    KindWeights scores{}; // what is said for each kind, in 1/256 of a natural-log unit
    Layer own{};          // the first layer's values
    Layer around{};       // the second layer's; set by addContext()
};

/// The rows of those signs that the model knows.
std::vector<int> knownSigns(const LineModel &model, const std::vector<SignId> &signs);

/// What a line's signs, by row, say by themselves.
LineEvidence evidenceOf(const LineModel &model, const std::vector<int> &signs);

/// Adds what the neighbours, the lines set alike (`groups`, as of peerGroups()) and the whole text
/// say. Linear in the number of lines.
void addContext(const LineModel &model, const QVector<int> &groups, QVector<LineEvidence> &lines);

/// The sign that spoke most for `kind` against the other kinds, by itself and through the layers;
/// empty when none did.
QByteArray strongestSign(const LineModel &model,
                         const std::vector<int> &signs,
                         const LineEvidence &line,
                         int kind);

} // namespace broadsheet
