#include "app/annotation/text_side.h"

#include <algorithm>

namespace broadsheet {

namespace {

// The same bag in another order is not quite the same sentence.
constexpr double OtherOrder = 0.98;

WordBag bagOf(const QVector<Word> &words, const Sentence &sentence)
{
    WordBag bag;
    bag.reserve(sentence.size());
    for (int i = sentence.first; i < sentence.last; ++i) {
        if (words[i].hasLetters) {
            bag.append(words[i].id);
        }
    }
    std::sort(bag.begin(), bag.end());
    return bag;
}

} // namespace

TextSide readSide(const QString &text, Vocabulary &vocabulary)
{
    TextSide side;
    side.words = wordsOf(text, vocabulary);
    side.sentences = sentencesOf(text, side.words, vocabulary);
    side.bags.reserve(side.sentences.size());
    for (const Sentence &sentence : std::as_const(side.sentences)) {
        side.bags.append(bagOf(side.words, sentence));
    }
    return side;
}

WordBag bagOf(const TextSide &side, int first, int last)
{
    WordBag bag;
    for (int i = first; i < last; ++i) {
        bag += side.bags[i];
    }
    std::sort(bag.begin(), bag.end());
    return bag;
}

int sharedWords(const WordBag &a, const WordBag &b)
{
    int shared = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        shared += *x == *y;
        const bool stepX = *x <= *y;
        const bool stepY = *y <= *x;
        x += stepX;
        y += stepY;
    }
    return shared;
}

WordBag without(const WordBag &whole, const WordBag &part)
{
    WordBag left;
    std::set_difference(
        whole.begin(), whole.end(), part.begin(), part.end(), std::back_inserter(left));
    return left;
}

double likeness(const TextSide &a, int sentenceOfA, const TextSide &b, int sentenceOfB)
{
    if (a.sentences[sentenceOfA].hash == b.sentences[sentenceOfB].hash) {
        return 1.0;
    }
    const WordBag &x = a.bags[sentenceOfA];
    const WordBag &y = b.bags[sentenceOfB];
    const double size = double(x.size() + y.size());
    return size > 0 ? OtherOrder * 2 * sharedWords(x, y) / size : 0.0;
}

} // namespace broadsheet
