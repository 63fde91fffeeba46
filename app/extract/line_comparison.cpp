#include "app/extract/line_comparison.h"

#include "app/extract/word_set.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace broadsheet {

namespace {

constexpr qsizetype SmallWord = 3;

void findRepeats(QVector<LineFacts> &lines)
{
    constexpr qsizetype Opening = 34;
    QHash<std::pair<QStringView, qsizetype>, int> seen;
    QHash<QStringView, int> openings;
    seen.reserve(lines.size());
    openings.reserve(lines.size());
    for (int i = 0; i < lines.size(); ++i) {
        const QStringView head = lines[i].head.text;
        const std::pair key(head, lines[i].text.size());
        const int before = seen.value(key, -1);
        lines[i].earlier = before;
        if (before >= 0) {
            lines[before].later = i;
        }
        seen.insert(key, i);
        if (head.size() < Opening) {
            continue;
        }
        const int other = openings.value(head.first(Opening), -1);
        if (other >= 0 && before < 0) {
            lines[other].opensLikeOther = lines[i].opensLikeOther = true;
        }
        openings.insert(head.first(Opening), i);
    }
}

// The share of a line's longer words that `words` holds; `none` when it has no such word.
double shareIn(const WordSet &words, const LineFacts &line, double none = 0)
{
    int shared = 0;
    int counted = 0;
    for (const FoldedWord &word : line.headWords) {
        if (word.text.size() > SmallWord) {
            ++counted;
            shared += words.contains(word.part.id());
        }
    }
    return counted == 0 ? none : double(shared) / counted;
}

void addWordsOf(const LineFacts &line, WordSet &words)
{
    for (const FoldedWord &word : line.headWords) {
        words.insert(word.part.id());
    }
}

// The first line of four words or more is probably the title; a kicker is shorter.
void compareWithTitle(QVector<LineFacts> &lines)
{
    constexpr int Reach = 8;
    constexpr int TitleWords = 4;
    WordSet title;
    for (int i = 0; i < qMin(Reach, int(lines.size())) && title.isEmpty(); ++i) {
        if (lines[i].words >= TitleWords && !lines[i].dateOnly) {
            addWordsOf(lines[i], title);
        }
    }
    for (LineFacts &line : lines) {
        line.titleShare = shareIn(title, line);
    }
}

// A standfirst says in short what the next lines say at length.
void compareWithNext(QVector<LineFacts> &lines)
{
    constexpr int Reach = 14;
    WordSet next;
    for (int i = 0; i < qMin(Reach, int(lines.size())); ++i) {
        next.clear();
        for (int k = i + 1; k < qMin(i + 3, int(lines.size())); ++k) {
            addWordsOf(lines[k], next);
        }
        lines[i].nextShare = shareIn(next, lines[i]);
    }
}

// The longer words of the long lines, as many lines as an article has, and those of them that stand
// in more than one.
struct BodyWords
{
    WordSet any;
    WordSet several;
};

BodyWords bodyWords(const TextFacts &facts)
{
    constexpr int MostLines = 400;
    BodyWords body;
    WordSet ofLine;
    int seen = 0;
    for (const LineFacts &line : facts.lines) {
        if (!line.long_ || seen >= MostLines) {
            continue;
        }
        ++seen;
        ofLine.clear();
        for (const FoldedWord &word : line.headWords) {
            if (word.text.size() > SmallWord && ofLine.insert(word.part.id()) &&
                !body.any.insert(word.part.id())) {
                body.several.insert(word.part.id());
            }
        }
    }
    return body;
}

// Furniture says other things than the body does; a caption, a heading and a standfirst do not.
void compareWithBody(TextFacts &facts)
{
    const BodyWords body = bodyWords(facts);
    for (LineFacts &line : facts.lines) {
        line.bodyShare = shareIn(line.long_ ? body.several : body.any, line, -1);
    }
}

void measureLines(TextFacts &facts)
{
    QVector<int> sizes;
    for (LineFacts &line : facts.lines) {
        line.longAbove = int(sizes.size());
        if (line.long_) {
            sizes += line.size;
            facts.openEnds += line.end == LineEnd::Other;
        }
    }
    facts.longLines = int(sizes.size());
    if (!sizes.isEmpty()) {
        const auto middle = sizes.begin() + sizes.size() / 2;
        std::nth_element(sizes.begin(), middle, sizes.end());
        facts.usualSize = *middle;
    }
}

} // namespace

void compareLines(TextFacts &facts)
{
    findRepeats(facts.lines);
    compareWithTitle(facts.lines);
    compareWithNext(facts.lines);
    compareWithBody(facts);
    measureLines(facts);
}

} // namespace broadsheet
