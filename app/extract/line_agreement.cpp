#include "app/extract/line_agreement.h"

#include "app/base/text.h"
#include "app/extract/figure.h"

#include <QHash>
#include <QSet>
#include <QStringMatcher>

#include <algorithm>

namespace broadsheet {

namespace {

constexpr double Certain = 0.97; // as sure as two equal lines make it
constexpr double Likely = 0.8;
constexpr int Reach = 4;       // lines between a caption and its repetition
constexpr int Near = 6;        // … that is still "above" to a reader
constexpr int FewestWords = 4; // of a repetition that cannot be chance

void become(Block &block, BlockKind kind, const QString &reason)
{
    block.kind = kind;
    block.level = 0;
    block.hidden = false;
    block.confidence = qMax(block.confidence, Certain);
    block.reason = reason;
}

bool mayBeFigure(const Block &block)
{
    return block.kind != BlockKind::Headline && block.kind != BlockKind::Related &&
           block.kind != BlockKind::Preformatted && block.kind != BlockKind::Table &&
           block.kind != BlockKind::Byline && block.kind != BlockKind::Dateline &&
           block.kind != BlockKind::ListItem;
}

// A credit at a line's end says that the rest is a caption: of 250 such lines of the training texts
// 240 were one. Only a line that is surely something else stays that.
void findCreditedCaptions(const TextFacts &facts, QVector<Block> &blocks)
{
    constexpr int FewestWordsBefore = 5;
    for (int i = 1; i < blocks.size(); ++i) {
        Block &block = blocks[i];
        const bool open = block.kind == BlockKind::Paragraph ||
                          block.kind == BlockKind::Crosshead ||
                          block.kind == BlockKind::Standfirst || block.kind == BlockKind::Credit ||
                          block.kind == BlockKind::Furniture;
        if (facts.lines[i].creditAtEnd && open && block.confidence < Certain &&
            facts.lines[i].words >= FewestWordsBefore) {
            become(block, BlockKind::Caption, QStringLiteral("a picture credit at its end"));
            block.confidence = Likely;
        }
    }
}

// The same words, but for a full stop or a credit at the end of one of the two.
bool areAlike(const LineFacts &a, const LineFacts &b)
{
    if (a.words < FewestWords || b.words < FewestWords) {
        return false;
    }
    const QString &shorter = a.size <= b.size ? a.head.text : b.head.text;
    const QString &longer = a.size <= b.size ? b.head.text : a.head.text;
    const int more = qAbs(a.size - b.size);
    return longer.startsWith(shorter) && (more <= 2 || more * 5 <= qMin(a.size, b.size));
}

void makeCaption(Block &block)
{
    if (block.kind != BlockKind::Caption) {
        become(block,
               BlockKind::Caption,
               QStringLiteral("the same words stand close by as a caption"));
    }
}

// A caption and the same words close by: the other one is a caption too, whichever was found.
void spreadToRepetitions(const TextFacts &facts, QVector<Block> &blocks)
{
    for (int i = 1; i < blocks.size(); ++i) {
        for (int before = i - 1; before >= qMax(0, i - Reach); --before) {
            const bool open = mayBeFigure(blocks[i]) && mayBeFigure(blocks[before]) &&
                              !facts.lines[i].credit; // one photographer has many pictures
            if (!open || !areAlike(facts.lines[i], facts.lines[before])) {
                continue;
            }
            const bool creditBetween =
                i - before == 2 &&
                (blocks[before + 1].kind == BlockKind::Credit || facts.lines[before + 1].credit);
            if (blocks[i].kind == BlockKind::Caption || blocks[before].kind == BlockKind::Caption ||
                creditBetween) {
                makeCaption(blocks[before]);
                makeCaption(blocks[i]);
            }
        }
    }
}

// One of a repeated caption is shown, whatever stands between the two.
void hideRepetitions(const TextFacts &facts, QVector<Block> &blocks)
{
    QHash<QString, int> seen;
    for (int i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind != BlockKind::Caption) {
            continue;
        }
        const QString key = folded(blocks[i].text);
        int before = seen.value(key, -1);
        for (int at = i - 1; before < 0 && at >= qMax(0, i - Reach); --at) {
            const bool alike = blocks[at].kind == BlockKind::Caption && !blocks[at].hidden &&
                               areAlike(facts.lines[i], facts.lines[at]);
            before = alike ? at : before;
        }
        if (before >= 0 && !key.isEmpty()) {
            blocks[i].hidden = true;
            blocks[i].confidence = qMax(blocks[i].confidence, Certain);
            blocks[i].reason = i - before <= Near ? QStringLiteral("repeats the caption above")
                                                  : QStringLiteral("repeats a caption further up");
        } else {
            seen.insert(key, i);
        }
    }
}

void findCredits(const TextFacts &facts, QVector<Block> &blocks)
{
    constexpr int LongestCredit = 70;
    constexpr int MostWords = 7;
    for (int i = 1; i < blocks.size(); ++i) {
        const LineFacts &line = facts.lines[i];
        const bool small = line.size <= LongestCredit && line.words <= MostWords;
        const bool open =
            mayBeFigure(blocks[i]) || (blocks[i].kind == BlockKind::Related && !line.related);
        if (blocks[i - 1].kind != BlockKind::Caption || blocks[i].kind == BlockKind::Credit ||
            blocks[i].kind == BlockKind::Caption || !small || !open ||
            line.end == LineEnd::Sentence) {
            continue;
        }
        const bool between = i + 1 < blocks.size() && blocks[i + 1].kind == BlockKind::Caption &&
                             areAlike(facts.lines[i - 1], facts.lines[i + 1]);
        const bool attached = !facts.gaps || facts.allGaps || !line.gapBefore;
        if (between || (attached && hasStrokeBetweenNames(line.text))) {
            become(blocks[i],
                   BlockKind::Credit,
                   between ? QStringLiteral("stands between a caption and its repetition")
                           : QStringLiteral("a name and a source right below a caption"));
        }
    }
}

// "Q" of "Q: …"; empty when the line opens with no short label.
QStringView labelOf(const QString &text)
{
    constexpr qsizetype LongestLabel = 12;
    const QStringView head = QStringView(text).first(qMin(text.size(), LongestLabel));
    const qsizetype colon = qMax(head.indexOf(u':'), head.indexOf(u'：'));
    return colon > 0 ? head.first(colon) : QStringView();
}

bool isText(const Block &block, const LineFacts &line)
{
    const bool sentence = line.end == LineEnd::Sentence || line.end == LineEnd::Quote ||
                          line.end == LineEnd::Question;
    return block.kind == BlockKind::Paragraph &&
           (line.long_ || (sentence && line.words > FewestWords));
}

// A heading in doubt or not, anything else only when the model hardly knew.
bool yieldsToItsLabel(const Block &block, const LineFacts &line)
{
    constexpr double Doubtful = 0.7;
    const bool fixed = block.kind == BlockKind::Headline || block.kind == BlockKind::Paragraph ||
                       block.kind == BlockKind::Preformatted || line.related || line.credit;
    return !fixed && (block.kind == BlockKind::Crosshead || block.confidence < Doubtful);
}

bool mayBePullQuote(const Block &block, const LineFacts &line)
{
    constexpr int MostWords = 45;
    constexpr int ShortestQuote = 6;
    return line.start == LineStart::Quote && line.end == LineEnd::Quote &&
           line.words >= ShortestQuote && line.words <= MostWords &&
           (block.kind == BlockKind::Paragraph || block.kind == BlockKind::Crosshead ||
            block.kind == BlockKind::BlockQuote);
}

// The longest run of letters but for the first, whose capital may stand for where it stands: a
// paragraph without it need not be folded.
QString longestWord(const QString &text)
{
    QStringView longest;
    qsizetype start = 0;
    bool first = true;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i].isLetter()) {
            continue;
        }
        const QStringView word = QStringView(text).sliced(start, i - start);
        longest = !first && word.size() > longest.size() ? word : longest;
        first &= word.isEmpty();
        start = i + 1;
    }
    return longest.toString();
}

} // namespace

