#include "app/article/copy_match.h"

#include "app/article/copy_sketch.h"

#include <QVector>

#include <bitset>
#include <memory>

namespace broadsheet {

namespace {

// A paragraph is held by the other text when this much of it stands there: an editor who changes
// one word in seven leaves 0.6 of the shingles.
constexpr double HeldParagraph = 0.35;

// And, when it is rich in numbers and names, not many of them are others.
constexpr int MissingFacts = 3;
constexpr double HeldFacts = 0.4;

// So much of the shorter text stands in paragraphs that the other one holds.
constexpr double Contained = 0.6;

// More must when so much of the longer one does not stand in the shorter one.
constexpr double WellContained = 0.7;

// Fewer words make a copy only when they are all but the same.
constexpr int ShortText = 40;
constexpr double NearlyAll = 0.9;

// Where a text begins: with one of its first paragraphs that are longer than a byline.
constexpr int LeadParagraphs = 3;
constexpr int LeadWords = 8;

using Bits = std::bitset<1 << 16>;

struct Paragraph
{
    int start = 0;
    int end = 0;

    int size() const { return end - start; }
};

quint16 pairAt(QByteArrayView words, int i)
{
    return quint16(quint8(words[i])) << 8 | quint8(words[i + 1]);
}

struct Text
{
    explicit Text(const QByteArray &sketch)
        : words(QByteArrayView(sketch).sliced(1))
        , shingle(sketch.front())
    {
        paragraphs.reserve(32);
        int start = 0;
        for (int i = 0; i < words.size(); ++i) {
            if (words[i] == 0) {
                paragraphs.append({start, i});
                count += i - start;
                start = i + 1;
            }
        }
    }

    QByteArrayView words;
    int shingle;
    QVector<Paragraph> paragraphs;
    int count = 0;
};

template<typename Take> void forEachShingle(const Text &text, const Paragraph &paragraph, Take take)
{
    for (int i = paragraph.start; i + text.shingle <= paragraph.end; ++i) {
        quint64 hash = 0;
        for (int k = i; k < i + text.shingle; ++k) {
            hash = (hash + quint8(text.words[k])) * 0x9e3779b97f4a7c15ULL;
        }
        take(quint16(hash >> 48));
    }
}

// What a text holds: its shingles (of 2,000 in 65,536 places one in 30 is taken for another), and
// its pairs of words, exactly.
struct Held
{
    explicit Held(const Text &text)
    {
        for (const Paragraph &paragraph : text.paragraphs) {
            forEachShingle(text, paragraph, [this](quint16 hash) { shingles.set(hash); });
        }
        for (int i = 0; i + 1 < text.words.size(); ++i) {
            pairs.set(pairAt(text.words, i));
        }
    }

    Bits shingles;
    Bits pairs;
};

// How many of them stand beside the same word in the other text.
struct Facts
{
    int all = 0;
    int found = 0;

    int missing() const { return all - found; }

    double share() const { return all == 0 ? 1 : double(found) / all; }

