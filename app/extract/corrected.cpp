#include "app/extract/corrected.h"

#include "app/base/text.h"
#include "app/extract/byline.h"
#include "app/extract/dateline.h"
#include "app/extract/related_links.h"

#include <QHash>

#include <array>

namespace broadsheet {

namespace {

constexpr int NoBlock = -1;

bool isPrintedNumber(const QString &label)
{
    return std::any_of(label.cbegin(), label.cend(), [](QChar c) { return c.isLetterOrNumber(); });
}

void putBefore(Block &block, const QString &words)
{
    block.text.prepend(words);
    for (Run &run : block.runs) {
        run.start += int(words.size());
    }
}

// What the old kind had taken out of the text, or a bullet that says nothing.
void putLabelBack(Block &block)
{
    const QString label = std::exchange(block.label, {});
    if (label.isEmpty()) {
        return;
    }
    if (block.kind == BlockKind::Headline) {
        block.text += u' ' + label;
    } else if (block.kind == BlockKind::Related) {
        putBefore(block, label + QStringLiteral(": "));
    } else if (isPrintedNumber(label)) {
        putBefore(block, label + u' ');
    }
}

// The block is the link now: a run of it that was one gives its address.
void becomeRelated(Block &block)
{
    for (const Run &run : std::as_const(block.runs)) {
        if (block.href.isEmpty()) {
            block.href = run.href;
        }
    }
    block.runs.clear();
    if (const auto split = splitRelatedLine(block.text)) {
        block.label = split->label;
        block.text = split->title;
    }
}

int levelOf(BlockKind kind)
{
    return kind == BlockKind::Crosshead ? 2 : kind == BlockKind::ListItem ? 1 : 0;
}

// Of a related link, whose address was the block's own.
void keepAddress(Block &block, const QString &address)
{
    if (!address.isEmpty() && block.runs.isEmpty() && !block.text.isEmpty()) {
        block.runs.append({0, int(block.text.size()), Run::Style::Plain, address});
    }
}

void setKind(Block &block, BlockKind kind)
{
    if (block.kind == kind || block.kind == BlockKind::Image || kind == BlockKind::Image) {
        return;
    }
    putLabelBack(block);
    if (block.kind == BlockKind::Related) {
        keepAddress(block, std::exchange(block.href, {}));
    }
    block.kind = kind;
    block.level = levelOf(kind);
    if (kind == BlockKind::Related) {
        becomeRelated(block);
    }
}

void change(Block &block, const BlockChange &change, const QString &reason)
{
    if (change.kind) {
        setKind(block, *change.kind);
        block.hidden = block.kind == BlockKind::Furniture;
    }
    if (change.hidden) {
        block.hidden = *change.hidden;
    }
    if (!block.hidden && block.kind == BlockKind::Furniture) {
        setKind(block, BlockKind::Paragraph); // what is shown is no furniture
    }
    block.reason = reason;
    block.confidence = 1;
}

struct Decision
{
    BlockChange change;
    bool own = false;
};

QVector<Decision> decisions(const QVector<Block> &blocks, const Corrections &corrections)
{
    QVector<Decision> decisions(blocks.size());
    for (const CorrectionRule &rule : corrections.rules) {
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            if (matches(rule, blocks[i])) {
                decisions[i].change = joined(decisions[i].change, rule.change);
            }
        }
    }
    if (corrections.own.isEmpty()) {
        return decisions;
    }
    const QVector<BlockName> names = blockNames(blocks);
    QHash<QPair<QByteArray, int>, qsizetype> byName;
    for (qsizetype i = 0; i < names.size(); ++i) {
        byName.insert({names[i].hash, names[i].ordinal}, i);
    }
    for (const Correction &correction : corrections.own) {
        const qsizetype i =
            byName.value({correction.block.hash, correction.block.ordinal}, NoBlock);
        if (i != NoBlock) {
            decisions[i] = {joined(decisions[i].change, correction.change), true};
        }
    }
    return decisions;
}

// A rule that says what was found anyway leaves the block its own reason.
Block changed(const Block &found, const Decision &decision)
{
    Block block = found;
    change(block, decision.change, decision.own ? reasonForOwnCorrection() : reasonForRule());
    const bool same = block.kind == found.kind && block.hidden == found.hidden;
    return same && !decision.own ? found : block;
}

struct HeadField
{
    BlockKind kind;
    QString Article::*field;
};

constexpr std::array<HeadField, 5> HeadFields{{
    {BlockKind::Kicker, &Article::kicker},
    {BlockKind::Headline, &Article::headline},
    {BlockKind::Standfirst, &Article::standfirst},
    {BlockKind::Byline, &Article::byline},
    {BlockKind::Dateline, &Article::dateline},
}};

bool shows(const Block &block, BlockKind kind) { return block.kind == kind && !block.hidden; }

// Which block speaks for the field: one that was made so by the reader, else the first one.
int speakerOf(const Article &before, const Article &after, BlockKind kind)
{
    int first = NoBlock;
    for (int i = 0; i < after.blocks.size(); ++i) {
        if (!shows(after.blocks[i], kind)) {
            continue;
        }
        if (!shows(before.blocks[i], kind)) {
            return i;
        }
        first = first == NoBlock ? i : first;
    }
    return first;
}

QString fieldText(const Article &article, int speaker, BlockKind kind)
{
    QString text = article.blocks[speaker].text;
    if (kind == BlockKind::Standfirst) {
        for (int i = speaker + 1;
             i < article.blocks.size() && shows(article.blocks[i], BlockKind::Standfirst);
             ++i) {
            text += u' ' + article.blocks[i].text;
        }
    }
    const QString names = kind == BlockKind::Byline ? bylineNames(text) : QString();
    return names.isEmpty() ? text : names;
}

// Metadata may still say it when no block does; but not what a block said that is none any more.
bool wasSaidBy(const Article &before, const Article &after, const HeadField &head)
{
    const QString said = folded(before.*head.field);
    for (int i = 0; i < before.blocks.size(); ++i) {
        if (shows(before.blocks[i], head.kind) && !shows(after.blocks[i], head.kind) &&
            folded(before.blocks[i].text).contains(said)) {
            return true;
        }
    }
    return false;
}

bool isTouched(const Article &before, const Article &after, BlockKind kind)
{
    for (int i = 0; i < before.blocks.size(); ++i) {
        if (shows(before.blocks[i], kind) != shows(after.blocks[i], kind)) {
            return true;
        }
    }
    return false;
}

// There is one headline. Another line that had been taken for it is copy until the reader says
// more.
void demoteOtherHeadlines(Article &article, int headline)
{
    for (int i = 0; i < article.blocks.size(); ++i) {
        Block &block = article.blocks[i];
        if (i != headline && shows(block, BlockKind::Headline)) {
            setKind(block, BlockKind::Paragraph);
            block.reason = QStringLiteral("another line was made the headline");
        }
    }
}

void settleDates(Article &article, int dateline)
{
    const DatelineDates dates = datelineDates(article.blocks[dateline].text, article.language);
    if (article.published.isEmpty()) {
        article.published = dates.published;
    }
    if (article.modified.isEmpty()) {
        article.modified = dates.modified;
    }
}

void settleHead(const Article &before, Article &after)
{
    for (const HeadField &head : HeadFields) {
        if (!isTouched(before, after, head.kind)) {
            continue;
        }
        const int speaker = speakerOf(before, after, head.kind);
        if (speaker == NoBlock) {
            if (wasSaidBy(before, after, head)) {
                (after.*head.field).clear();
            }
            continue;
        }
        after.*head.field = fieldText(after, speaker, head.kind);
        if (head.kind == BlockKind::Headline) {
            demoteOtherHeadlines(after, speaker);
        } else if (head.kind == BlockKind::Dateline) {
            settleDates(after, speaker);
        }
    }
}

} // namespace

Article corrected(const Article &extracted, const Corrections &corrections)
{
    if (corrections.isEmpty()) {
        return extracted;
    }
    Article article = extracted;
    const QVector<Decision> all = decisions(extracted.blocks, corrections);
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (!all[i].change.isEmpty()) {
            article.blocks[i] = changed(article.blocks[i], all[i]);
        }
    }
    settleHead(extracted, article);
    return article;
}

} // namespace broadsheet
