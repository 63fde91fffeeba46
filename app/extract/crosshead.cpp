// Headings within the body: a short line without a full stop between paragraphs. What stands around
// it decides, and whether the text has more lines like it.

#include "app/extract/element_signs.h"

namespace broadsheet {

namespace {

// Of any length: also what an interview or a language of few words leaves between two headings.
bool isText(const LineFacts &line)
{
    constexpr int FewWords = 5;
    return line.long_ || (line.words >= FewWords &&
                          (line.end == LineEnd::Sentence || line.end == LineEnd::Quote));
}

void addBetweenSentences(const TextFacts &facts, int line, SignList &signs)
{
    const LineFacts &self = facts.lines[line];
    const bool inside = line > 0 && line + 1 < facts.lines.size();
    if (!inside || !isText(facts.lines[line - 1]) || !isText(facts.lines[line + 1])) {
        return;
    }
    constexpr int MostWords = 12;
    signs.add("between sentences, end=", int(self.end));
    signs.add("between sentences, words=", qMin(self.words, MostWords));
    if (self.end != LineEnd::Sentence && self.gapBefore && self.gapAfter) {
        signs.add("between sentences, apart");
    }
}

} // namespace

void addCrossheadSigns(const TextFacts &facts,
                       const ElementContext &context,
                       int line,
                       SignList &signs)
{
    const LineFacts &self = facts.lines[line];
    if (self.long_ || self.zone == Zone::Tail) {
        return;
    }
    const bool longAbove = line > 0 && facts.lines[line - 1].long_;
    const bool longBelow = line + 1 < facts.lines.size() && facts.lines[line + 1].long_;
    constexpr int Many = 6;
    const bool open = self.end != LineEnd::Sentence && self.end != LineEnd::Quote;
    if (longAbove && longBelow && open) {
        signs.add("lines like it between paragraphs ", qMin(context.betweenParagraphs, Many));
    }
    if (longAbove && longBelow) {
        signs.add("between paragraphs, end=", int(self.end));
        signs.add("between paragraphs, length=", self.lengthBucket);
        signs.add("between paragraphs, start=", int(self.start));
        signs.add("between paragraphs, words=", qMin(self.words, 12));
        signs.add(self.titleCase ? "between paragraphs, title case"
                                 : "between paragraphs, plain case");
        signs.add(self.gapAfter ? "between paragraphs, gap below"
                                : "between paragraphs, none below");
    }
    addBetweenSentences(facts, line, signs);
    if (longBelow && !longAbove) {
        signs.add("above a paragraph, end=", int(self.end));
        signs.add("above a paragraph, length=", self.lengthBucket);
    }
}

} // namespace broadsheet
