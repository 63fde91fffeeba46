#include "app/extract/line_comparison.h"

#include "app/extract/word_table.h"

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

// What is known of a word of the text.
struct WordUse
{
    bool inTitle = false;
    int lastLine = -1; // that made use of it, when lines are looked at in order
    int longLines = 0; // that hold it
};

// Each line's longer words, as indices of `uses`.
struct TextWords
{
    std::vector<std::vector<int>> ofLine;
    std::vector<WordUse> uses;
};

TextWords wordsOf(const QVector<LineFacts> &lines)
{
    TextWords words;
    WordTable table;
    words.ofLine.resize(size_t(lines.size()));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        std::vector<int> &ofLine = words.ofLine[size_t(i)];
        ofLine.reserve(lines[i].head.words.size());
        for (const FoldedWord &word : lines[i].head.words) {
            if (word.text.size() > SmallWord) {
                ofLine.push_back(table.add(word.part.id()));
            }
        }
    }
    words.uses.resize(table.size());
    return words;
}

// The share of a line's longer words that are so; `none` when it has no such word.
template<typename IsSo>
double shareOf(const TextWords &words, qsizetype line, double none, IsSo isSo)
{
    const std::vector<int> &ofLine = words.ofLine[size_t(line)];
    const auto count = std::count_if(
        ofLine.begin(), ofLine.end(), [&](int word) { return isSo(words.uses[size_t(word)]); });
    return ofLine.empty() ? none : double(count) / double(ofLine.size());
}

// The first line of four words or more is probably the title; a kicker is shorter.
void compareWithTitle(QVector<LineFacts> &lines, TextWords &words)
{
    constexpr int Reach = 8;
    constexpr int TitleWords = 4;
    const auto begin = lines.cbegin();
    const auto end = begin + qMin(Reach, int(lines.size()));
    const auto title = std::find_if(begin, end, [](const LineFacts &line) {
        return line.words >= TitleWords && !line.dateOnly && !line.head.words.empty();
    });
    if (title == end) {
        return;
    }
    for (const int word : words.ofLine[size_t(title - begin)]) {
        words.uses[size_t(word)].inTitle = true;
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        lines[i].titleShare = shareOf(words, i, 0, [](const WordUse &use) { return use.inTitle; });
    }
}

// A standfirst says in short what the next lines say at length.
void compareWithNext(QVector<LineFacts> &lines, TextWords &words)
{
    constexpr int Reach = 14;
    constexpr int Next = 2;
    constexpr int Below = 7;
    const auto said = [&](int i, int from, int to) {
        for (int k = i + from; k < qMin(i + to, int(lines.size())); ++k) {
            for (const int word : words.ofLine[size_t(k)]) {
                words.uses[size_t(word)].lastLine = i;
            }
        }
        return shareOf(words, i, 0, [i](const WordUse &use) { return use.lastLine == i; });
    };
    for (int i = 0; i < qMin(Reach, int(lines.size())); ++i) {
        lines[i].nextShare = said(i, 1, 1 + Next);
        lines[i].bodyBelow = said(i, 1 + Next, Below);
    }
    for (WordUse &use : words.uses) {
        use.lastLine = -1;
    }
}

// In how many of the long lines each word stands, as many lines as an article has.
void countInBody(const QVector<LineFacts> &lines, TextWords &words)
{
    constexpr int MostLines = 400;
    int seen = 0;
    for (int i = 0; i < lines.size() && seen < MostLines; ++i) {
        if (!lines[i].long_) {
            continue;
        }
        ++seen;
        for (const int word : words.ofLine[size_t(i)]) {
            WordUse &use = words.uses[size_t(word)];
            use.longLines += use.lastLine != i;
            use.lastLine = i;
        }
    }
}

// Furniture says other things than the body does; a caption, a heading and a standfirst do not.
void compareWithBody(QVector<LineFacts> &lines, TextWords &words)
{
    countInBody(lines, words);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const int others = lines[i].long_ ? 2 : 1; // a long line counts itself
        lines[i].bodyShare =
            shareOf(words, i, -1, [others](const WordUse &use) { return use.longLines >= others; });
    }
}

// How many other lines begin or end with the same word: prices, names of shops, questions.
template<typename WordOf>
void countAlike(QVector<LineFacts> &lines, int LineFacts::*alike, WordOf wordOf)
{
    WordTable table;
    std::vector<int> counts;
    std::vector<int> ofLine;
    for (const LineFacts &line : std::as_const(lines)) {
        const int word = line.head.words.empty() ? 0 : 1 + table.add(wordOf(line).part.id());
        counts.resize(qMax(counts.size(), size_t(word) + 1));
        ++counts[size_t(word)];
        ofLine.push_back(word);
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const int word = ofLine[size_t(i)];
        lines[i].*alike = word == 0 ? 0 : counts[size_t(word)] - 1;
    }
}

void countAlikeWords(QVector<LineFacts> &lines)
{
    countAlike(lines, &LineFacts::alikeFirst, [](const LineFacts &line) {
        return line.head.words.front();
    });
    countAlike(lines, &LineFacts::alikeLast, [](const LineFacts &line) {
        return line.tail.words.empty() ? line.head.words.back() : line.tail.words.back();
    });
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
    TextWords words = wordsOf(facts.lines);
    compareWithTitle(facts.lines, words);
    compareWithNext(facts.lines, words);
    compareWithBody(facts.lines, words);
    countAlikeWords(facts.lines);
    measureLines(facts);
}

} // namespace broadsheet
