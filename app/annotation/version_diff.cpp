#include "app/annotation/version_diff.h"

#include "app/annotation/diff_order.h"

#include <algorithm>

namespace broadsheet {

namespace {

bool isGap(QChar c) { return c.isSpace() && c != u'\n'; }

// From the row of words to blocks of pieces.
class Layout
{
public:
    Layout(const ReadingText &oldText,
           const ReadingText &newText,
           const TextAlignment &alignment,
           const DiffOrder &order)
        : m_oldText(oldText)
        , m_newText(newText)
        , m_alignment(alignment)
        , m_order(order)
    {
    }

    VersionDiff run()
    {
        const QVector<int> nextNew = nextNewBlocks();
        for (qsizetype k = 0; k < m_order.words.size(); ++k) {
            const DiffWord &word = m_order.words[k];
            count(word);
            if (isOfOldText(word.kind)) {
                openForOld(word.block, nextNew[k]);
            } else {
                openNew(word.block);
            }
            append(word);
        }
        openRest();
        for (DiffBlock &block : m_diff.blocks) {
            block.newBlock < 0 ? closeGaps(block) : fitTogether(block);
            numberChanges(block);
        }
        m_diff.moves = m_order.moves;
        return std::move(m_diff);
    }

private:
    QVector<int> nextNewBlocks() const;
    void count(const DiffWord &word);
    void openForOld(int oldBlock, int nextNew);
    void openNew(int newBlock);
    void openRest();
    void append(const DiffWord &word);
    void closeGaps(DiffBlock &block) const;
    void fitTogether(DiffBlock &block) const;
    void
    shareGap(DiffPiece &before, DiffPiece *firstOld, DiffPiece *lastOld, DiffPiece &piece) const;
    void reachBack(DiffPiece &old) const;
    void numberChanges(DiffBlock &block);

    bool isSpaceBefore(const DiffPiece &old) const
    {
        return old.start > 0 && m_oldText.text[old.start - 1].isSpace();
    }

