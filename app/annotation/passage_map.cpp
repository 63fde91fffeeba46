#include "app/annotation/passage_map.h"

#include <algorithm>

namespace broadsheet {

namespace {

constexpr double EnoughLeft = 0.5; // share of the passage's letters
constexpr int TornApart = 60;      // words between two parts, plus the passage's own length

struct Part
{
    int first = 0; // of the new words
    int last = 0;  // included
    int letters = 0;
};

int lettersOf(const Word &word) { return word.hasLetters ? word.end - word.start : 0; }

// The densest part of the passage: old words [from, to) that are still there, close together.
Part densestPart(const TextAlignment &alignment, int from, int to)
{
    QVector<std::pair<int, int>> left; // new word, letters
    for (int i = from; i < to; ++i) {
        if (alignment.newWordOf[i] >= 0) {
            left.append({alignment.newWordOf[i], lettersOf(alignment.oldSide.words[i])});
        }
    }
    std::sort(left.begin(), left.end());
    Part best{0, 0, -1};
    Part part{0, 0, -1};
    for (const auto &[word, letters] : std::as_const(left)) {
        if (part.letters < 0 || word - part.last > TornApart + (to - from)) {
            part = {word, word, 0};
        }
        part.last = word;
        part.letters += letters;
        if (part.letters >= best.letters) {
            best = part;
        }
    }
    return best;
}

int lettersBetween(const QVector<Word> &words, int from, int to)
{
    int letters = 0;
    for (int i = from; i < to; ++i) {
        letters += lettersOf(words[i]);
    }
    return letters;
}

// The offset in the new word for an offset inside the old one, when both are of the same length.
int inside(const Word &oldWord, const Word &newWord, int offset, int otherwise)
{
    const bool alike = oldWord.end - oldWord.start == newWord.end - newWord.start;
    return alike ? newWord.start + (offset - oldWord.start) : otherwise;
}

} // namespace

std::optional<TextPositionSelector> mapPassage(const TextAlignment &alignment,
                                               const TextPositionSelector &passage)
{
    const QVector<Word> &olds = alignment.oldSide.words;
    const QVector<Word> &news = alignment.newSide.words;
    const int from = firstWordAfter(olds, passage.start);
    int to = from;
    while (to < olds.size() && olds[to].start < passage.end) {
        ++to;
    }
    if (from == to) {
        return std::nullopt;
    }
    const Part part = densestPart(alignment, from, to);
    const int all = lettersBetween(olds, from, to);
    if (part.letters < 0 || part.letters < EnoughLeft * all) {
        return std::nullopt;
    }
    TextPositionSelector place{news[part.first].start, news[part.last].end};
    if (alignment.newWordOf[from] == part.first) {
        const Word &word = olds[from];
        place.start = passage.start <= word.start
                          ? place.start
                          : inside(word, news[part.first], passage.start, place.start);
    }
    if (alignment.newWordOf[to - 1] == part.last) {
        const Word &word = olds[to - 1];
        place.end = passage.end >= word.end ? place.end
                                            : inside(word, news[part.last], passage.end, place.end);
    }
    return place;
}

} // namespace broadsheet