void settleFigures(const TextFacts &facts, QVector<Block> &blocks)
{
    findCreditedCaptions(facts, blocks);
    spreadToRepetitions(facts, blocks);
    hideRepetitions(facts, blocks);
    findCredits(facts, blocks);
}

void settlePullQuotes(const TextFacts &facts, QVector<Block> &blocks)
{
    int left = 20; // an article has a few; a hostile text may not cost more
    for (int i = 1; i < blocks.size() && left > 0; ++i) {
        if (!mayBePullQuote(blocks[i], facts.lines[i])) {
            continue;
        }
        --left;
        const QString words = foldForPhrases(blocks[i].text).text;
        const QStringMatcher longest(longestWord(blocks[i].text));
        const auto repeats = [&](const Block &block) {
            return block.kind == BlockKind::Paragraph && block.text.size() > words.size() &&
                   &block != &blocks[i] && longest.indexIn(block.text) >= 0 &&
                   foldForPhrases(block.text).text.contains(words);
        };
        if (std::any_of(blocks.cbegin(), blocks.cend(), repeats)) {
            become(blocks[i],
                   BlockKind::PullQuote,
                   QStringLiteral("a quotation set apart that a paragraph holds too"));
        }
    }
}

namespace {

// A scrape that put a whole article on one line: the longest of 396 headlines has 175 letters.
void showLongHeadlinesAsText(const TextFacts &facts, QVector<Block> &blocks)
{
    constexpr int LongestHeadline = 300; // letters' worth
    for (int i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind == BlockKind::Headline && facts.lines[i].size > LongestHeadline) {
            become(blocks[i], BlockKind::Paragraph, QStringLiteral("too long for a headline"));
        }
    }
}

} // namespace

