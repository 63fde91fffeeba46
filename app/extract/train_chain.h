#pragma once

// The gradient of a chain of lines: how much better each kind of each line, and each kind after
// another, would have to score for the labels to be likelier (a linear-chain conditional random
// field, learned with a softmax margin).

#include "app/extract/train_examples.h"

#include <optional>
#include <vector>

namespace broadsheet {

using ScoreRow = std::array<float, size_t(LineKindCount)>;
using Follows = std::array<std::array<ScoreRow, size_t(LineKindCount)>, size_t(Joints)>;

struct ChainGradient
{
    std::vector<ScoreRow> scores; // by line
    Follows follows{};
};

/// Nothing when the labels cannot be reached at all, as with scores that have run away.
std::optional<ChainGradient>
chainGradient(const std::vector<ScoreRow> &scores, const Follows &follows, const Example &example);

} // namespace broadsheet
