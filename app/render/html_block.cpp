#include "app/render/html_block.h"

#include "app/render/html_direction.h"
#include "app/render/html_escape.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace broadsheet {

namespace {

const Block &blockAt(const HtmlPage &page, int i) { return page.content.article.blocks[i]; }

// Only where it differs from the article's.
QString directionOf(const HtmlPage &page, QStringView text)
{
    const bool direction = isRightToLeft(text).value_or(page.rightToLeft);
    return direction == page.rightToLeft ? QString() : directionName(direction);
}

// An element with a stretch of the reading text; offsets within the block.
void writeStretch(HtmlPage &page,
                  int i,
                  int from,
                  int to,
                  QLatin1StringView tag,
                  std::initializer_list<HtmlAttribute> attributes)
{
    const ReadingText::Span *span = page.content.text.spanOf(i);
    appendTag(page.out, tag, attributes);
    page.out.chop(1);
    if (span) {
        page.out += QStringLiteral(" data-start=\"%1\"").arg(span->start + from);
    } else {
        page.out += " data-skip=\"1\""_L1;
    }
    page.out += QLatin1Char('>');
    appendInline(page.out, {page.content, page.links}, i, from, to);
    appendEndTag(page.out, tag);
}

// A whole block in one element.
void writeText(HtmlPage &page, int i, QLatin1StringView tag, const QString &classes = {})
{
    const Block &block = blockAt(page, i);
    writeStretch(page,
                 i,
                 0,
                 int(block.text.size()),
                 tag,
                 {{"class"_L1, classes}, {"dir"_L1, directionOf(page, block.text)}});
}

void writeHidden(HtmlPage &page, int i)
{
    const Block &block = blockAt(page, i);
    appendTag(page.out,
              "div"_L1,
              {{"class"_L1, QStringLiteral("hidden")},
               {"data-skip"_L1, QStringLiteral("1")},
               {"data-block"_L1, QString::number(i)},
               {"data-reason"_L1, block.reason},
               {"dir"_L1, directionOf(page, block.text)}});
    appendEscaped(page.out, block.text);
    appendEndTag(page.out, "div"_L1);
}

void writeCrosshead(HtmlPage &page, int i)
{
    static constexpr QLatin1StringView Tags[] = {"h2"_L1, "h3"_L1, "h4"_L1, "h5"_L1, "h6"_L1};
    writeText(page, i, Tags[std::clamp(blockAt(page, i).level, 2, 6) - 2]);
}

void writePicture(HtmlPage &page, int i)
{
    const Block &block = blockAt(page, i);
    appendTag(page.out,
              "div"_L1,
              {{"class"_L1, QStringLiteral("picture")},
               {"data-skip"_L1, QStringLiteral("1")},
               {"data-block"_L1, QString::number(i)},
               {"data-label"_L1, page.content.words.picture},
               {"dir"_L1, directionOf(page, block.text)}});
    appendEscaped(page.out, block.text);
    appendEndTag(page.out, "div"_L1);
}

void writeListItem(HtmlPage &page, int i)
{
    const Block &block = blockAt(page, i);
    const bool printed = std::any_of(
        block.label.cbegin(), block.label.cend(), [](QChar c) { return c.isLetterOrNumber(); });
    writeStretch(page,
                 i,
                 0,
                 int(block.text.size()),
                 "li"_L1,
                 {{"class"_L1, QStringLiteral("depth-%1").arg(std::clamp(block.level, 1, 6))},
                  {"data-label"_L1, printed ? block.label + QLatin1Char(' ') : QString()},
                  {"dir"_L1, directionOf(page, block.text)}});
}

void writeRelated(HtmlPage &page, int i, const QString &label)
{
    const Block &block = blockAt(page, i);
    const RelatedLink *link = page.links.value({i, -1});
    const LinkState state = link ? link->state : LinkState::Removed;
    appendTag(page.out,
              "p"_L1,
              {{"class"_L1, QStringLiteral("related ") + linkStateName(state)},
               {"data-label"_L1, label},
               {"dir"_L1, directionOf(page, block.text)}});
    const bool linked = link && appendLinkTag(page.out, {page.content, page.links}, *link);
    writeText(page, i, "span"_L1);
    if (linked) {
        appendEndTag(page.out, "a"_L1);
    }
    appendEndTag(page.out, "p"_L1);
}

// Rows are lines, cells are separated by tabs; each cell is a stretch of the text of its own.
void writeTable(HtmlPage &page, int i)
{
    const QString &text = blockAt(page, i).text;
    page.out += "<div class=\"table\" tabindex=\"0\"><table><tbody><tr>"_L1;
    qsizetype cell = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const bool end = at == text.size();
        if (!end && text[at] != u'\t' && text[at] != u'\n') {
            continue;
        }
        writeStretch(page, i, int(cell), int(at), "td"_L1, {{"dir"_L1, directionOf(page, text)}});
        cell = at + 1;
        if (!end && text[at] == u'\n') {
            page.out += "</tr><tr>"_L1;
        }
    }
    page.out += "</tr></tbody></table></div>"_L1;
}

// The <code> keeps the parser from dropping a line feed that stands first in a <pre>.
void writePreformatted(HtmlPage &page, int i)
{
    page.out += "<pre tabindex=\"0\" dir=\"ltr\">"_L1;
    writeText(page, i, "code"_L1);
    page.out += "</pre>"_L1;
}

} // namespace

void writeAside(HtmlPage &page, QLatin1StringView tag, const QString &classes, const QString &text)
{
    appendTag(page.out,
              tag,
              {{"class"_L1, classes},
               {"data-skip"_L1, QStringLiteral("1")},
               {"dir"_L1, directionOf(page, text)}});
    appendEscaped(page.out, text);
    appendEndTag(page.out, tag);
}

void writeBlock(HtmlPage &page, int i, const QString &label)
{
    const Block &block = blockAt(page, i);
    if (block.hidden) {
        writeHidden(page, i);
        return;
    }
    switch (block.kind) {
    case BlockKind::Headline:
        writeText(page, i, "h1"_L1);
        break;
    case BlockKind::Crosshead:
        writeCrosshead(page, i);
        break;
    case BlockKind::PullQuote:
        writeText(page, i, "aside"_L1, QStringLiteral("pullquote"));
        break;
    case BlockKind::ListItem:
        writeListItem(page, i);
        break;
    case BlockKind::Image:
        writePicture(page, i);
        break;
    case BlockKind::Related:
        writeRelated(page, i, label);
        break;
    case BlockKind::Table:
        writeTable(page, i);
        break;
    case BlockKind::Preformatted:
        writePreformatted(page, i);
        break;
    case BlockKind::Paragraph:
    case BlockKind::BlockQuote:
        writeText(page, i, "p"_L1);
        break;
    default: // kicker, standfirst, byline, dateline, caption, credit, furniture
        writeText(page, i, "p"_L1, kindName(block.kind));
    }
}

} // namespace broadsheet
