#include "app/extract/furniture.h"

#include "app/extract/element_signs.h"
#include "app/extract/phrases.h"

#include <algorithm>
#include <array>

namespace broadsheet {

namespace {

struct Sign
{
    PhraseKind kind;
    const char16_t *reason;
};

constexpr std::array<Sign, 11> Signs{{
    {PhraseKind::Placeholder, u"placeholder of something that never loaded"},
    {PhraseKind::Advert, u"an advert's mark"},
    {PhraseKind::Newsletter, u"newsletter or subscription box"},
    {PhraseKind::Cookie, u"cookie notice"},
    {PhraseKind::Comments, u"comment section"},
    {PhraseKind::Tags, u"tags and topics"},
    {PhraseKind::ReadingTime, u"reading time"},
    {PhraseKind::RelatedHeading, u"heading of a list of other articles"},
    {PhraseKind::Share, u"share bar"},
    {PhraseKind::Section, u"section or menu"},
    {PhraseKind::Footer, u"footer or navigation"},
}};

constexpr qsizetype LongestMark = 120;

// "12 Likes", "123Share": what is left of a button with its count.
QStringView withoutCount(QStringView line)
{
    const auto isCount = [](QChar c) { return c.isDigit() || c.isSpace() || c.isPunct(); };
    while (!line.isEmpty() && isCount(line.front())) {
        line = line.sliced(1);
    }
    while (!line.isEmpty() && isCount(line.back())) {
        line.chop(1);
    }
    return line;
}

QString countedReason(QStringView line)
{
    constexpr qsizetype Longest = 30;
    const QStringView word = withoutCount(line);
    if (line.size() > Longest || word.isEmpty() || word.size() == line.size()) {
        return {};
    }
    return isPhrase(PhraseKind::Share, word)      ? QStringLiteral("share bar")
           : isPhrase(PhraseKind::Comments, word) ? QStringLiteral("comment section")
                                                  : QString();
}

} // namespace

bool isBreadcrumb(QStringView line)
{
    constexpr qsizetype FewestSteps = 3;
    constexpr qsizetype MostWords = 4; // of a step
    if (line.size() > LongestMark) {
        return false;
    }
    const auto isStep = [](QStringView step) {
        step = step.trimmed();
        return !step.isEmpty() && step.back().isLetterOrNumber() && step.count(u' ') < MostWords;
    };
    for (const QStringView sign : {u" / ", u" > ", u" » ", u" › ", u" → "}) {
        const QList<QStringView> steps = line.split(sign);
        if (steps.size() >= FewestSteps && std::all_of(steps.begin(), steps.end(), isStep)) {
            return true;
        }
    }
    return false;
}

QString furnitureReason(QStringView line)
{
    if (line.size() > LongestMark) {
        return {};
    }
    if (isBreadcrumb(line)) {
        return QStringLiteral("section or menu");
    }
    const PhraseHits hits = phrasesIn(foldForPhrases(line));
    for (const Sign &sign : Signs) {
        if (hits.whole & bit(sign.kind)) {
            return QString::fromUtf16(sign.reason);
        }
    }
    if (isMadeOf(PhraseKind::Share, line)) {
        return QStringLiteral("share bar");
    }
    const bool copyright = line.contains(u'©') && hits.start & bit(PhraseKind::Footer);
    return copyright ? QStringLiteral("copyright notice") : countedReason(line);
}

namespace {

// Of 170 such lines of the training texts all but three were furniture.
bool isNotice(const LineFacts &line)
{
    constexpr int FewestWords = 6;
    constexpr int FewestPhrases = 2;
    return line.words >= FewestWords && line.start != LineStart::Numbered &&
           line.start != LineStart::Bullet && line.phrases.furnitureWords >= FewestPhrases &&
           line.phrases.furniture * 2 >= int(line.head.text.size());
}

} // namespace

void settleNotices(const TextFacts &facts, QVector<Block> &blocks)
{
    constexpr double Likely = 0.9;
    for (int i = 0; i < blocks.size(); ++i) {
        Block &block = blocks[i];
        const bool open = block.kind == BlockKind::Paragraph || block.kind == BlockKind::Standfirst;
        if (open && isNotice(facts.lines[i])) {
            block.kind = BlockKind::Furniture;
            block.hidden = true;
            block.confidence = Likely;
            block.reason = QStringLiteral("made of words that stand around articles");
        }
    }
}

namespace {

// How much of a line is wording that stands around articles, in how many phrases.
void addFurnitureWording(const LineFacts &self, SignList &signs)
{
    const int letters = int(self.head.text.size());
    if (self.phrases.furnitureWords == 0 || letters == 0) {
        return;
    }
    constexpr int Parts = 8;
    constexpr int Many = 4;
    const int share = qMin(Parts, self.phrases.furniture * Parts / letters);
    const int phrases = qMin(Many, self.phrases.furnitureWords);
    signs.addZoned(self.zone, self.long_ ? "long, furniture share=" : "furniture share=", share);
    signs.addZoned(
        self.zone, self.long_ ? "long, furniture phrases=" : "furniture phrases=", phrases);
}

} // namespace

void addFurnitureSigns(const TextFacts &facts,
                       const ElementContext &context,
                       int line,
                       SignList &signs)
{
    const LineFacts &self = facts.lines[line];
    if (self.shareOnly) {
        signs.addZoned(self.zone, "made of share buttons");
    }
    if (context.shareLine[line] > 0) {
        signs.addZoned(self.zone, "after a share bar");
    }
    if (self.text.contains(QChar(0x00a9))) {
        signs.addZoned(self.zone, "copyright sign");
    }
    addFurnitureWording(self, signs);
    if (self.url) {
        signs.addZoned(self.zone, "web address");
    }
    const bool letters = std::any_of(self.text.begin(),
                                     self.text.begin() + qMin(self.text.size(), qsizetype(40)),
                                     [](QChar c) { return c.isLetter(); });
    if (!letters) {
        signs.addZoned(self.zone, "no letters");
    }
    if (self.earlier >= 0) {
        signs.addZoned(self.zone, "repeats an earlier line");
        signs.add("repeats an earlier line, length=", self.lengthBucket);
    }
    if (self.later >= 0) {
        signs.addZoned(self.zone, "repeated later");
    }
    const bool last = line + 1 == facts.lines.size();
    if (last && self.words <= 3) {
        signs.add("a few words at the very end");
    }
}

} // namespace broadsheet
