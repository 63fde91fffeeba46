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

} // namespace broadsheet
