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

const char *headPart(const LineFacts &line)
{
    return line.byline     ? "byline"
           : line.dateOnly ? "date"
           : line.credit   ? "credit"
           : line.name     ? "name"
           : line.long_    ? "long"
                           : "short";
}

// How long the line is beside the paragraph below it, and what it stands right under.
void addPlaceInHead(const TextFacts &facts, int line, bool longBefore, SignList &signs)
{
    const LineFacts &self = facts.lines[line];
    const QByteArrayView group = longBefore ? "later, under a " : "first, under a ";
    if (line > 0) {
        signs.add(group, headPart(facts.lines[line - 1]));
    }
    int below = line + 1;
    while (below < facts.lines.size() && !facts.lines[below].long_) {
        ++below;
    }
    if (below < facts.lines.size() && !longBefore) {
        constexpr int Most = 12;
        signs.add("length beside the next paragraph=",
                  qMin(Most, self.size * 4 / qMax(1, facts.lines[below].size)));
        signs.add("lines to the next paragraph=", qMin(Most, below - line));
    }
    const bool quote = self.text.contains(QChar(0x201c)) || self.text.contains(u'"') ||
                       self.text.contains(QChar(0xab)) || self.text.contains(QChar(0x201e));
    if (quote) {
        signs.add(longBefore ? "later, holds a quotation" : "first, holds a quotation");
    }
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
    signs.add(longBefore ? "later, says what the body says " : "says what the body says ",
              int(self.bodyBelow * 8));
    signs.add(longBefore ? "later, says what the title says " : "says what the title says ",
              int(self.titleShare * 8));
    signs.add(longBefore ? "later, sentences=" : "first, sentences=", self.sentences);
    addPlaceInHead(facts, line, longBefore, signs);
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
