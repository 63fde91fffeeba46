#pragma once

// What changed between two versions of an article, for a reader: word by word, in the order of the
// newer one, with what was taken out at the place where it stood. Built on text_alignment.h, so
// that the comparison and the places of notes tell the same story.
//
// Sentences that stand in another order are moved, not removed and added: of all paired sentences
// the heaviest row that kept its order stayed (heaviest_chain.h), the others moved. A sentence of
// which little is left is shown as replaced, and a short word that happens to stand between two
// edits is not taken for one that stayed, or the eye would have to jump from word to word.
// Only the words count: straight and curly quotation marks are no change, other letters are.

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

VersionDiff diffVersions(const ReadingText &oldText, const ReadingText &newText);

} // namespace broadsheet
