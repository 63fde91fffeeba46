#include "app/extract/line_surroundings.h"

#include <array>

namespace broadsheet {

namespace {

const QVector<QByteArray> &phraseNames()
{
    static const QVector<QByteArray> names = [] {
        QVector<QByteArray> list;
        for (int i = 0; i < PhraseKinds; ++i) {
            list += phraseKindName(PhraseKind(i)).toUtf8();
        }
        return list;
    }();
    return names;
}

char sizeClass(const TextFacts &facts, int i)
{
    if (i < 0 || i >= facts.lines.size()) {
        return '_';
    }
    const LineFacts &line = facts.lines[i];
    constexpr int Tiny = 3;
    constexpr int Short = 6;
    const bool sentence = line.end == LineEnd::Sentence;
    return line.long_                   ? 'L'
           : line.lengthBucket <= Tiny  ? 't'
           : line.lengthBucket <= Short ? (sentence ? 'z' : 's')
                                        : (sentence ? 'y' : 'm');
}

void addNeighbour(const TextFacts &facts, int i, int step, const SignPart &prefix, SignList &signs)
{
    const int at = i + step;
    if (at < 0 || at >= facts.lines.size()) {
        signs.add(prefix, "none");
        return;
    }
    const LineFacts &line = facts.lines[at];
    signs.add(prefix, "length=", line.lengthBucket);
    signs.add(prefix, "end=", int(line.end));
    signs.add(prefix, "start=", int(line.start));
    eachPhrase(line.phrases.whole, [&](const SignPart &k) { signs.add(prefix, "is:", k); });
    eachPhrase(line.phrases.start, [&](const SignPart &k) { signs.add(prefix, "starts:", k); });
    static constexpr std::array<SignPart, 11> Names{"name",
                                                    "byline",
                                                    "date",
                                                    "credit",
                                                    "credit at end",
                                                    "related",
                                                    "share",
                                                    "repeat",
                                                    "title case",
                                                    "capitals",
                                                    "dateline"};
    const std::array<bool, 11> set{line.name,
                                   line.byline,
                                   line.dateOnly,
                                   line.credit,
                                   line.creditAtEnd,
                                   line.related,
                                   line.shareOnly,
                                   line.earlier >= 0,
                                   line.titleCase,
                                   line.allCaps,
                                   line.opensWithDateline};
    for (size_t i = 0; i < set.size(); ++i) {
        if (set[i]) {
            signs.add(prefix, Names[i]);
        }
    }
}

void addFarNeighbour(
    const TextFacts &facts, int i, int step, const SignPart &prefix, SignList &signs)
{
    const int at = i + step;
    if (at < 0 || at >= facts.lines.size()) {
        return;
    }
    const LineFacts &line = facts.lines[at];
    signs.add(prefix, "length=", line.lengthBucket);
    signs.add(prefix, "end=", int(line.end));
    eachPhrase(line.phrases.whole, [&](const SignPart &k) { signs.add(prefix, "is:", k); });
    static constexpr std::array<SignPart, 5> Names{"byline", "date", "credit", "related", "name"};
    const std::array<bool, 5> set{line.byline, line.dateOnly, line.credit, line.related, line.name};
    for (size_t i = 0; i < set.size(); ++i) {
        if (set[i]) {
            signs.add(prefix, Names[i]);
        }
    }
}

// Where blank lines stand among the next and last two lines: a browser's text sets paragraphs
// apart, but not a caption from its credit or one button from the next.
void addGapPattern(const TextFacts &facts, int i, SignList &signs)
{
    if (!facts.gaps || facts.allGaps) {
        return;
    }
    std::array<char, 7> pattern;
    for (int step = -1; step <= 2; ++step) {
        const int at = i + step;
        const bool inside = at >= 0 && at < facts.lines.size();
        pattern[size_t(step + 1)] = !inside ? '_' : facts.lines[at].gapBefore ? '|' : '.';
    }
    pattern[4] = sizeClass(facts, i);
    pattern[5] = sizeClass(facts, i - 1);
    pattern[6] = sizeClass(facts, i + 1);
    const QByteArrayView all(pattern);
    signs.add("gap pattern=", all.first(4));
    signs.add("gap pattern, size=", all.first(5));
    signs.add("gap pattern, sizes=", all);
}

void addPattern(const TextFacts &facts, int i, SignList &signs)
{
    std::array<char, 5> sizes;
    for (int step = -2; step <= 2; ++step) {
        sizes[size_t(step + 2)] = sizeClass(facts, i + step);
    }
    const QByteArrayView around(sizes);
    signs.add("around=", around);
    signs.add("above=", around.first(3));
    signs.add("below=", around.last(3));
    const LineFacts &line = facts.lines[i];
    signs.add("near=", around.sliced(1, 3));
    signs.addZoned(line.zone, "near=", around.sliced(1, 3));
}

// How many short lines stand together here, and how far in this one is.
void addRun(const ShortRuns &runs, int i, SignList &signs)
{
    if (runs.length[i] == 0) {
        return;
    }
    const auto grade = [](int n) {
        return n <= 4 ? n : n <= 7 ? 5 : n <= 12 ? 6 : n <= 25 ? 7 : 8;
    };
    signs.add("run=", grade(runs.length[i]));
    signs.add("in run=", grade(i - runs.start[i] + 1));
    signs.add("run left=", grade(runs.start[i] + runs.length[i] - i));
}

// How many of the lines around are short, too: buttons and links come in crowds.
void addCrowd(const TextFacts &facts, int i, SignList &signs)
{
    constexpr int Reach = 4;
    int shorts = 0;
    int sentences = 0;
    for (int at = qMax(0, i - Reach); at <= qMin(int(facts.lines.size()) - 1, i + Reach); ++at) {
        const LineFacts &line = facts.lines[at];
        shorts += at != i && !line.long_;
        sentences += at != i && (line.end == LineEnd::Sentence || line.end == LineEnd::Quote);
    }
    const LineFacts &self = facts.lines[i];
    signs.add(self.long_ ? "long, short lines near=" : "short, short lines near=", shorts);
    signs.addZoned(
        self.zone, self.long_ ? "long, sentences near=" : "short, sentences near=", sentences);
}

} // namespace

const std::vector<SignPart> &phraseParts()
{
    static const std::vector<SignPart> parts(phraseNames().begin(), phraseNames().end());
    return parts;
}

ShortRuns shortRuns(const TextFacts &facts)
{
    const int count = int(facts.lines.size());
    ShortRuns runs{QVector<int>(count), QVector<int>(count)};
    for (int i = 0; i < count;) {
        int end = i;
        while (end < count && !facts.lines[end].long_) {
            ++end;
        }
        for (int k = i; k < end; ++k) {
            runs.start[k] = i;
            runs.length[k] = end - i;
        }
        i = qMax(end, i + 1);
    }
    return runs;
}

void addSurroundings(const TextFacts &facts, const ShortRuns &runs, int line, SignList &signs)
{
    addPattern(facts, line, signs);
    addRun(runs, line, signs);
    addCrowd(facts, line, signs);
    addNeighbour(facts, line, -1, "-1:", signs);
    addNeighbour(facts, line, 1, "+1:", signs);
    addFarNeighbour(facts, line, -2, "-2:", signs);
    addFarNeighbour(facts, line, 2, "+2:", signs);
    addGapPattern(facts, line, signs);
}

} // namespace broadsheet
