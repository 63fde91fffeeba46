#include "app/extract/line_peers.h"

#include "app/extract/word_table.h"

namespace broadsheet {

namespace {

int wordsGrade(int words) { return words <= 1 ? 0 : words <= 3 ? 1 : words <= 7 ? 2 : 3; }

// Everything that makes two lines look alike, as the digits of a number.
quint64 shapeOf(const LineFacts &line)
{
    quint64 shape = 1;
    const auto add = [&shape](int value) { shape = shape * 16 + quint64(value); };
    add(int(line.zone));
    add(int(line.end));
    add(int(line.start));
    add(line.long_ ? 4 : wordsGrade(line.words));
    add(line.gapBefore * 2 + line.gapAfter);
    add(line.long_ ? 0 : line.allCaps * 2 + line.titleCase);
    return shape << 32; // a WordTable looks at the upper half
}

} // namespace

QVector<int> peerGroups(const TextFacts &facts)
{
    WordTable shapes;
    QVector<int> groups;
    groups.reserve(facts.lines.size());
    for (const LineFacts &line : facts.lines) {
        groups += shapes.add(shapeOf(line));
    }
    return groups;
}

} // namespace broadsheet
