// Quotes set apart: a line in quotation marks, or its speaker after a dash.

#include "app/extract/element_signs.h"

namespace broadsheet {

void addPullQuoteSigns(const TextFacts &facts, int line, SignList &signs)
{
    const LineFacts &self = facts.lines[line];
    const bool opens = self.start == LineStart::Quote;
    const bool closes = self.end == LineEnd::Quote;
    if (opens) {
        signs.addZoned(self.zone, closes ? "all in quotes" : "opens a quote");
    }
    const QChar first = self.text.front();
    if ((first == QChar(0x2014) || first == QChar(0x2013)) && self.words <= 8) {
        signs.add("a speaker after a dash");
    }
    if (line > 0 && facts.lines[line - 1].end == LineEnd::Colon && opens) {
        signs.add("a quote after a colon");
    }
}

} // namespace broadsheet
