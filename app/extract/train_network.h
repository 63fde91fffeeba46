#pragma once

// One network's weights as floats, what it says of a text, and the steps that make it say better.
// Part of the trainer only (train_lines.cpp).

#include "app/extract/train_chain.h"

#include <vector>

namespace broadsheet {

inline constexpr size_t NetKinds = size_t(LineKindCount);
inline constexpr size_t NetValues = size_t(NetWidth);
inline constexpr size_t NetRow = NetKinds + NetValues; // of a sign: for kinds, then for the layer

using NetLayer = std::array<float, NetValues>;

/// Where each weight stands in one list, so that steps and means are the same for all.
struct NetPlace
{
    size_t follows = 0;
    size_t context = follows + size_t(Joints) * NetKinds * NetKinds;
    size_t bias = context + size_t(Views) * NetValues * NetValues;
    size_t own = bias + NetValues;
    size_t out = own + NetValues * NetKinds;
    size_t signs = out + NetValues * NetKinds;

    size_t follow(size_t joint, size_t a, size_t b) const
    {
        return follows + (joint * NetKinds + a) * NetKinds + b;
    }

    size_t sign(int row) const { return signs + size_t(row) * NetRow; }
};

inline constexpr NetPlace At;

struct NetWeights
{
    std::vector<float> values;
    std::vector<float> squares;
    std::vector<float> gradient;
    std::vector<int> touched; // rows with a gradient
    std::vector<char> isTouched;
    std::vector<char> words; // rows that name a word: they speak only by themselves
};

/// One look at a text: the rows of each line that are seen, and which values of the first layer are
/// kept (0: left out; else by how much the others are raised).
struct Look
{
    std::vector<std::vector<int>> rows;
    std::vector<NetLayer> keep;
    std::vector<int> groups; // of lines set alike
};

/// Makes the labels of a text a little likelier. `share` of the full step.
void learn(NetWeights &weights, const Example &example, const Look &look, float share);

} // namespace broadsheet
