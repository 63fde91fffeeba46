#include "app/extract/line_facts.h"

#include "app/base/news_date.h"
#include "app/extract/byline.h"
#include "app/extract/dateline.h"
#include "app/extract/figure.h"
#include "app/extract/language.h"
#include "app/extract/letter_bits.h"
#include "app/extract/line_comparison.h"
#include "app/extract/related_links.h"
#include "app/extract/word_table.h"

#include <algorithm>
#include <array>
#include <utility>

namespace broadsheet {

namespace {

constexpr qsizetype HeadSize = 220; // a longer line is looked at from both ends only
constexpr qsizetype TailSize = 90;
constexpr int LongLine = 160;
constexpr int LongSentence = 90;

// A Chinese or Japanese character says about as much as two and a half letters.
int sizeOf(const QString &text)
{
    constexpr int Enough = 5000;
    constexpr char16_t FirstWide = 0x2e80;
    constexpr char16_t LastWide = 0xd7a3;
    const QStringView part = QStringView(text).first(qMin(text.size(), qsizetype(Enough)));
    qsizetype wide = 0;
    if (letterBits(part) >= FirstWide) {
        wide = std::count_if(part.begin(), part.end(), [](QChar c) {
            return c.unicode() >= FirstWide && c.unicode() <= LastWide;
        });
    }
    return int(part.size() + wide + wide / 2);
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

enum LetterClass : quint8 { Upper = 1, Lower = 2, Digit = 4, Stop = 8, Space = 16 };

quint8 classOf(QChar c)
{
    const char16_t u = c.unicode();
    const bool stop =
        u == u'.' || u == u'?' || u == u'!' || u == u'…' || u == u'。' || u == u'！' || u == u'？';
    return quint8((c.isUpper() ? Upper : 0) | (c.isLower() ? Lower : 0) |
                  (c.isDigit() ? Digit : 0) | (stop ? Stop : 0) | (u == u' ' ? Space : 0));
}

using ClassTable = std::array<quint8, 0x80>;

const ClassTable &asciiClasses()
{
    static const ClassTable table = [] {
        ClassTable classes{};
        for (size_t u = 0; u < classes.size(); ++u) {
            classes[u] = classOf(QChar(char16_t(u)));
        }
        return classes;
    }();
    return table;
}

// True when a sentence ends with the sign there.
bool endsSentence(QStringView head, qsizetype i)
{
    const bool ends = i + 1 == head.size() ||
                      (head[i + 1].isSpace() && i + 2 < head.size() && !head[i + 2].isLower());
    return i > 0 && (ends || head[i] == u'。');
}

// A head's letters, words, numbers and sentences, in one pass.
class HeadReader
{
public:
    explicit HeadReader(QStringView head)
        : m_head(head)
    {
        const ClassTable &table = asciiClasses();
        for (qsizetype i = 0; i < head.size(); ++i) {
            const char16_t u = head[i].unicode();
            const quint8 is = u < table.size() ? table[u] : classOf(head[i]);
            m_upper += is & Upper;
            m_lower += is & Lower;
            if ((is & (Digit | Stop | Space)) != 0) {
                readSign(is, i);
            }
        }
        finishWord(head.size());
    }

    void write(LineFacts &facts) const
    {
        facts.words = m_words;
        facts.numbers = m_numbers;
        facts.capitals = m_capitals;
        facts.longerWords = m_longer;
        facts.sentences = m_sentences;
        facts.allCaps = m_upper >= 3 && m_lower / Lower * 10 < m_upper;
        facts.titleCase = m_longer >= 2 && m_capitals * 10 >= m_longer * 7;
    }

private:
    void readSign(quint8 is, qsizetype i)
    {
        if (is & Space) {
            finishWord(i);
            m_start = i + 1;
        } else if (is & Stop) {
            m_sentences += endsSentence(m_head, i);
        } else {
            m_numbers += i == 0 || !m_head[i - 1].isDigit();
        }
    }

    void finishWord(qsizetype end)
    {
        const bool isLonger = end - m_start > 3;
        m_words += end > m_start;
        m_longer += isLonger;
        m_capitals += isLonger && m_head[m_start].isUpper();
    }

    QStringView m_head;
    qsizetype m_start = 0; // of the word
    int m_upper = 0;
    int m_lower = 0; // times Lower
    int m_words = 0;
    int m_longer = 0;   // words
    int m_capitals = 0; // longer words that begin with one
    int m_numbers = 0;
    int m_sentences = 0;
};

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
    HeadReader(head).write(facts);
    facts.address = hasAddress(head);
    facts.handle = hasHandle(head);
    facts.url = hasUrl(head);
    facts.clock = hasClock(head);
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

// Who made a picture is said with a word that is known for it, with a sign, or in capitals.
bool mayHoldCredit(const LineFacts &facts)
{
    const QStringView text = facts.text;
    const bool capitals =
        text.size() > 1 && text.back().isUpper() && text[text.size() - 2].isUpper();
    return capitals ||
           (facts.phrases.inside & (bit(PhraseKind::CreditStart) | bit(PhraseKind::Agency))) ||
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
        constexpr quint32 notNames =
            bit(PhraseKind::RelatedLabel) | bit(PhraseKind::RelatedHeading) |
            bit(PhraseKind::Advert) | bit(PhraseKind::Share) | bit(PhraseKind::Newsletter) |
            bit(PhraseKind::Cookie) | bit(PhraseKind::Comments) | bit(PhraseKind::Tags) |
            bit(PhraseKind::Section) | bit(PhraseKind::Footer);
        facts.name = (line.gathered || facts.words <= LongestName) &&
                     (facts.phrases.whole & notNames) == 0 && looksLikeName(text);
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
