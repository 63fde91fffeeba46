#pragma once

// What changed between two versions of an article, as annotation/version_diff finds it and
// render/html_diff shows it.

#include "app/article/reading_text.h"

namespace broadsheet {

enum class ChangeKind {
    Same,
    Added,
    Removed,
    MovedHere,
    MovedAway,
};

struct DiffPiece
{
    ChangeKind kind = ChangeKind::Same;
    int start = 0; // UTF-16: of the old text for Removed and MovedAway, else of the new one
    int end = 0;
    int change = -1; // from 0, ascending; neighbouring pieces are one change; -1: Same
    int move = -1;   // from 0; what moved carries one number at both places

    friend bool operator==(const DiffPiece &, const DiffPiece &) = default;
};

inline bool isOfOldText(ChangeKind kind)
{
    return kind == ChangeKind::Removed || kind == ChangeKind::MovedAway;
}

/// One block of the page that shows both.
struct DiffBlock
{
    int oldBlock = -1; // index in the older article's blocks, where the block is gone
    int newBlock = -1; // index in the newer article's; -1 where the block is gone
    QVector<DiffPiece> pieces;
};

struct VersionDiff
{
    // Each block of the newer reading text once, in order, and those that are gone between them.
    // The pieces of the newer text follow each other without a gap.
    QVector<DiffBlock> blocks;
    int changes = 0;
    int moves = 0;      // sentences, or groups of them that were joined or split
    int wordsAdded = 0; // those with letters
    int wordsRemoved = 0;
};

} // namespace broadsheet