void settleMissingBody(const TextFacts &facts, QVector<Block> &blocks)
{
    showLongHeadlinesAsText(facts, blocks);
    constexpr int FewestWords = 5;
    constexpr double Sure = 0.9;
    const bool body = std::any_of(blocks.cbegin(), blocks.cend(), [](const Block &block) {
        return block.kind == BlockKind::Paragraph || block.kind == BlockKind::ListItem ||
               block.kind == BlockKind::BlockQuote || block.kind == BlockKind::Table ||
               block.kind == BlockKind::Preformatted;
    });
    for (int i = 0; i < blocks.size() && !body; ++i) {
        const LineFacts &line = facts.lines[i];
        const bool sentence = line.end == LineEnd::Sentence || line.end == LineEnd::Quote;
        const bool open = blocks[i].kind != BlockKind::Headline &&
                          blocks[i].kind != BlockKind::Byline && blocks[i].confidence < Sure &&
                          !line.dateOnly && !line.credit && !line.related &&
                          line.phrases.whole == 0;
        if (open && sentence && line.words >= FewestWords) {
            blocks[i].confidence = qMin(blocks[i].confidence, Likely);
            blocks[i].kind = BlockKind::Paragraph;
            blocks[i].level = 0;
            blocks[i].hidden = false;
            blocks[i].reason = QStringLiteral("a sentence of a text that has no other body");
        }
    }
}

void settleLead(const TextFacts &facts, QVector<Block> &blocks)
{
    for (int i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind == BlockKind::Standfirst && facts.lines[i].opensWithDateline) {
            become(blocks[i],
                   BlockKind::Paragraph,
                   QStringLiteral("opens with place and agency, as a body does"));
        }
    }
}

void settleSignatures(const TextFacts &facts, QVector<Block> &blocks)
{
    constexpr int LongestLine = 160;
    for (int i = 1; i < blocks.size(); ++i) {
        const LineFacts &line = facts.lines[i];
        const bool open = blocks[i].kind == BlockKind::Paragraph ||
                          blocks[i].kind == BlockKind::Crosshead ||
                          blocks[i].kind == BlockKind::Furniture;
        if (open && line.zone == Zone::Tail && line.size <= LongestLine &&
            (line.phrases.start & bit(PhraseKind::BylineCredit))) {
            become(blocks[i],
                   BlockKind::Byline,
                   QStringLiteral("says who reported or edited, below the body"));
            blocks[i].confidence = Likely;
        }
    }
}

void settleLinkLists(const TextFacts &facts, QVector<Block> &blocks)
{
    constexpr int Furthest = 8;
    int ago = -1; // lines since the heading of a link list; -1: not in one
    for (int i = 0; i < blocks.size(); ++i) {
        const LineFacts &line = facts.lines[i];
        const bool title = line.words >= FewestWords && !line.long_ && !line.dateOnly &&
                           !line.credit && !line.shareOnly && line.phrases.whole == 0 &&
                           line.end != LineEnd::Sentence && line.zone == Zone::Tail;
        ago = ago < 0 || !title ? -1 : ago + 1;
        if (ago > 0 && ago <= Furthest && blocks[i].kind == BlockKind::Furniture) {
            become(blocks[i],
                   BlockKind::Related,
                   QStringLiteral("a title under a heading of other articles"));
            blocks[i].confidence = Likely;
        }
        if (line.phrases.whole & bit(PhraseKind::RelatedHeading)) {
            ago = 0;
        }
    }
}

void settleLabels(const TextFacts &facts, QVector<Block> &blocks)
{
    QSet<QStringView> ofText;
    for (int i = 0; i < blocks.size(); ++i) {
        const QStringView label = labelOf(facts.lines[i].text);
        if (blocks[i].kind == BlockKind::Paragraph && !label.isEmpty()) {
            ofText.insert(label);
        }
    }
    for (int i = 0; i < blocks.size(); ++i) {
        if (yieldsToItsLabel(blocks[i], facts.lines[i]) &&
            ofText.contains(labelOf(facts.lines[i].text))) {
            become(blocks[i],
                   BlockKind::Paragraph,
                   QStringLiteral("other paragraphs open with the same label"));
        }
    }
}

void settleHeadings(const TextFacts &facts, QVector<Block> &blocks)
{
    constexpr int LongestHeading = 60;
    constexpr int MostWords = 8;
    for (int i = 1; i + 1 < blocks.size(); ++i) {
        const LineFacts &line = facts.lines[i];
        const bool open = line.end == LineEnd::Other && !line.text.contains(u':') &&
                          line.size <= LongestHeading && line.words <= MostWords;
        const bool apart = line.gapBefore && line.gapAfter;
        const bool between =
            isText(blocks[i + 1], facts.lines[i + 1]) &&
            (isText(blocks[i - 1], facts.lines[i - 1]) || blocks[i - 1].kind == BlockKind::Related);
        if (blocks[i].kind == BlockKind::Paragraph && open && apart && between) {
            blocks[i].kind = BlockKind::Crosshead;
            blocks[i].level = 2;
            blocks[i].confidence = Likely;
            blocks[i].reason = QStringLiteral("a few words set apart between paragraphs");
        }
    }
}

} // namespace broadsheet
