#include "app/extract/line_signs.h"

#include "app/extract/element_signs.h"
#include "app/extract/line_surroundings.h"
#include "app/extract/word_shapes.h"

#include <algorithm>
#include <array>

namespace broadsheet {

namespace {

constexpr std::array<SignPart, 3> ZoneNames{"top ", "body ", "tail "};

void addShape(const LineFacts &line, SignList &signs)
{
    const int shape = line.lengthBucket * 10 + int(line.end);
    signs.add("length=", line.lengthBucket);
    signs.add("shape=", shape);
    signs.add("start=", int(line.start));
    signs.add("start,end=", int(line.start) * 10 + int(line.end));
    signs.add("words=", qMin(line.words, 15));
    signs.addZoned(line.zone, "end=", int(line.end));
    signs.addZoned(line.zone, "length=", line.lengthBucket);
    if (line.allCaps) {
        signs.addZoned(line.zone, "capitals");
    }
    if (line.titleCase) {
        signs.addZoned(line.zone, "title case");
    }
    const bool price =
        std::any_of(line.text.begin(),
                    line.text.begin() + qMin(line.text.size(), qsizetype(60)),
                    [](QChar c) { return c == u'$' || c == QChar(0x20ac) || c == QChar(0xa3); });
    if (price && !line.long_) {
        signs.add("a price, words=", qMin(line.words, 8));
    }
}

// Names, numbers, and words that other lines of the text begin or end with.
void addMakeUp(const LineFacts &line, SignList &signs)
{
    constexpr int Parts = 5;
    constexpr int Many = 4;
    const SignPart group = line.long_ ? SignPart("long, capitals=") : SignPart("short, capitals=");
    if (line.longerWords > 0) {
        signs.addZoned(line.zone, group, line.capitals * Parts / line.longerWords);
    }
    if (line.long_) {
        return;
    }
    signs.add("numbers=", qMin(line.numbers, Many));
    const auto grade = [](int count) { return count <= 2 ? count : count <= 5 ? 3 : 4; };
    signs.addZoned(line.zone, "lines with its first word=", grade(line.alikeFirst));
    signs.addZoned(line.zone, "lines with its last word=", grade(line.alikeLast));
}

void addWordShapes(const LineFacts &line, SignList &signs)
{
    constexpr qsizetype Reach = 120; // characters
    constexpr int Most = 10;
    constexpr qsizetype Opening = 4;
    const QStringView head = QStringView(line.text).first(qMin(line.text.size(), Reach));
    const QByteArray shapes = wordShapes(head, Most + 1);
    signs.add(line.long_ ? "long, opens like " : "opens like ",
              QByteArrayView(shapes).first(qMin(shapes.size(), Opening)));
    if (!line.long_ && shapes.size() <= Most) {
        signs.addZoned(line.zone, "made like ", QByteArrayView(shapes));
    }
}

void addWording(const LineFacts &line, SignList &signs)
{
    eachPhrase(line.phrases.whole, [&](const SignPart &k) { signs.addZoned(line.zone, "is:", k); });
    eachPhrase(line.phrases.start,
               [&](const SignPart &k) { signs.addZoned(line.zone, "starts:", k); });
    eachPhrase(line.phrases.end, [&](const SignPart &k) { signs.add("ends:", k); });
    eachPhrase(line.phrases.inside, [&](const SignPart &k) {
        signs.add("holds:", k);
        if (!line.long_) {
            signs.add("short, holds:", k);
        }
    });
}

void addWords(const LineFacts &line, SignList &signs)
{
    constexpr size_t MostWords = 30;
    const std::vector<FoldedWord> &words = line.head.words;
    if (words.empty()) {
        return;
    }
    const QStringView tail = line.tail.text;
    signs.addWord("first word ", words.front());
    signs.addWord("last word ", line.tail.words.empty() ? words.back() : line.tail.words.back());
    if (words.size() > 1) {
        const qsizetype end = words[1].text.end() - words[0].text.begin();
        signs.addWord("first words ",
                      {QStringView(line.head.text).first(end),
                       words[0].part + SignPart(" ") + words[1].part,
                       true});
    }
    if (words.size() <= MostWords && tail.isEmpty()) {
        const SignPart group = line.long_ ? SignPart("long: word ") : SignPart("word ");
        for (const FoldedWord &word : words) {
            signs.addWord(group, word);
        }
    }
    if (line.long_ && line.longAbove == 0) {
        for (const FoldedWord &word : words) {
            signs.addWord("first paragraph: word ", word);
        }
    }
}

// How the line stands to the body: what it says of the same, how long it is beside a paragraph
// here, and how many paragraphs there are above and below.
void addBodyPlace(const TextFacts &facts, int i, SignList &signs)
{
    const LineFacts &line = facts.lines[i];
    constexpr int Few = 5;
    if (facts.longLines == 0) {
        signs.add("no paragraphs");
        return;
    }
    const int share = line.bodyShare < 0 ? 9 : int(line.bodyShare * 6);
    signs.addZoned(line.zone, line.long_ ? "long, said in the body=" : "said in the body=", share);
    signs.add("said in the body, length=", share * 20 + line.lengthBucket);
    constexpr int Most = 12;
    const int beside = qMin(Most, line.size * 4 / qMax(1, facts.usualSize));
    signs.add("beside a usual paragraph=", beside);
    signs.add(line.long_ ? "paragraphs above the long=" : "paragraphs above=",
              qMin(line.longAbove, Few));
    signs.add("paragraphs below=", qMin(facts.longLines - line.longAbove - line.long_, Few));
    signs.add("paragraphs here=", facts.longLines < 3 ? 0 : facts.longLines < 8 ? 1 : 2);
    signs.add(facts.openEnds * 3 > facts.longLines ? "paragraphs end without a sign, end="
                                                   : "paragraphs end with a sign, end=",
              int(line.end));
    if (line.long_ && line.end != LineEnd::Sentence && line.end != LineEnd::Quote) {
        const int others = facts.openEnds - (line.end == LineEnd::Other);
        const int share20 = others * 20 / facts.longLines;
        signs.addZoned(line.zone, "an open end, others=", others == 0 ? 0 : 1 + qMin(share20, 5));
    }
    const int share10 = facts.longLines * 10 / int(facts.lines.size());
    signs.add("share of paragraphs=", share10);
}

void addPlace(const TextFacts &facts, int i, SignList &signs)
{
    const LineFacts &line = facts.lines[i];
    const int fromEnd = int(facts.lines.size()) - 1 - i;
    constexpr int Near = 8;
    if (i < Near) {
        signs.add("line ", i);
        signs.add(line.long_ ? "long line " : "short line ", i);
    }
    if (fromEnd < Near) {
        signs.add("from end ", fromEnd);
    }
    if (line.zone == Zone::Top && facts.firstLong >= 0) {
        signs.add("before body ", qMin(facts.firstLong - i, Near));
    }
    if (line.zone == Zone::Tail) {
        signs.add("after body ", qMin(i - facts.lastLong, Near));
    }
    const int gaps = !facts.gaps ? 4 : facts.allGaps ? 5 : line.gapBefore * 2 + line.gapAfter;
    signs.add("gaps=", gaps);
    signs.addZoned(line.zone, line.long_ ? "long, gaps=" : "short, gaps=", gaps);
}

// Small numbers as pieces of names, ready made: signs are made by the thousand for each text.
const SignPart &numberPart(int value)
{
    constexpr int Count = 1000;
    static const std::vector<QByteArray> texts = [] {
        std::vector<QByteArray> list;
        for (int i = 0; i < Count; ++i) {
            list.push_back(QByteArray::number(i));
        }
        return list;
    }();
    static const std::vector<SignPart> parts(texts.begin(), texts.end());
    return parts[size_t(qBound(0, value, Count - 1))];
}

} // namespace

SignId signId(QByteArrayView name) { return SignPart(name).id(); }

void SignList::add(SignPart group, int value) { put(group, numberPart(value)); }

void SignList::add(SignPart prefix, SignPart group, int value)
{
    put(prefix, group, numberPart(value));
}

void SignList::addWord(SignPart group, const FoldedWord &word)
{
    constexpr qsizetype LongestWord = 24;
    if (word.text.size() > LongestWord) {
        return;
    }
    const SignId id = (group + word.part).id();
    ids.push_back(id);
    if (m_names != nullptr) {
        m_names->insert(id, group.text().toByteArray().append(word.text.toUtf8()));
    }
}

void SignList::addZoned(Zone zone, SignPart group, SignPart name)
{
    put(group, name);
    put(ZoneNames[size_t(zone)], group, name);
}

void SignList::addZoned(Zone zone, SignPart group, int value)
{
    addZoned(zone, group, numberPart(value));
}

struct LineSigner::Context
{
    ElementContext elements;
    ShortRuns runs;
};

LineSigner::LineSigner(const TextFacts &facts)
    : m_facts(facts)
    , m_context(std::make_unique<Context>())
{
    m_context->elements = elementContext(facts);
    m_context->runs = shortRuns(facts);
}

LineSigner::~LineSigner() = default;

const ElementContext &LineSigner::elements() const { return m_context->elements; }

std::vector<SignId> LineSigner::signsOf(int line, QHash<SignId, QByteArray> *names) const
{
    constexpr qsizetype Usual = 256; // signs of a line
    SignList signs(names);
    signs.ids.reserve(Usual);
    signs.add("any");
    addShape(m_facts.lines[line], signs);
    addMakeUp(m_facts.lines[line], signs);
    addWordShapes(m_facts.lines[line], signs);
    addWording(m_facts.lines[line], signs);
    addWords(m_facts.lines[line], signs);
    addPlace(m_facts, line, signs);
    addBodyPlace(m_facts, line, signs);
    addSurroundings(m_facts, m_context->runs, line, signs);
    addElementSigns(m_facts, m_context->elements, line, signs);
    return std::move(signs.ids);
}

} // namespace broadsheet
