#include "app/extract/line_structure.h"

#include "app/base/text.h"
#include "app/extract/dateline.h"
#include "app/extract/furniture.h"
#include "app/extract/head_matter.h"
#include "app/extract/line_agreement.h"
#include "app/extract/line_hiding.h"
#include "app/extract/line_model.h"
#include "app/extract/line_network.h"
#include "app/extract/line_peers.h"
#include "app/extract/line_reason.h"
#include "app/extract/list_item.h"
#include "app/extract/related_links.h"
#include "app/extract/scrape_head.h"

namespace broadsheet {

namespace {

QVector<Joint> jointsOf(const TextFacts &facts)
{
    QVector<Joint> joints;
    joints.reserve(facts.lines.size());
    for (const LineFacts &line : facts.lines) {
        joints += !facts.gaps ? Joint::NoGaps : line.gapBefore ? Joint::Gap : Joint::Tight;
    }
    return joints;
}

void readRelated(Block &block)
{
    if (const auto split = splitRelatedLine(block.text)) {
        block.label = split->label;
        block.text = split->title;
    }
}

QString hiddenReason(const LineFacts &facts, bool last, const QString &learned)
{
    const QString known = furnitureReason(facts.text);
    if (!known.isEmpty()) {
        return known;
    }
    constexpr int FewWords = 3;
    return last && facts.words <= FewWords ? QStringLiteral("a stray footer token") : learned;
}

Block blockOf(const TextLine &line, const LineFacts &facts, const LineDecision &decision)
{
    constexpr int FewWords = 8; // of a credit
    Block block;
    block.kind = LineKinds[size_t(decision.kind)];
    block.text = line.text;
    block.lines = line.lines;
    block.confidence = decision.confidence;
    const bool ends = facts.zone == Zone::Tail && !line.text.contains(QChar(0x00a9));
    if (block.kind == BlockKind::Furniture && facts.credit && ends && !facts.shareOnly) {
        block.kind = BlockKind::Credit; // "Source: AA" below the body is no furniture
    }
    if (block.kind == BlockKind::Caption && facts.credit && facts.words <= FewWords) {
        block.kind = BlockKind::Credit;
    }
    if (block.kind == BlockKind::ListItem) {
        block.level = 1;
        readMarker(facts, block);
    } else if (block.kind == BlockKind::Crosshead) {
        block.level = 2;
    } else if (block.kind == BlockKind::Related) {
        readRelated(block);
    }
    return block;
}

// What the model says of each line; a breadcrumb, which stands where a headline would, is furniture
// whatever its words are.
QVector<KindWeights> scoresOf(const TextFacts &facts, const QVector<LineEvidence> &evidence)
{
    constexpr size_t Furniture = size_t(LineKindCount) - 1;
    static_assert(LineKinds[Furniture] == BlockKind::Furniture);
    constexpr int AsGoodAsCertain = 8 * int(LineModel::Scale);
    QVector<KindWeights> scores;
    scores.reserve(evidence.size());
    for (int i = 0; i < evidence.size(); ++i) {
        scores += evidence[i].scores;
        if (isBreadcrumb(facts.lines[i].text)) {
            scores[i][Furniture] += AsGoodAsCertain;
        }
    }
    return scores;
}

QVector<Block>
decidedBlocks(const QVector<TextLine> &lines, const TextFacts &facts, const LineModel &model)
{
    const LineSigner signer(facts);
    constexpr qsizetype MostKept = 4000; // lines; the signs of a longer text are found twice
    std::vector<std::vector<int>> kept;
    QVector<LineEvidence> evidence;
    evidence.reserve(lines.size());
    for (int i = 0; i < lines.size(); ++i) {
        std::vector<int> signs = knownSigns(model, signer.signsOf(i));
        evidence += evidenceOf(model, signs);
        if (lines.size() <= MostKept) {
            kept.push_back(std::move(signs));
        }
    }
    addContext(model, peerGroups(facts), evidence);
    QVector<LineDecision> decisions = decide(model, scoresOf(facts, evidence), jointsOf(facts));
    showDoubtful(facts, signer.elements(), decisions);
    QVector<Block> blocks;
    blocks.reserve(lines.size());
    for (int i = 0; i < lines.size(); ++i) {
        Block block = blockOf(lines[i], facts.lines[i], decisions[i]);
        if (block.kind == BlockKind::Paragraph) {
            block.reason = QStringLiteral("body text");
        } else {
            const std::vector<int> signs =
                kept.empty() ? knownSigns(model, signer.signsOf(i)) : std::move(kept[size_t(i)]);
            block.reason =
                wordsForSign(strongestSign(model, signs, evidence[i], decisions[i].kind));
        }
        if (lines[i].gathered) {
            block.kind = BlockKind::Preformatted;
            block.text = lines[i].text;
            block.reason = QStringLiteral("more lines than an article has");
        }
        if (block.kind == BlockKind::Furniture) {
            block.hidden = true;
            block.reason = hiddenReason(facts.lines[i], i + 1 == lines.size(), block.reason);
        }
        blocks += block;
    }
    return blocks;
}

bool isTableRow(const TextLine &line) { return line.tabbed; }

// Lines with tabs between cells, two or more together, are a table.
void joinTables(const QVector<TextLine> &lines, QVector<Block> &blocks)
{
    for (int i = 0; i < lines.size(); ++i) {
        const bool neighbour = (i > 0 && isTableRow(lines[i - 1])) ||
                               (i + 1 < lines.size() && isTableRow(lines[i + 1]));
        if (isTableRow(lines[i]) && neighbour && blocks[i].kind != BlockKind::Headline) {
            blocks[i].kind = BlockKind::Table;
            blocks[i].hidden = false;
            blocks[i].label.clear();
            blocks[i].text = lines[i].text;
            blocks[i].reason = QStringLiteral("cells between tabs");
        }
    }
}

} // namespace

Article structureOfText(QStringView text) { return structureOfText(text, lineModel()); }

Article structureOfText(QStringView text, const LineModel &model)
{
    const QVector<TextLine> lines = textLines(text);
    const TextFacts facts = factsOf(lines);
    Article article;
    article.language = facts.language;
    article.blocks = decidedBlocks(lines, facts, model);
    joinTables(lines, article.blocks);
    settleFigures(facts, article.blocks);
    settleHeadings(facts, article.blocks);
    settleLabels(facts, article.blocks);
    settleNumbers(facts, article.blocks);
    settleStacks(facts, article.blocks);
    settleNotices(facts, article.blocks);
    settleTimes(facts, article.blocks);
    settleDoubtfulDates(facts, article.blocks);
    settleLead(facts, article.blocks);
    settleMissingBody(facts, article.blocks);
    settleSignatures(facts, article.blocks);
    settleLinkLists(facts, article.blocks);
    settlePullQuotes(facts, article.blocks);
    readScrapeHead(facts, article);
    readHeadMatter(article);
    return article;
}

} // namespace broadsheet
