#include "app/annotation/passage_map.h"

#include <algorithm>

namespace broadsheet {

namespace {

constexpr double EnoughLeft = 0.4; // share of the passage's letters
constexpr double EditedWord = 0.5; // what an edited word counts of a word that stayed
constexpr int TornApart = 60;      // words between two parts, plus the passage's own length

struct Part
{
    int first = 0; // of the new words
    int last = 0;  // included
    double weight = -1;
};

int lettersOf(const Word &word) { return word.hasLetters ? word.end - word.start : 0; }

double weightOf(const TextAlignment &alignment, int oldWord)
{
    const Word &before = alignment.oldSide.words[oldWord];
    const Word &after = alignment.newSide.words[alignment.newWordOf[oldWord]];
    return lettersOf(before) * (before.id == after.id ? 1.0 : EditedWord);
}

// The last of the new words that stand for an old one: one word may have become two or three.
int lastWordFor(const TextAlignment &alignment, int oldWord)
{
    const int word = alignment.newWordOf[oldWord];
    if (alignment.oldSide.words[oldWord].id == alignment.newSide.words[word].id ||
        oldWord + 1 >= alignment.newWordOf.size()) {
        return word;
    }
    const int next = alignment.newWordOf[oldWord + 1];
    return next > word && next <= word + 3 ? next - 1 : word;
}

// The weightiest part of the passage: those of the old words [from, to) that are still there and
// close together.
Part weightiestPart(const TextAlignment &alignment, int from, int to)
{
    QVector<std::pair<int, int>> left; // new word, old word
    for (int i = from; i < to; ++i) {
        if (alignment.newWordOf[i] >= 0) {
            left.append({alignment.newWordOf[i], i});
        }
    }
    std::sort(left.begin(), left.end());
    Part best;
    Part part;
    for (const auto &[newWord, oldWord] : std::as_const(left)) {
        if (part.weight < 0 || newWord - part.last > TornApart + (to - from)) {
            part = {newWord, newWord, 0};
        }
        part.last = lastWordFor(alignment, oldWord);
        part.weight += weightOf(alignment, oldWord);
        if (part.weight >= best.weight) {
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

const SentencePair *pairOf(const TextAlignment &alignment, int oldWord)
{
    const QVector<Sentence> &olds = alignment.oldSide.sentences;
    const auto after = std::partition_point(
        alignment.pairs.begin(), alignment.pairs.end(), [&](const SentencePair &pair) {
            return olds[pair.oldFirst].first <= oldWord;
        });
    const SentencePair *pair = after == alignment.pairs.begin() ? nullptr : &*(after - 1);
    return pair && oldWord < olds[pair->oldLast - 1].last ? pair : nullptr;
}

// Widens the part to whole sentences where the passage [from, to) held whole ones at its edges.
void widenToSentences(Part &part, const TextAlignment &alignment, int from, int to)
{
    const QVector<Sentence> &olds = alignment.oldSide.sentences;
    const QVector<Sentence> &news = alignment.newSide.sentences;
    const auto holds = [&](const SentencePair &pair, int word) {
        return news[pair.newFirst].first <= word && word < news[pair.newLast - 1].last;
    };
    const SentencePair *head = pairOf(alignment, from);
    if (head && olds[head->oldFirst].first == from && olds[head->oldFirst].last <= to &&
        holds(*head, part.first)) {
        part.first = news[head->newFirst].first;
    }
    const SentencePair *tail = pairOf(alignment, to - 1);
    if (tail && olds[tail->oldLast - 1].last == to && olds[tail->oldLast - 1].first >= from &&
        holds(*tail, part.last)) {
        part.last = news[tail->newLast - 1].last - 1;
    }
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
    Part part = weightiestPart(alignment, from, to);
    const int all = lettersBetween(olds, from, to);
    if (part.weight < 0 || part.weight < EnoughLeft * all) {
        return std::nullopt;
    }
    widenToSentences(part, alignment, from, to);
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
