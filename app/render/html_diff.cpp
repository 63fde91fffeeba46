#include "app/render/html_diff.h"

#include "app/base/text.h"
#include "app/render/html_direction.h"
#include "app/render/html_escape.h"
#include "app/render/html_groups.h"
#include "app/render/html_head.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace broadsheet {

namespace {

constexpr qsizetype SpokenLength = 300; // UTF-16 units of each piece

struct DiffPage
{
    const DiffContent &content;
    bool rightToLeft = false;
    Group group = Group::None;
    int change = -1; // written last
    QString out;
};

const Block &blockOf(const DiffPage &page, const DiffBlock &block)
{
    return block.newBlock >= 0 ? page.content.newer.blocks[block.newBlock]
                               : page.content.older.blocks[block.oldBlock];
}

QStringView textOf(const DiffPage &page, const DiffPiece &piece)
{
    const QString &text =
        isOfOldText(piece.kind) ? page.content.olderText.text : page.content.newerText.text;
    return QStringView(text).sliced(piece.start, piece.end - piece.start);
}

QLatin1StringView tagOf(const Block &block)
{
    static constexpr QLatin1StringView Heads[] = {"h2"_L1, "h3"_L1, "h4"_L1, "h5"_L1, "h6"_L1};
    switch (block.kind) {
    case BlockKind::Headline:
        return "h1"_L1;
    case BlockKind::Crosshead:
        return Heads[std::clamp(block.level, 2, 6) - 2];
    case BlockKind::PullQuote:
        return "aside"_L1;
    case BlockKind::ListItem:
        return "li"_L1;
    default:
        return "p"_L1;
    }
}

QString classOf(const Block &block)
{
    switch (block.kind) {
    case BlockKind::Headline:
    case BlockKind::Crosshead:
    case BlockKind::Paragraph:
    case BlockKind::BlockQuote:
        return {};
    case BlockKind::ListItem:
        return QStringLiteral("depth-%1").arg(std::clamp(block.level, 1, 6));
    case BlockKind::Table:
    case BlockKind::Preformatted:
        return QStringLiteral("rows");
    default: // the names that the style sheet knows from html_writer
        return kindName(block.kind);
    }
}

QString spoken(const DiffPage &page, const DiffPiece &piece)
{
    const DiffWords &words = page.content.words;
    const QString sayings[] = {{}, words.added, words.removed, words.movedHere, words.movedAway};
    QString text = textOf(page, piece).trimmed().toString();
    if (text.size() > SpokenLength) {
        text = text.left(SpokenLength) + u'\u2026';
    }
    return QString(sayings[int(piece.kind)]).replace(u"%1"_s, text);
}

// `first`: the first of the pieces of one change, which follow each other in their block.
void writeAnchor(DiffPage &page, const QVector<DiffPiece> &pieces, qsizetype first)
{
    const int change = pieces[first].change;
    QStringList sayings{page.content.words.change.arg(change + 1).arg(page.content.diff.changes)};
    for (qsizetype k = first; k < pieces.size() && pieces[k].change == change; ++k) {
        sayings.append(spoken(page, pieces[k]));
    }
    appendTag(page.out,
              "span"_L1,
              {{"class"_L1, u"change"_s},
               {"role"_L1, u"group"_s},
               {"tabindex"_L1, u"-1"_s},
               {"data-skip"_L1, u"1"_s},
               {"data-anchor"_L1, QString::number(change)},
               {"aria-label"_L1, sayings.join(u' ')}});
    appendEndTag(page.out, "span"_L1);
}

// The spaces around what is gone stand outside of it, so that none is struck out.
void writeGone(DiffPage &page, QStringView text, QLatin1StringView tag)
{
    qsizetype start = 0;
    qsizetype end = text.size();
    while (start < end && text[start].isSpace()) {
        ++start;
    }
    while (end > start && text[end - 1].isSpace()) {
        --end;
    }
    appendEscaped(page.out, text.sliced(start, end - start));
    appendEndTag(page.out, tag);
    appendEscaped(page.out, text.sliced(end));
}

void writePiece(DiffPage &page, const DiffPiece &piece)
{
    const bool old = isOfOldText(piece.kind);
    const bool here = piece.kind == ChangeKind::MovedHere;
    const bool away = piece.kind == ChangeKind::MovedAway;
    const DiffWords &words = page.content.words;
    const QStringView text = textOf(page, piece);
    if (old && !text.isEmpty() && text[0].isSpace()) {
        page.out += u' ';
    }
    const QLatin1StringView tag = piece.kind == ChangeKind::Same ? "span"_L1
                                  : old                          ? "del"_L1
                                                                 : "ins"_L1;
    appendTag(page.out,
              tag,
              {{"class"_L1, here || away ? u"moved"_s : QString()},
               {"title"_L1,
                here   ? words.movedHereTip
                : away ? words.movedAwayTip
                       : QString()},
               {"data-change"_L1, piece.change >= 0 ? QString::number(piece.change) : QString()},
               {"data-skip"_L1, old ? u"1"_s : QString()},
               {"data-start"_L1, old ? QString() : QString::number(piece.start)}});
    if (old) {
        writeGone(page, text, tag);
    } else {
        appendEscaped(page.out, text);
        appendEndTag(page.out, tag);
    }
}

void enterGroup(DiffPage &page, Group group)
{
    if (group == page.group) {
        return;
    }
    if (page.group != Group::None) {
        appendEndTag(page.out, groupTag(page.group));
    }
    if (group != Group::None) {
        appendTag(page.out, groupTag(group));
    }
    page.group = group;
}

void writeDiffBlock(DiffPage &page, const DiffBlock &diff)
{
    const Block &block = blockOf(page, diff);
    const bool direction = isRightToLeft(block.text).value_or(page.rightToLeft);
    enterGroup(page, groupOf(block));
    appendTag(page.out,
              tagOf(block),
              {{"class"_L1, classOf(block)},
               {"dir"_L1, direction == page.rightToLeft ? QString() : directionName(direction)}});
    for (qsizetype k = 0; k < diff.pieces.size(); ++k) {
        const int change = diff.pieces[k].change;
        if (change >= 0 && change != page.change) {
            writeAnchor(page, diff.pieces, k);
            page.change = change;
        }
        writePiece(page, diff.pieces[k]);
        // Two words where one took the other's place right before a full stop.
        if (k + 1 < diff.pieces.size() && isOfOldText(diff.pieces[k].kind) &&
            diff.pieces[k + 1].kind == ChangeKind::Added && !page.out.back().isSpace()) {
            page.out += u' ';
        }
    }
    appendEndTag(page.out, tagOf(block));
}

// How many blocks stand in the head of the page: those of the newer version's head, and what is
// gone from between them or from their end.
qsizetype headBlocks(const DiffContent &content)
{
    const int end = endOfHead(content.newer);
    qsizetype count = 0;
    for (qsizetype k = 0; k < content.diff.blocks.size(); ++k) {
        const DiffBlock &block = content.diff.blocks[k];
        const bool gone = block.newBlock < 0;
        const bool head = gone ? content.older.blocks[block.oldBlock].kind <= BlockKind::Dateline
                               : block.newBlock < end;
        if (!gone && !head) {
            break;
        }
        count = head ? k + 1 : count;
    }
    return count;
}

void writeLine(DiffPage &page, QLatin1StringView tag, const QString &cssClass, const QString &text)
{
    appendTag(
        page.out, tag, {{"class"_L1, cssClass}, {"data-skip"_L1, u"1"_s}, {"dir"_L1, u"auto"_s}});
    appendEscaped(page.out, text);
    appendEndTag(page.out, tag);
}

void writeDiffHead(DiffPage &page, qsizetype count)
{
    const Article &newer = page.content.newer;
    const bool printed =
        std::any_of(newer.blocks.cbegin(), newer.blocks.cend(), [](const Block &block) {
            return block.kind == BlockKind::Headline && inReadingText(block);
        });
    appendTag(page.out, "header"_L1);
    if (!isBlank(newer.publication)) {
        writeLine(page, "p"_L1, u"publication"_s, newer.publication);
    }
    if (!printed && !isBlank(newer.headline)) {
        writeLine(page, "h1"_L1, {}, newer.headline);
    }
    for (qsizetype k = 0; k < count; ++k) {
        writeDiffBlock(page, page.content.diff.blocks[k]);
    }
    enterGroup(page, Group::None);
    appendEndTag(page.out, "header"_L1);
}

} // namespace

QString writeDiffHtml(const DiffContent &content)
{
    DiffPage page{content, isArticleRightToLeft(content.newer), Group::None, -1, {}};
    appendTag(page.out,
              "article"_L1,
              {{"class"_L1, u"comparison"_s},
               {"lang"_L1, safeLanguage(content.newer.language)},
               {"dir"_L1, directionName(page.rightToLeft)}});
    const qsizetype head = headBlocks(content);
    writeDiffHead(page, head);
    for (qsizetype k = head; k < content.diff.blocks.size(); ++k) {
        writeDiffBlock(page, content.diff.blocks[k]);
    }
    enterGroup(page, Group::None);
    appendEndTag(page.out, "article"_L1);
    return page.out;
}

} // namespace broadsheet
