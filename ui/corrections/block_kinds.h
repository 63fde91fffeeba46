#pragma once

// The kinds of blocks, and what corrections say, in the reader's language.

#include "app/article/correction.h"

#include <utility>

namespace broadsheet {

/// What a reader may make of a block, each with the letter that chooses it.
QVector<std::pair<BlockKind, QString>> kindsToChoose();

/// In the middle of a sentence: "headline", "list item".
QString kindInWords(BlockKind kind);

/// "hidden", "shown", or the kind.
QString changeInWords(const BlockChange &change);

/// "The Harbour Times", "harbour.example", "the folder “scrapes”": for a menu.
QString shortScopeName(const RuleScope &scope);

/// For a sentence: "all articles of The Harbour Times".
QString scopeInWords(const RuleScope &scope);

} // namespace broadsheet
