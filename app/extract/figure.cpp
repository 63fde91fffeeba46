#include "app/extract/figure.h"

#include "app/base/text.h"
#include "app/extract/element_signs.h"
#include "app/extract/phrases.h"

#include <algorithm>
#include <array>

namespace broadsheet {

namespace {

constexpr qsizetype LongestCredit = 120;

// "Foto: Ann Other", "Photo by Ann Other": the word alone begins many a sentence ("Image is all").
bool startsAsCredit(QStringView text)
{
    const qsizetype length = leadingPhrase(PhraseKind::CreditStart, text);
    if (length == 0) {
        return false;
    }
    const QStringView rest = text.sliced(length).trimmed();
    const FoldedText label = foldForPhrases(text.first(length));
    return (!rest.isEmpty() && QStringView(u":：=©").contains(rest.front())) ||
           label.text.endsWith(QStringLiteral(" by")) ||
           label.text.endsWith(QStringLiteral(" of")) ||
           startsAsCredit(rest); // "Photograph courtesy of …": two such words
}

// True when a sentence ends before the text does: "… in the crisis. — © AP". An initial or "St."
// ends none.
bool holdsASentence(QStringView text)
{
    constexpr qsizetype LongestShortForm = 3;
    for (qsizetype stop = text.indexOf(u". "); stop > 0; stop = text.indexOf(u". ", stop + 1)) {
        const qsizetype space = text.first(stop).lastIndexOf(u' ');
        if (stop - space - 1 > LongestShortForm && text[space + 1].isLower()) {
            return true;
        }
    }
    return false;
}

// "(ePA)" is no EPA.
bool isOtherAbbreviation(QStringView text)
{
    constexpr qsizetype Longest = 4;
    return text.size() > 1 && text.size() <= Longest && text[0].isLower() && text[1].isUpper();
}

// "Ann Other/AFP", "AFP via Getty Images", "© AP": a known agency and hardly anything else.
bool namesAgency(QStringView text)
{
    if (isOtherAbbreviation(text)) {
        return false;
    }
    constexpr qsizetype MostWords = 8;
    const FoldedText folded = foldForPhrases(text);
    const PhraseHits hits = phrasesIn(folded);
    const quint32 agency = bit(PhraseKind::Agency);
    if (hits.whole & agency) {
        return true;
    }
    const bool joined = text.contains(u'/') || text.contains(u'©') || text.contains(u'|') ||
                        folded.text.contains(QStringLiteral(" via "));
    return joined && ((hits.end | hits.start) & agency) && folded.text.count(u' ') < MostWords &&
           !holdsASentence(text);
}

QStringView withoutBrackets(QStringView text)
{
    text = text.trimmed();
    const bool wrapped = text.size() > 2 && QStringView(u"([{").contains(text.front()) &&
                         QStringView(u")]}").contains(text.back());
    return wrapped ? text.sliced(1, text.size() - 2).trimmed() : text;
}

bool isBareCredit(QStringView text)
{
    return text.size() <= LongestCredit &&
           (startsAsCredit(text) || text.startsWith(u'©') || namesAgency(text));
}

// Where the last "(…)" or "[…]" of a text begins; -1 when it does not end in one.
qsizetype lastBracket(QStringView text)
{
    if (text.endsWith(u')')) {
        return text.lastIndexOf(u'(');
    }
    return text.endsWith(u']') ? text.lastIndexOf(u'[') : -1;
}

CaptionParts cutAt(QStringView caption, qsizetype at, qsizetype creditAt)
{
    return {simplified(caption.first(at)), simplified(withoutBrackets(caption.sliced(creditAt)))};
}

// "(photo Ann Other)": in brackets at the end the word needs no colon, but a name.
bool isBracketedCredit(QStringView bracket)
{
    const QStringView inside = withoutBrackets(bracket);
    if (isBareCredit(inside)) {
        return true;
    }
    const qsizetype word =
        inside.size() <= LongestCredit ? leadingPhrase(PhraseKind::CreditStart, inside) : 0;
    const QStringView name = inside.sliced(word).trimmed();
    return word > 0 && !name.isEmpty() && name.front().isUpper();
}

bool isDash(QChar c) { return QStringView(u"–—-").contains(c); }

// "Ann Other on the pier Photo: AFP", "… – AFP": the credit's word and colon need no sign before
// them, a bare agency needs a dash.
bool isCreditAfterSpace(QStringView text, qsizetype space)
{
    const QStringView rest = text.sliced(space + 1).trimmed();
    if (rest.isEmpty() || rest.endsWith(u':')) {
        return false;
    }
    if (isDash(rest.front())) {
        const QStringView credit = rest.sliced(1).trimmed();
        return rest.size() > 2 && rest[1].isSpace() && isBareCredit(credit);
    }
    constexpr int MostWords = 8;
    const qsizetype colon = rest.indexOf(u':');
    const QStringView name = rest.sliced(colon + 1).trimmed();
    return colon > 0 && !name.isEmpty() && !name.front().isLower() &&
           rest.count(u' ') < MostWords && startsAsCredit(rest);
}

// "… le 19 juin. ANN OTHER / DUN PRESSE": names in capitals after the last sentence.
bool isCreditInCapitals(QStringView rest)
{
    constexpr qsizetype Longest = 70;
    constexpr int FewestLetters = 5;
    int letters = 0;
    for (const QChar c : rest) {
        if (c.isLower()) {
            return false;
        }
        letters += c.isUpper();
    }
    const bool names = rest.contains(u'/') || rest.contains(u' ');
    return rest.size() <= Longest && letters >= FewestLetters && names;
}

// "记者 周明远 摄", "＝4月1日、山口真理子撮影": Chinese and Japanese credits end in the word. Where
// such a credit begins, or -1.
qsizetype eastAsianCredit(QStringView text)
{
    constexpr qsizetype Longest = 40;
    QStringView bare = text;
    while (!bare.isEmpty() && QStringView(u"。)）】").contains(bare.back())) {
        bare.chop(1);
    }
    const auto endsIn = [bare](QStringView word) { return bare.endsWith(word); };
    const std::array words{u"摄", u"攝", u"撮影", u"提供", u"供图", u"供圖", u"摄影", u"攝影"};
    if (std::none_of(words.begin(), words.end(), endsIn)) {
        return -1;
    }
    for (qsizetype i = bare.size() - 2; i > 0 && i > bare.size() - Longest; --i) {
        if (QStringView(u"。＝=（(【").contains(bare[i])) {
            return bare[i] == u'。' ? i + 1 : i;
        }
    }
    return -1;
}

} // namespace

bool isCredit(QStringView line)
{
    const QStringView bare = withoutBrackets(line);
    return !bare.isEmpty() && isBareCredit(bare);
}

CaptionParts splitCredit(QStringView caption)
{
    const QStringView text = caption.trimmed();
    const qsizetype bracket = lastBracket(text);
    if (bracket > 0 && isBracketedCredit(text.sliced(bracket))) {
        return cutAt(text, bracket, bracket);
    }
    const qsizetype eastAsian = eastAsianCredit(text);
    if (eastAsian > 0) {
        return cutAt(text, eastAsian, eastAsian + (text[eastAsian] == u'＝'));
    }
    // "A ferry at Port Dun. Photo: Ann Other", "… | AFP", "… © AP": after a sign or a sentence.
    const qsizetype from = qMax(qsizetype(1), text.size() - LongestCredit);
    for (qsizetype i = from; i < text.size(); ++i) {
        const bool sign = text[i] == u'|' || text[i] == u'©';
        const bool sentence = text[i].isSpace() && QStringView(u".!?…»”\"").contains(text[i - 1]);
        if (!sign && !sentence) {
            if (text[i].isSpace() && isCreditAfterSpace(text, i)) {
                return cutAt(text, i, i + (isDash(text[i + 1]) ? 2 : 1));
            }
            continue;
        }
        const qsizetype credit = text[i] == u'|' || sentence ? i + 1 : i;
        const QStringView rest = text.sliced(credit).trimmed();
        const bool capitals = sentence && text[i - 1] == u'.' && isCreditInCapitals(rest);
        if (!rest.isEmpty() && (capitals || isBareCredit(rest))) {
            return cutAt(text, i, credit);
        }
    }
    return {simplified(text), {}};
}

bool hasStrokeBetweenNames(QStringView text)
{
    const qsizetype stroke = text.indexOf(u'/');
    if (stroke < 1 || stroke + 1 >= text.size()) {
        return false;
    }
    qsizetype after = stroke + 1;
    while (after + 1 < text.size() && (text[after].isSpace() || text[after] == u'/')) {
        ++after;
    }
    return text[after].isUpper() && (text[0].isUpper() || !text[0].isLetter());
}

namespace {

bool isCounter(const QString &text) // "3 / 7", "1 of 12"
{
    bool digits = false;
    for (const QChar c : text) {
        digits |= c.isDigit();
        if (!c.isDigit() && !c.isSpace() && !QStringView(u"/of").contains(c)) {
            return false;
        }
    }
    return digits;
}

// A scrape leaves a credit right below its caption, and both apart from the body; a page that
// prints the caption twice has the credit between the two.
void addAttachment(const TextFacts &facts, int line, SignList &signs)
{
    const LineFacts &self = facts.lines[line];
    if (line == 0) {
        return;
    }
    const LineFacts &above = facts.lines[line - 1];
    constexpr int Near = 3;
    constexpr int MostWords = 8;
    if (above.later > line && above.later <= line + Near && above.words > 3) {
        signs.add("between a line and its repetition, words=", qMin(self.words, MostWords));
    }
    const bool below = line + 1 < facts.lines.size();
    if (!facts.gaps || facts.allGaps || self.gapBefore || self.long_) {
        return;
    }
    if (above.gapBefore && (self.gapAfter || !below)) {
        signs.addZoned(self.zone, "alone right below a line, words=", qMin(self.words, MostWords));
        signs.add("alone right below a line, end=", int(above.end) * 10 + int(self.end));
        if (self.credit || hasStrokeBetweenNames(self.text) || self.name || self.allCaps) {
            signs.add("alone right below a line, like a credit");
        }
    }
}

} // namespace

void addFigureSigns(const TextFacts &facts, int line, SignList &signs)
{
    const LineFacts &self = facts.lines[line];
    if (self.credit) {
        signs.addZoned(self.zone, "credit");
        signs.add("credit, start=", int(self.start));
    }
    if (self.creditAtEnd) {
        signs.addZoned(self.zone, "credit at end");
        signs.add("credit at end, length=", self.lengthBucket);
    }
    constexpr int LongestNames = 70;
    if (self.size <= LongestNames && hasStrokeBetweenNames(self.text)) {
        signs.addZoned(self.zone, "stroke between names");
        signs.add("stroke between names, start=", int(self.start));
    }
    if (self.size <= LongestNames && self.start == LineStart::Bracket &&
        self.end == LineEnd::Bracket) {
        signs.addZoned(self.zone, "all in brackets");
        signs.add("all in brackets, words=", qMin(self.words, 12));
    }
    constexpr int LongestCounter = 10;
    if (self.size <= LongestCounter && isCounter(self.text)) {
        signs.addZoned(self.zone, "a counter");
        signs.add(self.text.contains(u'/') ? "a counter with a stroke" : "a number");
    }
    if (self.words > 5) {
        signs.addZoned(self.zone,
                       self.long_ ? "long, sentences=" : "short, sentences=",
                       qMin(self.sentences, 4));
    }
    if (self.long_ && self.date) {
        signs.add("long, holds a date");
    }
    if (self.bracketInside) {
        signs.add(self.long_ ? "long, brackets inside" : "short, brackets inside");
    }
    if (self.titleShare > 0) {
        signs.addZoned(self.zone,
                       self.long_ ? "long, title share=" : "short, title share=",
                       int(self.titleShare * 5));
    }
    const bool creditBelow = line + 1 < facts.lines.size() && facts.lines[line + 1].credit;
    if (creditBelow && !self.credit) {
        signs.addZoned(self.zone,
                       self.gapAfter && !facts.allGaps ? "a credit below, apart"
                                                       : "a credit right below");
    }
    const bool repeats = self.earlier >= 0 && line - self.earlier <= 3;
    const bool repeated = self.later >= 0 && self.later - line <= 3;
    if ((repeats || repeated) && self.words > 3) {
        signs.addZoned(self.zone, repeats ? "repeats a line just above" : "repeated just below");
    }
    addAttachment(facts, line, signs);
    if (line > 0 && facts.lines[line - 1].creditAtEnd && self.credit) {
        signs.add("credit after credit");
    }
}

} // namespace broadsheet
