// Headings within the body: a short line without a full stop between paragraphs. What stands around
// it decides, and whether the text has more lines like it.

#include "app/extract/element_signs.h"

namespace broadsheet {

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
    } else if (longBelow) {
        signs.add("above a paragraph, end=", int(self.end));
        signs.add("above a paragraph, length=", self.lengthBucket);
    }
}

} // namespace broadsheet
