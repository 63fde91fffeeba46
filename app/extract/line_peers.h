#pragma once

// Lines of a text that are set alike: as long, beginning and ending alike, with the same blank
// lines around. What is a heading once is one each time, and so is a button.

#include "app/extract/line_facts.h"

namespace broadsheet {

/// For each line the number of its group, from 0 on.
QVector<int> peerGroups(const TextFacts &facts);

} // namespace broadsheet
