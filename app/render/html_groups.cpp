#include "app/render/html_groups.h"

#include "app/base/text.h"

using namespace Qt::StringLiterals;

namespace broadsheet {

namespace {

struct OpenGroup
{
    Group group = Group::None;
    QString label; // of the last related link in it
};

void closeGroup(HtmlPage &page, OpenGroup &open)
{
    if (open.group != Group::None) {
        appendEndTag(page.out, groupTag(open.group));
    }
    open = {};
}

// A hidden block stays with the picture it stands at and parts everything else.
void enterGroup(HtmlPage &page, OpenGroup &open, const Block &block)
{
    const bool joins = block.hidden && open.group == Group::Figure;
    const Group group = block.hidden ? Group::None : groupOf(block);
    const bool nextPicture = block.kind == BlockKind::Image && !block.hidden;
    if (joins || (group == open.group && !nextPicture)) {
        return;
    }
    closeGroup(page, open);
    if (group != Group::None) {
        appendTag(page.out, groupTag(group));
        open.group = group;
    }
}

// Links that follow each other under one label say it once.
QString labelToPrint(OpenGroup &open, const Block &block)
{
    const QString before = std::exchange(open.label, block.label);
    return block.label == before ? QString() : block.label;
}

// A picture is not stored yet: it is its words, unless its caption and credit say the same. Many
// papers write both behind each other into the words of the picture.
bool pictureSaysSomething(const HtmlPage &page, int i)
{
    const QVector<Block> &blocks = page.content.article.blocks;
    const QString words = folded(blocks[i].text);
    QString caption;
    QString below; // caption and credit
    for (int next = i + 1; next < blocks.size(); ++next) {
        const Block &block = blocks[next];
        if (block.hidden) {
            continue;
        }
        if (block.kind != BlockKind::Caption && block.kind != BlockKind::Credit) {
            break;
        }
        below += folded(block.text) + u' ';
        caption = caption.isEmpty() ? folded(block.text) : caption;
    }
    const bool repeats = !caption.isEmpty() && words.startsWith(caption);
    return !below.contains(repeats ? words.mid(caption.size()).trimmed() : words);
}

bool isWritten(const HtmlPage &page, int i)
{
    const Block &block = page.content.article.blocks[i];
    if (block.hidden) {
        return page.content.showHidden && !isBlank(block.text);
    }
    return block.kind == BlockKind::Image ? pictureSaysSomething(page, i) : inReadingText(block);
}

} // namespace

QLatin1StringView groupTag(Group group)
{
    switch (group) {
    case Group::Figure:
        return "figure"_L1;
    case Group::List:
        return "ul"_L1;
    case Group::Quote:
        return "blockquote"_L1;
    case Group::Related:
        return "nav"_L1;
    case Group::None:
        break;
    }
    return {};
}

Group groupOf(const Block &block)
{
    switch (block.kind) {
    case BlockKind::Image:
    case BlockKind::Caption:
    case BlockKind::Credit:
        return Group::Figure;
    case BlockKind::ListItem:
        return Group::List;
    case BlockKind::BlockQuote:
        return Group::Quote;
    case BlockKind::Related:
        return Group::Related;
    default:
        return Group::None;
    }
}

void writeBlocks(HtmlPage &page, int first, int end)
{
    OpenGroup open;
    for (int i = first; i < end; ++i) {
        if (isWritten(page, i)) {
            const Block &block = page.content.article.blocks[i];
            enterGroup(page, open, block);
            writeBlock(page, i, labelToPrint(open, block));
        }
    }
    closeGroup(page, open);
}

} // namespace broadsheet
