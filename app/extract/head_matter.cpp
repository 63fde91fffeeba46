#include "app/extract/head_matter.h"

#include "app/base/text.h"
#include "app/extract/byline.h"
#include "app/extract/dateline.h"
#include "app/extract/furniture.h"
#include "app/extract/headline.h"
#include "app/extract/phrases.h"

#include <algorithm>

namespace broadsheet {

namespace {

constexpr int None = -1;

bool opensBody(const Block &block)
{
    constexpr qsizetype Long = 160;
    return block.kind == BlockKind::Paragraph && block.text.size() > Long;
}

bool isAddress(const QString &text)
{
    return text.startsWith(QStringLiteral("http")) && !text.contains(u' ');
}

// The most confident line that was taken for a headline; the first one among equals.
int bestHeadline(const QVector<Block> &blocks)
{
    int best = None;
    for (int i = 0; i < blocks.size(); ++i) {
        const bool better = best == None || blocks[i].confidence > blocks[best].confidence + 0.3;
        if (!isAddress(blocks[i].text) && blocks[i].kind == BlockKind::Headline && better) {
            best = i;
        }
    }
    return best;
}

// A line taken for a byline with some doubt, while another one says plainly who wrote.
bool isDoubtfulByline(const QVector<Block> &blocks, int line)
{
    constexpr double Sure = 0.7;
    const Block &block = blocks[line];
    return block.kind == BlockKind::Byline && block.confidence < Sure &&
           !startsAsByline(block.text) &&
           std::any_of(blocks.begin() + line + 1, blocks.end(), [](const Block &other) {
               return other.kind == BlockKind::Byline && startsAsByline(other.text);
           });
}

// One word right over a line that could be a title names the subject: of 396 pages of the training
// texts none has a headline of one word. A headline that is nearly certain stays.
int belowItsKicker(QVector<Block> &blocks, int headline)
{
    constexpr double Sure = 0.9;
    constexpr qsizetype FewestSpaces = 3; // of a title of four words
    constexpr qsizetype LongestTitle = 180;
    if (headline == None || headline + 1 >= blocks.size()) {
        return headline;
    }
    const Block &word = blocks[headline];
    Block &next = blocks[headline + 1];
    const bool open = next.kind == BlockKind::Headline || next.kind == BlockKind::Standfirst ||
                      next.kind == BlockKind::Crosshead || next.kind == BlockKind::Paragraph;
    const bool title = open && next.text.count(u' ') >= FewestSpaces &&
                       next.text.size() <= LongestTitle && !next.text.endsWith(u'.');
    if (word.text.contains(u' ') || word.confidence >= Sure || !title) {
        return headline;
    }
    next.kind = BlockKind::Headline;
    next.level = 0;
    next.confidence = word.confidence;
    next.reason = QStringLiteral("right below a word that names the subject");
    return headline + 1;
}

// No line looked like a headline: the first visible line that is short enough to be one.
int likeliestHeadline(QVector<Block> &blocks)
{
    constexpr int Reach = 6;
    constexpr qsizetype LongestTitle = 180;
    for (int i = 0; i < qMin(Reach, int(blocks.size())); ++i) {
        const Block &block = blocks[i];
        const bool could = block.kind == BlockKind::Paragraph ||
                           block.kind == BlockKind::Crosshead ||
                           block.kind == BlockKind::Standfirst || isDoubtfulByline(blocks, i);
        if (could && !isAddress(block.text) && block.text.size() <= LongestTitle &&
            blocks.size() > 1) {
            blocks[i].kind = BlockKind::Headline;
            blocks[i].level = 0;
            blocks[i].confidence = 0.5;
            blocks[i].reason = QStringLiteral("the first line that can be a title");
            return i;
        }
    }
    return None;
}

QString titleKey(const QString &text) { return folded(headlineWithoutSite(text)); }

// A page prints its title twice, and the second one looks like a standfirst.
void hideRepeatedTitle(QVector<Block> &blocks, int headline, const QString &title)
{
    constexpr int Reach = 4;
    for (int i = headline + 1; i < qMin(headline + Reach, int(blocks.size())); ++i) {
        const BlockKind kind = blocks[i].kind;
        const bool open = kind == BlockKind::Standfirst || kind == BlockKind::Crosshead ||
                          kind == BlockKind::Paragraph;
        if (open && titleKey(blocks[i].text) == title) {
            blocks[i].kind = BlockKind::Furniture;
            blocks[i].level = 0;
            blocks[i].hidden = true;
            blocks[i].reason = QStringLiteral("repeats the headline");
        }
    }
}

void settleOtherHeadlines(QVector<Block> &blocks, int headline, const QString &title)
{
    for (int i = 0; i < blocks.size(); ++i) {
        if (i == headline || blocks[i].kind != BlockKind::Headline) {
            continue;
        }
        if (i < headline || titleKey(blocks[i].text) == title) {
            blocks[i].kind = BlockKind::Furniture;
            blocks[i].hidden = true;
            blocks[i].reason = i < headline ? QStringLiteral("stands above the headline")
                                            : QStringLiteral("repeats the headline");
        } else {
            blocks[i].kind = BlockKind::Crosshead;
            blocks[i].level = 2;
            blocks[i].confidence = qMin(blocks[i].confidence, 0.5);
        }
    }
}

// The site's name goes from the block too when it is short, into its label: nothing is lost.
void readHeadline(Block &block, Article &article)
{
    constexpr int MostWordsCut = 3;
    article.headline = headlineWithoutSite(block.text);
    const QString cut = simplified(
        QStringView(block.text).sliced(qMin(article.headline.size(), block.text.size())));
    if (!cut.isEmpty() && block.text.startsWith(article.headline) &&
        folded(cut).count(u' ') < MostWordsCut) {
        block.text = article.headline;
        block.label = cut;
    }
}

// A word or a few right over the headline that are no button: "Ukraine war", "ANALYSIS".
void readKicker(QVector<Block> &blocks, int headline, Article &article)
{
    constexpr qsizetype LongestKicker = 40;
    if (headline == 0) {
        return;
    }
    Block &above = blocks[headline - 1];
    const QString known = furnitureReason(above.text);
    const bool section = isPhrase(PhraseKind::Section, above.text);
    const bool open = above.kind == BlockKind::Furniture ||
                      (above.kind == BlockKind::Byline && section) ||
                      isDoubtfulByline(blocks, headline - 1);
    if (open && above.text.size() <= LongestKicker && !above.text.isEmpty() &&
        above.text[0].isLetter() && (known.isEmpty() || section) &&
        !isPhrase(PhraseKind::Share, above.text) && headline <= 2) {
        above.kind = BlockKind::Kicker;
        above.hidden = false;
        above.reason = QStringLiteral("stands right above the headline");
        article.kicker = above.text;
    }
}

QString firstRun(const QVector<Block> &blocks, BlockKind kind)
{
    QStringList texts;
    for (const Block &block : blocks) {
        if (block.kind == kind) {
            texts += block.text;
        } else if (!texts.isEmpty()) {
            break;
        }
    }
    return texts.join(u' ');
}

bool namesAuthor(const Block &block, bool otherNames)
{
    constexpr qsizetype LongestByline = 120;
    const bool shared = block.kind == BlockKind::Dateline || block.kind == BlockKind::Furniture;
    return block.kind == BlockKind::Byline ||
           (shared && !otherNames && startsAsByline(block.text) &&
            block.text.size() < LongestByline);
}

bool isSaidInBody(const QVector<Block> &blocks, const QString &words)
{
    return std::any_of(blocks.begin(), blocks.end(), [&words](const Block &block) {
        return block.kind == BlockKind::Paragraph && block.text.contains(words);
    });
}

// "Ann Other, 3 May 2022" is a dateline that names its author; a place would be named below, too.
QString authorBesideDate(const QVector<Block> &blocks, const QString &language)
{
    for (const Block &block : blocks) {
        QStringList names;
        if (block.kind == BlockKind::Dateline) {
            names = namesBesideDate(block.text, language);
        }
        names.removeIf([&blocks](const QString &name) { return isSaidInBody(blocks, name); });
        if (!names.isEmpty()) {
            return names.join(QStringLiteral(", "));
        }
        if (opensBody(block)) {
            break;
        }
    }
    return {};
}

// The names of all byline lines above the body; below it only when there are none above.
QString readByline(const QVector<Block> &blocks)
{
    const bool plain = std::any_of(blocks.begin(), blocks.end(), [](const Block &block) {
        return block.kind == BlockKind::Byline && startsAsByline(block.text);
    });
    QStringList names;
    bool body = false;
    for (const Block &block : blocks) {
        const bool named = !plain || block.kind != BlockKind::Byline ||
                           startsAsByline(block.text) || looksLikeName(block.text);
        if (named && namesAuthor(block, !names.isEmpty()) && (!body || names.isEmpty())) {
            const QString name = bylineNames(block.text);
            const QString key = folded(name);
            bool known = key.isEmpty();
            for (const QString &other : names) {
                known |= folded(other).contains(key);
            }
            if (!known) {
                names += name;
            }
        }
        body |= opensBody(block);
    }
    return names.join(QStringLiteral(", "));
}

bool mayHoldDate(const Block &block)
{
    constexpr qsizetype LongestLine = 240;
    return block.text.size() <= LongestLine &&
           (block.kind == BlockKind::Dateline || block.kind == BlockKind::Byline ||
            block.kind == BlockKind::Furniture || block.kind == BlockKind::Credit ||
            block.kind == BlockKind::Kicker);
}

// Datelines first, then bylines, then whatever else of the head matter holds a date.
void readDates(Article &article)
{
    for (const BlockKind kind : {BlockKind::Dateline,
                                 BlockKind::Byline,
                                 BlockKind::Kicker,
                                 BlockKind::Furniture,
                                 BlockKind::Credit}) {
        for (const Block &block : article.blocks) {
            if (block.kind != kind || !mayHoldDate(block)) {
                continue;
            }
            const DatelineDates dates = datelineDates(block.text, article.language);
            article.published = article.published.isEmpty() ? dates.published : article.published;
            article.modified = article.modified.isEmpty() ? dates.modified : article.modified;
        }
        if (!article.published.isEmpty()) {
            return;
        }
    }
    article.published = article.modified; // all that the text says of its day
}

QString readDateline(const Article &article)
{
    const QString printed = firstRun(article.blocks, BlockKind::Dateline);
    if (!printed.isEmpty()) {
        return printed;
    }
    for (const Block &block : article.blocks) {
        if (opensBody(block)) {
            return openingDateline(block.text);
        }
    }
    return {};
}

} // namespace

void readHeadMatter(Article &article)
{
    QVector<Block> &blocks = article.blocks;
    int headline = belowItsKicker(blocks, bestHeadline(blocks));
    headline = headline == None ? likeliestHeadline(blocks) : headline;
    if (headline != None) {
        const QString title = titleKey(blocks[headline].text);
        settleOtherHeadlines(blocks, headline, title);
        hideRepeatedTitle(blocks, headline, title);
        readHeadline(blocks[headline], article);
        readKicker(blocks, headline, article);
    }
    article.standfirst = firstRun(blocks, BlockKind::Standfirst);
    article.byline = readByline(blocks);
    if (article.byline.isEmpty()) {
        article.byline = authorBesideDate(blocks, article.language);
    }
    readDates(article);
    article.dateline = readDateline(article);
}

} // namespace broadsheet