    const ReadingText &m_oldText;
    const ReadingText &m_newText;
    const TextAlignment &m_alignment;
    const DiffOrder &m_order;
    VersionDiff m_diff;
    qsizetype m_opened = 0;  // spans of the new text that stand in m_diff.blocks
    int m_lastWord = -1;     // appended last, in its own text
    int m_lastOldBlock = -1; // of the word appended last, if it was an old one
};

// For each word of the row the block of the next new word from there on, or -1.
QVector<int> Layout::nextNewBlocks() const
{
    QVector<int> next(m_order.words.size(), -1);
    int block = -1;
    for (qsizetype k = m_order.words.size() - 1; k >= 0; --k) {
        if (!isOfOldText(m_order.words[k].kind)) {
            block = m_order.words[k].block;
        }
        next[k] = block;
    }
    return next;
}

void Layout::count(const DiffWord &word)
{
    if (word.kind == ChangeKind::Added) {
        m_diff.wordsAdded += m_alignment.newSide.words[word.word].hasLetters;
    } else if (word.kind == ChangeKind::Removed) {
        m_diff.wordsRemoved += m_alignment.oldSide.words[word.word].hasLetters;
    }
}

// An old word stands in a block of the new text if its own block lives on in it, or if that block
// goes on behind it; else in a block that is gone.
void Layout::openForOld(int oldBlock, int nextNew)
{
    const int current = m_diff.blocks.isEmpty() ? -1 : m_diff.blocks.last().newBlock;
    const int partner = m_order.partnerOf.value(oldBlock, -1);
    if (current >= 0 && (current == nextNew || current == partner)) {
        return;
    }
    if (partner >= 0 && partner == nextNew) {
        openNew(partner);
        return;
    }
    const bool open =
        !m_diff.blocks.isEmpty() && current < 0 && m_diff.blocks.last().oldBlock == oldBlock;
    if (!open) {
        m_diff.blocks.append({oldBlock, -1, {}});
    }
}

// Blocks without a word of their own are passed on the way.
void Layout::openNew(int newBlock)
{
    while (m_opened < m_newText.spans.size() && m_newText.spans[m_opened].block <= newBlock) {
        m_diff.blocks.append({-1, m_newText.spans[m_opened].block, {}});
        ++m_opened;
    }
}

void Layout::openRest()
{
    if (!m_newText.spans.isEmpty()) {
        openNew(m_newText.spans.last().block);
    }
}

void Layout::append(const DiffWord &word)
{
    const bool old = isOfOldText(word.kind);
    const Word &place =
        old ? m_alignment.oldSide.words[word.word] : m_alignment.newSide.words[word.word];
    QVector<DiffPiece> &pieces = m_diff.blocks.last().pieces;
    const bool goesOn = !pieces.isEmpty() && pieces.last().kind == word.kind &&
                        pieces.last().move == word.move && m_lastWord + 1 == word.word &&
                        (!old || m_lastOldBlock == word.block);
    if (goesOn) {
        pieces.last().end = place.end;
    } else {
        pieces.append({word.kind, place.start, place.end, -1, word.move});
    }
    m_lastWord = word.word;
    m_lastOldBlock = word.block;
}

// In a block that is gone.
void Layout::closeGaps(DiffBlock &block) const
{
    for (qsizetype k = 0; k + 1 < block.pieces.size(); ++k) {
        block.pieces[k].end = std::max(block.pieces[k].end, block.pieces[k + 1].start);
    }
}

void Layout::reachBack(DiffPiece &old) const
{
    while (old.start > 0 && isGap(m_oldText.text[old.start - 1])) {
        --old.start;
    }
}

// The space between two pieces of the new text, and what was taken out between them.
void Layout::shareGap(DiffPiece &before,
                      DiffPiece *firstOld,
                      DiffPiece *lastOld,
                      DiffPiece &piece) const
{
    const bool empty = before.end == piece.start;
    if (firstOld == nullptr) {
        const bool toNext = before.kind == ChangeKind::Added || piece.kind == ChangeKind::Same;
        toNext ? piece.start = before.end : before.end = piece.start;
    } else if (empty) {
        reachBack(*firstOld);
    } else if (!isSpaceBefore(*firstOld)) {
        piece.start = before.end;
    } else {
        before.end = piece.start;
        while (lastOld->end < m_oldText.text.size() && isGap(m_oldText.text[lastOld->end])) {
            ++lastOld->end;
        }
    }
}

// Until here pieces reach from word to word; now those of the new text hold all of the block.
void Layout::fitTogether(DiffBlock &block) const
{
    const ReadingText::Span &span = *m_newText.spanOf(block.newBlock);
    DiffPiece *before = nullptr;
    DiffPiece *firstOld = nullptr;
    DiffPiece *lastOld = nullptr;
    for (DiffPiece &piece : block.pieces) {
        if (isOfOldText(piece.kind)) {
            firstOld = firstOld == nullptr ? &piece : firstOld;
            lastOld = &piece;
            continue;
        }
        if (before == nullptr) {
            piece.start = span.start;
            if (lastOld != nullptr) {
                while (lastOld->end < m_oldText.text.size() &&
                       isGap(m_oldText.text[lastOld->end])) {
                    ++lastOld->end;
                }
            }
        } else {
            shareGap(*before, firstOld, lastOld, piece);
        }
        before = &piece;
        firstOld = lastOld = nullptr;
    }
    if (before == nullptr) {
        block.pieces.append({ChangeKind::Same, span.start, span.end, -1, -1});
        return;
    }
    before->end = span.end;
    if (firstOld != nullptr) {
        reachBack(*firstOld);
    }
}

void Layout::numberChanges(DiffBlock &block)
{
    bool open = false;
    for (DiffPiece &piece : block.pieces) {
        const bool same = piece.kind == ChangeKind::Same;
        if (!same) {
            m_diff.changes += !open;
            piece.change = m_diff.changes - 1;
        }
        open = !same;
    }
}

} // namespace

VersionDiff diffVersions(const ReadingText &oldText, const ReadingText &newText)
{
    const TextAlignment alignment = alignTexts(oldText.text, newText.text);
    const DiffOrder order = orderWords(alignment, oldText, newText);
    return Layout(oldText, newText, alignment, order).run();
}

} // namespace broadsheet
