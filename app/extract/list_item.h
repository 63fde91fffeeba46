#pragma once

// Items of lists in a text: their bullets and numbers.

#include "app/article/block.h"
#include "app/extract/line_facts.h"

namespace broadsheet {

/// Moves the bullet or number at the block's start into its label.
void readMarker(const LineFacts &facts, Block &block);

/// Lines right below one another that are numbered in order are the items of a list, and no
/// headings, which have text between them.
void settleNumbers(const TextFacts &facts, QVector<Block> &blocks);

/// So are three or more short lines with no blank line among them, in a text whose paragraphs stand
/// apart: "3 tbsp olive oil".
void settleStacks(const TextFacts &facts, QVector<Block> &blocks);

} // namespace broadsheet
