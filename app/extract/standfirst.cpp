// The summary between headline and body: one or two sentences, set apart; often the body's first
// paragraph says the same in other words, or byline and date stand between.

#include "app/extract/element_signs.h"

namespace broadsheet {

namespace {

// True when a line between this one and the body says who or when: the body has not begun yet.
bool hasHeadMatterBelow(const TextFacts &facts, int line)
{
    constexpr int Reach = 6;
    for (int i = line + 1; i < qMin(line + Reach, int(facts.lines.size())); ++i) {
        const LineFacts &next = facts.lines[i];
        if (next.byline || next.dateOnly || next.credit || next.shareOnly) {
            return true;
        }
        if (next.long_) {
            return false;
        }
    }
    return false;
}

} // namespace

void addStandfirstSigns(const TextFacts &facts, int line, SignList &signs)
{
    constexpr int Reach = 10; // a standfirst stands near the top
    const LineFacts &self = facts.lines[line];
    if (line >= Reach || self.words < 5) {
        return;
    }
    bool longBefore = false;
    for (int i = 0; i < line; ++i) {
        longBefore |= facts.lines[i].long_;
    }
    signs.add(longBefore ? "not the first long line" : "no long line above");
    if (!longBefore && self.long_) {
        signs.add("first long line, length=", self.lengthBucket);
        signs.add("first long line, end=", int(self.end));
    }
    if (hasHeadMatterBelow(facts, line)) {
        signs.add(longBefore ? "head matter below" : "head matter below, no long line above");
        signs.add("head matter below, length=", self.lengthBucket);
    }
    signs.add(longBefore ? "later, says what follows " : "says what follows ",
              int(self.nextShare * 8));
    signs.add(longBefore ? "later, says what the title says " : "says what the title says ",
              int(self.titleShare * 8));
    signs.add(longBefore ? "later, sentences=" : "first, sentences=", self.sentences);
    if (self.opensLikeOther) {
        signs.add("opens like another line");
    }
    const bool next = line + 1 < facts.lines.size();
    if (next && facts.lines[line + 1].opensWithDateline) {
        signs.add("dateline opens the next line");
    }
    if (next && facts.lines[line + 1].lengthBucket > self.lengthBucket + 1) {
        signs.add("a longer paragraph below");
    }
}

} // namespace broadsheet
