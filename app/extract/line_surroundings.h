#pragma once

// What stands around a line: its neighbours, the pattern of long and short lines and of blank ones,
// and the run of short lines that it is in. The same few words are a heading or a button by this.

#include "app/extract/line_signs.h"

#include <bit>
#include <vector>

namespace broadsheet {

/// The names of the kinds of phrases, as pieces of a sign's name.
const std::vector<SignPart> &phraseParts();

template<typename Each> void eachPhrase(quint32 set, Each each)
{
    for (; set != 0; set &= set - 1) {
        each(phraseParts()[size_t(std::countr_zero(set))]);
    }
}

/// For each line the first of the short lines that stand together there, and how many they are.
struct ShortRuns
{
    QVector<int> start;
    QVector<int> length; // 0: a long line
};

ShortRuns shortRuns(const TextFacts &facts);

void addSurroundings(const TextFacts &facts, const ShortRuns &runs, int line, SignList &signs);

} // namespace broadsheet
