#include "app/extract/line_facts.h"

#include "app/base/news_date.h"
#include "app/extract/byline.h"
#include "app/extract/dateline.h"
#include "app/extract/figure.h"
#include "app/extract/language.h"
#include "app/extract/line_comparison.h"
#include "app/extract/related_links.h"
#include "app/extract/word_table.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace broadsheet {

namespace {

constexpr qsizetype HeadSize = 220; // a longer line is looked at from both ends only
constexpr qsizetype TailSize = 90;
constexpr int LongLine = 160;
constexpr int LongSentence = 90;

constexpr char16_t FirstWide = 0x2e80; // where the Chinese radicals begin

// True when no letter reaches the wide ones, which is seen four letters at a time.
bool isNarrow(QStringView text)
{
    constexpr quint64 Upper = 0xe000'e000'e000'e000;
    quint64 all = 0;
    qsizetype i = 0;
    for (; i + 4 <= text.size(); i += 4) {
        quint64 four;
        std::memcpy(&four, text.data() + i, sizeof four);
        all |= four;
    }
    for (; i < text.size(); ++i) {
        all |= text[i].unicode();
    }
    return (all & Upper) == 0;
}

// A Chinese or Japanese character says about as much as two and a half letters.
int sizeOf(const QString &text)
{
    constexpr int Enough = 5000;
    qsizetype wide = 0;
    const QStringView part = QStringView(text).first(qMin(text.size(), qsizetype(Enough)));
    if (!isNarrow(part)) {
        wide = std::count_if(part.begin(), part.end(), [](QChar c) {
            return c.unicode() >= FirstWide && c.unicode() <= 0xd7a3;
        });
    }
    return int(qMin(text.size(), qsizetype(Enough)) + wide + wide / 2);
}

int bucketOf(int size)
{
    constexpr std::array<int, 11> Limits{4, 10, 18, 28, 42, 60, 85, 120, 170, 260, 450};
    int bucket = 0;
    while (bucket < int(Limits.size()) && size > Limits[size_t(bucket)]) {
        ++bucket;
    }
    return bucket;
}

LineEnd endOf(QStringView text)
{
    switch (text.back().unicode()) {
    case u'.':
        return text.endsWith(u"...") ? LineEnd::Ellipsis : LineEnd::Sentence;
    case u'。':
    case u'।':
    case u'۔':
        return LineEnd::Sentence;
    case u'?':
    case u'!':
    case u'？':
    case u'！':
    case u'؟':
        return LineEnd::Question;
    case u'"':
    case u'\'':
    case u'”':
    case u'’':
    case u'»':
    case u'“':
    case u'」':
    case u'』':
        return LineEnd::Quote;
    case u':':
    case u'：':
        return LineEnd::Colon;
    case u',':
    case u';':
    case u'，':
    case u'、':
    case u'،':
        return LineEnd::Comma;
    case u'…':
        return LineEnd::Ellipsis;
    case u')':
    case u']':
    case u'）':
    case u'】':
        return LineEnd::Bracket;
    default:
        return text.back().isDigit() ? LineEnd::Digit : LineEnd::Other;
    }
}

bool isNumbered(QStringView text)
{
    qsizetype i = 0;
    while (i < text.size() && i < 3 && text[i].isDigit()) {
        ++i;
    }
    return i > 0 && i + 1 < text.size() && QStringView(u".)").contains(text[i]) &&
           text[i + 1].isSpace();
}

LineStart startOf(QStringView text)
{
    const QChar c = text.front();
    if (isNumbered(text)) {
        return LineStart::Numbered;
    }
    if (c.isLetterOrNumber()) {
        return c.isUpper()    ? LineStart::Upper
               : c.isLower()  ? LineStart::Lower
               : c.isDigit()  ? LineStart::Digit
               : c.isLetter() ? LineStart::Other
                              : LineStart::Sign;
    }
    const auto is = [c](QStringView set) { return set.contains(c); };
    return is(u"•*‣◦▪●■□▶►→✔✅") || (is(u"-–—") && text.size() > 1 && text[1].isSpace())
               ? LineStart::Bullet
           : is(u"\"'“‘„«»「『") ? LineStart::Quote
           : is(u"([（【")       ? LineStart::Bracket
                                 : LineStart::Sign;
}

// What a head is made of, by character.
struct Letters
{
    int upper = 0;
    int lower = 0;
    int numbers = 0; // runs of digits
};

Letters lettersOf(QStringView head)
{
    Letters letters;
    bool inNumber = false;
    for (const QChar c : head) {
        const char16_t u = c.unicode();
        const bool ascii = u < 0x80;
        letters.lower += ascii ? u >= u'a' && u <= u'z' : c.isLower();
        letters.upper += ascii ? u >= u'A' && u <= u'Z' : c.isUpper();
        const bool digit = c.isDigit();
        letters.numbers += digit && !inNumber;
        inNumber = digit;
    }
    return letters;
}

void readCase(QStringView head, LineFacts &facts)
{
    int longer = 0;
    int capitals = 0;
    eachWord(head, [&](QStringView word) {
        ++facts.words;
        longer += word.size() > 3;
        capitals += word.size() > 3 && word.front().isUpper();
    });
    const Letters letters = lettersOf(head);
    facts.numbers = letters.numbers;
    facts.allCaps = letters.upper >= 3 && letters.lower * 10 < letters.upper;
    facts.titleCase = longer >= 2 && capitals * 10 >= longer * 7;
}

bool hasAddress(QStringView head)
{
    const qsizetype at = head.indexOf(u'@');
    return at > 0 && at + 1 < head.size() && !head[at - 1].isSpace() && head[at + 1].isLetter();
}

bool hasHandle(QStringView head)
{
    const qsizetype at = head.indexOf(u'@');
    return at >= 0 && at + 1 < head.size() && (at == 0 || !head[at - 1].isLetterOrNumber()) &&
           head[at + 1].isLetter();
}

void readDates(QStringView head, const QString &language, LineFacts &facts)
{
    constexpr int FewestNumbers = 2; // of a full date: a day and a year
    if (facts.numbers < FewestNumbers) {
        return;
    }
    const QVector<NewsDate> dates = newsDatesIn(head, language);
    facts.date = !dates.isEmpty();
    qsizetype dated = 0;
    for (const NewsDate &date : dates) {
        facts.clock |= date.time.isValid();
        dated += date.length;
    }
    constexpr qsizetype AroundADate = 22; // "Last updated on Wednesday"
    facts.dateOnly = facts.date && head.size() - dated <= AroundADate;
}

bool hasUrl(QStringView head)
{
    for (qsizetype at = head.indexOf(u':'); at >= 0; at = head.indexOf(u':', at + 1)) {
        const QStringView before = head.first(at);
        if (head.sliced(at).startsWith(u"://") &&
            (before.endsWith(u"http") || before.endsWith(u"https"))) {
            return true;
        }
    }
    for (qsizetype at = head.indexOf(u'.'); at >= 0; at = head.indexOf(u'.', at + 1)) {
        if (head.first(at).endsWith(u"www")) {
            return true;
        }
    }
    return false;
}

bool isClock(QStringView head, qsizetype sign)
{
    return sign > 0 && sign + 2 < head.size() && head[sign - 1].isDigit() &&
           head[sign + 1].isDigit() && head[sign + 2].isDigit() &&
           (sign + 3 >= head.size() || !head[sign + 3].isDigit());
}

bool hasClock(QStringView head)
{
    for (const QChar sign : {u':', u'.'}) {
        for (qsizetype at = head.indexOf(sign); at >= 0; at = head.indexOf(sign, at + 1)) {
            if (isClock(head, at)) {
                return true;
            }
        }
    }
    return false;
}

int sentencesIn(QStringView head)
{
    int count = 0;
    for (qsizetype i = 1; i < head.size(); ++i) {
        const char16_t u = head[i].unicode();
        const bool stop = u <= u'?' ? u == u'.' || u == u'?' || u == u'!'
                                    : u == u'…' || u == u'。' || u == u'！' || u == u'？';
        if (!stop) {
            continue;
        }
        const bool ends = i + 1 == head.size() ||
                          (head[i + 1].isSpace() && i + 2 < head.size() && !head[i + 2].isLower());
        count += ends || head[i] == u'。';
    }
    return count;
}

void readWording(const QString &text, LineFacts &facts)
{
    const QStringView head = QStringView(text).first(qMin(text.size(), HeadSize));
    facts.head = foldForPhrases(head);
    facts.phrases = phrasesIn(facts.head);
    if (text.size() > HeadSize) {
        facts.tail = foldForPhrases(QStringView(text).last(TailSize));
        const PhraseHits last = phrasesIn(facts.tail);
        facts.phrases.whole = 0;
        facts.phrases.end = last.end;
        facts.phrases.inside |= last.inside;
    }
    readCase(head, facts);
    facts.address = hasAddress(head);
    facts.handle = hasHandle(head);
    facts.url = hasUrl(head);
    facts.clock = hasClock(head);
    facts.sentences = sentencesIn(head);
    facts.bracketInside = head.sliced(1).contains(u'(') && head.contains(u')');
}

// The cheap part of what openingDateline() asks: three capitals or signs, then a dash.
bool mayOpenWithDateline(QStringView text)
{
    constexpr qsizetype Reach = 160;
    const auto ofPlace = [](QChar c) { return c.isUpper() || QStringView(u".'’- ").contains(c); };
    return text.size() > 3 && text[0].isUpper() && ofPlace(text[1]) && ofPlace(text[2]) &&
           std::any_of(text.begin(), text.begin() + qMin(Reach, text.size()), [](QChar c) {
               return c == u'-' || c == u'–' || c == u'—';
           });
}

// Who made a picture is said with a word that is known for it, or with a sign.
bool mayHoldCredit(const LineFacts &facts)
{
    return (facts.phrases.inside & (bit(PhraseKind::CreditStart) | bit(PhraseKind::Agency))) ||
           facts.text.contains(QChar(0x00a9));
}

void readLine(const TextLine &line, LineFacts &facts)
{
    const QString &text = line.text;
    facts.text = text;
    facts.size = sizeOf(text);
    facts.lengthBucket = bucketOf(facts.size);
    facts.end = endOf(text);
    facts.start = startOf(text);
    facts.gapBefore = line.gapBefore;
    readWording(text, facts);
    const bool sentence = facts.end == LineEnd::Sentence || facts.end == LineEnd::Quote;
    facts.long_ = facts.size >= LongLine || (facts.size >= LongSentence && sentence);
    facts.opensWithDateline =
        facts.size > LongSentence && mayOpenWithDateline(text) && !openingDateline(text).isEmpty();
    if (text.size() <= HeadSize) {
        constexpr int LongestName = 5; // words
        facts.name = (line.gathered || facts.words <= LongestName) && looksLikeName(text);
        const auto opensWith = [&facts](PhraseKind kind) {
            return (facts.phrases.start & bit(kind)) != 0;
        };
        facts.byline =
            (opensWith(PhraseKind::BylineStart) || text.startsWith(u"By")) && startsAsByline(text);
        facts.related = opensWith(PhraseKind::RelatedLabel) && splitRelatedLine(text).has_value();
        facts.credit = mayHoldCredit(facts) && isCredit(text);
        facts.shareOnly = opensWith(PhraseKind::Share) && isMadeOf(PhraseKind::Share, text);
    }
    constexpr qsizetype LongestCaption = 600;
    if (!facts.credit && text.size() <= LongestCaption && mayHoldCredit(facts)) {
        facts.creditAtEnd = !splitCredit(text).credit.isEmpty();
    }
}

void findZones(TextFacts &facts)
{
    for (int i = 0; i < facts.lines.size(); ++i) {
        if (facts.lines[i].long_) {
            facts.firstLong = facts.firstLong < 0 ? i : facts.firstLong;
            facts.lastLong = i;
        }
    }
    for (int i = 0; i < facts.lines.size(); ++i) {
        facts.lines[i].zone = facts.firstLong < 0 || i < facts.firstLong ? Zone::Top
                              : i > facts.lastLong                       ? Zone::Tail
                                                                         : Zone::Body;
    }
}

void findGaps(TextFacts &facts)
{
    int gaps = 0;
    for (qsizetype i = 0; i < facts.lines.size(); ++i) {
        facts.lines[i].gapAfter = i + 1 < facts.lines.size() && facts.lines[i + 1].gapBefore;
        gaps += facts.lines[i].gapBefore;
    }
    facts.gaps = gaps > 0;
    facts.allGaps = gaps > 0 && gaps >= facts.lines.size() - 1;
}

} // namespace

TextFacts factsOf(const QVector<TextLine> &lines)
{
    TextFacts facts;
    facts.lines.resize(lines.size());
    QStringList texts;
    texts.reserve(lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        readLine(lines[i], facts.lines[i]);
        texts += lines[i].text;
    }
    facts.language = languageOf(texts);
    for (LineFacts &line : facts.lines) {
        readDates(
            QStringView(line.text).first(qMin(line.text.size(), HeadSize)), facts.language, line);
    }
    findZones(facts);
    compareLines(facts);
    findGaps(facts);
    return facts;
}

} // namespace broadsheet
