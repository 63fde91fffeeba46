// Items of lists: bullets, numbers, or a run of short lines alike under a line that ends in a
// colon.

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
    const qsizetype colon = self.text.first(qMin(self.text.size(), qsizetype(40))).indexOf(u':');
    if (colon > 0) {
        signs.addZoned(self.zone, "a label and a colon");
        const bool same =
            line > 0 && facts.lines[line - 1]
                            .text.first(qMin(facts.lines[line - 1].text.size(), qsizetype(40)))
                            .contains(u':');
        if (same) {
            signs.add("labels and colons in a row");
        }
    }
}

} // namespace broadsheet
