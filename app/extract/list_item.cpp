// Items of lists: bullets, numbers, or a run of short lines alike under a line that ends in a
// colon.

#include "app/extract/list_item.h"

#include "app/base/text.h"
#include "app/extract/element_signs.h"

namespace broadsheet {

void addListSigns(const TextFacts &facts, int line, SignList &signs)
{
    const LineFacts &self = facts.lines[line];
    const bool marked = self.start == LineStart::Bullet || self.start == LineStart::Numbered;
    if (marked) {
        signs.addZoned(self.zone, self.start == LineStart::Bullet ? "bullet" : "numbered");
    }
    const bool above = line > 0 && facts.lines[line - 1].start == self.start;
    const bool below = line + 1 < facts.lines.size() && facts.lines[line + 1].start == self.start;
    if (marked && (above || below)) {
        signs.add("marked like its neighbours");
    }
    for (int step = 1; step <= 6 && line - step >= 0; ++step) {
        const LineFacts &before = facts.lines[line - step];
        if (before.end == LineEnd::Colon) {
            signs.add("lines below a colon=", step);
            break;
        }
        if (before.long_) {
            break;
        }
    }
    const auto colonOf = [](const LineFacts &of) {
        constexpr qsizetype LongestLabel = 40;
        const QStringView head = QStringView(of.text).first(qMin(of.text.size(), LongestLabel));
        return qMax(head.indexOf(u':'), head.indexOf(u'：'));
    };
    if (colonOf(self) > 0) {
        signs.addZoned(self.zone, "a label and a colon");
        if (line > 0 && colonOf(facts.lines[line - 1]) >= 0) {
            signs.add("labels and colons in a row");
        }
    }
}

void readMarker(const LineFacts &facts, Block &block)
{
    if (facts.start != LineStart::Bullet && facts.start != LineStart::Numbered) {
        return;
    }
    const qsizetype space = block.text.indexOf(u' ');
    const qsizetype end = facts.start == LineStart::Bullet && space != 1 ? 1 : space;
    block.label = block.text.first(qMax(qsizetype(0), end));
    block.text = simplified(QStringView(block.text).sliced(block.label.size()));
}

namespace {

// "3." and "3)" are 3; -1 when the line has no number, or is no item's text.
int numberOf(const LineFacts &line, const Block &block)
{
    constexpr int LongestItem = 300; // letters' worth: numbered paragraphs of a ruling stay that
    const bool open = block.kind == BlockKind::Paragraph || block.kind == BlockKind::Crosshead ||
                      block.kind == BlockKind::ListItem;
    if (!open || line.start != LineStart::Numbered || line.size > LongestItem) {
        return -1;
    }
    const QString &text = block.label.isEmpty() ? line.text : block.label;
    qsizetype digits = 0;
    while (digits < text.size() && text[digits].isDigit()) {
        ++digits;
    }
    bool read = false;
    const int number = QStringView(text).first(digits).toInt(&read);
    return read ? number : -1;
}

} // namespace

void settleNumbers(const TextFacts &facts, QVector<Block> &blocks)
{
    constexpr int Fewest = 3; // "1. 2. 3." is no chance
    constexpr double Likely = 0.9;
    for (int first = 0; first < blocks.size();) {
        const int start = numberOf(facts.lines[first], blocks[first]);
        int end = first + 1;
        while (start >= 0 && end < blocks.size() &&
               numberOf(facts.lines[end], blocks[end]) == start + end - first) {
            ++end;
        }
        for (int i = first; i < end && end - first >= Fewest; ++i) {
            if (blocks[i].kind != BlockKind::ListItem) {
                blocks[i].kind = BlockKind::ListItem;
                blocks[i].level = 1;
                blocks[i].confidence = Likely;
                blocks[i].reason = QStringLiteral("numbers that follow one another");
                readMarker(facts.lines[i], blocks[i]);
            }
        }
        first = end;
    }
}

namespace {

// A few words in the body that are no sentence: "3 tbsp olive oil".
bool mayBeItem(const LineFacts &line, const Block &block)
{
    constexpr int LongestItem = 90;
    const bool open = block.kind == BlockKind::Paragraph || block.kind == BlockKind::Crosshead ||
                      block.kind == BlockKind::ListItem;
    return open && line.zone == Zone::Body && line.size <= LongestItem &&
           (line.end == LineEnd::Other || line.end == LineEnd::Digit ||
            line.end == LineEnd::Bracket || line.end == LineEnd::Comma);
}

} // namespace

void settleStacks(const TextFacts &facts, QVector<Block> &blocks)
{
    constexpr int Fewest = 3;
    constexpr double Likely = 0.8;
    for (int first = 0; facts.gaps && !facts.allGaps && first < blocks.size();) {
        int end = first + 1;
        const bool item = mayBeItem(facts.lines[first], blocks[first]);
        while (item && end < blocks.size() && !facts.lines[end].gapBefore &&
               mayBeItem(facts.lines[end], blocks[end])) {
            ++end;
        }
        const bool apart =
            facts.lines[first].gapBefore && (end >= blocks.size() || facts.lines[end].gapBefore);
        for (int i = first; i < end && apart && end - first >= Fewest; ++i) {
            if (blocks[i].kind != BlockKind::ListItem) {
                blocks[i].kind = BlockKind::ListItem;
                blocks[i].level = 1;
                blocks[i].confidence = Likely;
                blocks[i].reason = QStringLiteral("short lines set close together");
                readMarker(facts.lines[i], blocks[i]);
            }
        }
        first = end;
    }
}

} // namespace broadsheet