    Facts &operator+=(const Facts &other)
    {
        all += other.all;
        found += other.found;
        return *this;
    }
};

struct ParagraphFacts
{
    Facts numbers;
    Facts names;
};

ParagraphFacts factsOf(const Held &held, const Text &text, const Paragraph &paragraph)
{
    ParagraphFacts facts;
    for (int i = paragraph.start; i < paragraph.end; ++i) {
        const int byte = quint8(text.words[i]);
        if (byte >= SketchByte::FirstNumber) {
            const bool name = byte >= SketchByte::FirstName;
            const int end = name ? i : i + 1;
            const bool before = i > 0 && held.pairs.test(pairAt(text.words, i - 1));
            const bool after = held.pairs.test(pairAt(text.words, end)); // or a paragraph's end
            const bool itself = name || held.pairs.test(pairAt(text.words, i));
            (name ? facts.names : facts.numbers) += {1, itself && (before || after) ? 1 : 0};
        }
    }
    return facts;
}

bool holdsWords(const Held &held, const Text &text, const Paragraph &paragraph)
{
    int all = 0;
    int found = 0;
    forEachShingle(text, paragraph, [&](quint16 hash) {
        ++all;
        found += held.shingles.test(hash);
    });
    return all > 0 && found >= HeldParagraph * all;
}

struct Coverage
{
    QVector<bool> held; // by paragraph
    int words = 0;      // in paragraphs that are held
    Facts numbers;      // in those whose words are held
    Facts names;
};

Coverage coverageOf(const Text &text, const Held &held)
{
    Coverage coverage;
    coverage.held.reserve(text.paragraphs.size());
    for (const Paragraph &paragraph : text.paragraphs) {
        bool found = holdsWords(held, text, paragraph);
        if (found) {
            const ParagraphFacts facts = factsOf(held, text, paragraph);
            coverage.numbers += facts.numbers;
            coverage.names += facts.names;
            Facts both = facts.numbers;
            both += facts.names;
            found = both.missing() < MissingFacts || both.share() >= HeldFacts;
        }
        coverage.held.append(found);
        coverage.words += found ? paragraph.size() : 0;
    }
    return coverage;
}

// Another day's weather, another match: the words of the template, not its numbers or names.
bool haveSameFacts(const Coverage &coverage, bool strictly)
{
    const Facts &numbers = coverage.numbers;
    const Facts &names = coverage.names;
    if (strictly) {
        return numbers.missing() == 0 && names.missing() == 0;
    }
    return numbers.share() >= 0.65 && (names.missing() < 3 || names.share() >= 0.5);
}

// A live blog or a list of results: many paragraphs begin with a time or a number.
bool isListing(const Text &text)
{
    int numbered = 0;
    for (const Paragraph &paragraph : text.paragraphs) {
        const int byte = quint8(text.words[paragraph.start]);
        numbered += byte >= SketchByte::FirstNumber && byte < SketchByte::FirstName;
    }
    return numbered >= 3 && 3 * numbered >= text.paragraphs.size();
}

// A follow-up quotes the story before it further down, and begins with what is new; a live blog
// grows at its head.
bool beginsIn(const Text &text, const Coverage &coverage, int paragraphs)
{
    for (qsizetype i = 0; i < text.paragraphs.size() && paragraphs > 0; ++i) {
        if (text.paragraphs[i].size() >= LeadWords) {
            --paragraphs;
            if (coverage.held[i]) {
                return true;
            }
        }
    }
    return false;
}

bool areCopies(const Text &shorter, const Text &longer)
{
    const bool brief = shorter.count < ShortText;
    const auto longerHolds = std::make_unique<Held>(longer);
    const Coverage contained = coverageOf(shorter, *longerHolds);
    const double share = double(contained.words) / shorter.count;
    if (share < (brief ? NearlyAll : Contained) || !haveSameFacts(contained, brief)) {
        return false;
    }
    const auto shorterHolds = std::make_unique<Held>(shorter);
    const Coverage containing = coverageOf(longer, *shorterHolds);
    const double back = double(containing.words) / longer.count;
    if (brief && back < NearlyAll) {
        return false;
    }
    const bool listing = isListing(shorter) || isListing(longer);
    if (back >= Contained && !listing) {
        return true;
    }
    const int lead = listing ? 1 : LeadParagraphs;
    return share >= WellContained && beginsIn(shorter, contained, lead) &&
           beginsIn(longer, containing, lead);
}

} // namespace

int wordsInSketch(const QByteArray &words)
{
    return words.isEmpty() ? 0 : int(words.size() - 1 - words.mid(1).count('\0'));
}

bool areCopies(const QByteArray &a, const QByteArray &b)
{
    if (a.isEmpty() || b.isEmpty() || a.front() != b.front()) {
        return false;
    }
    const Text first(a);
    const Text second(b);
    if (first.count == 0 || second.count == 0) {
        return false;
    }
    return first.count <= second.count ? areCopies(first, second) : areCopies(second, first);
}

} // namespace broadsheet
