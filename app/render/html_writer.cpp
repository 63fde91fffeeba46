#include "app/render/html_writer.h"

#include "app/base/text.h"
#include "app/render/html_escape.h"
#include "app/render/html_inline.h"

#include <QDateTime>

#include <algorithm>

namespace broadsheet {

namespace {

constexpr QLatin1StringView operator""_l(const char *text, size_t size)
{
    return {text, qsizetype(size)};
}

// Blocks that stand together: one element around each stretch of them.
enum class Group { None, Figure, List, Quote, Related };

struct Writer
{
    const PageContent &content;
    LinksByPlace links;
    bool rightToLeft = false;
    QString out;
    Group open = Group::None;
    QString openLabel; // of the related links written so far in the open group
};

const Block &blockAt(const Writer &writer, int i) { return writer.content.article.blocks[i]; }

// --- Direction and language ---------------------------------------------------------------------

// More than half of the letters at its beginning; the first letter alone misleads where a Hebrew
// paragraph begins with "NATO". Nothing when there are no letters.
std::optional<bool> isRightToLeft(QStringView text)
{
    int balance = 0;
    for (const QChar c : text.first(std::min<qsizetype>(text.size(), 200))) {
        const QChar::Direction direction = c.direction();
        balance += direction == QChar::DirR || direction == QChar::DirAL;
        balance -= direction == QChar::DirL;
    }
    return balance == 0 ? std::nullopt : std::optional(balance > 0);
}

bool isArticleRightToLeft(const Article &article)
{
    for (const Block &block : article.blocks) {
        const auto direction = block.hidden ? std::nullopt : isRightToLeft(block.text);
        if (direction) {
            return *direction;
        }
    }
    return isRightToLeft(article.headline).value_or(false);
}

QString directionName(bool rightToLeft)
{
    return rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr");
}

// Only where it differs from the article's.
QString directionOf(const Writer &writer, QStringView text)
{
    const bool direction = isRightToLeft(text).value_or(writer.rightToLeft);
    return direction == writer.rightToLeft ? QString() : directionName(direction);
}

QString safeLanguage(const QString &language)
{
    constexpr qsizetype LongestTag = 35; // RFC 5646, 4.4.1
    const bool good = language.size() <= LongestTag &&
                      std::all_of(language.cbegin(), language.cend(), [](QChar c) {
                          return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-');
                      });
    return good ? language : QString();
}

// --- Single elements ----------------------------------------------------------------------------

void close(Writer &writer, QLatin1StringView tag)
{
    writer.out += "</"_l;
    writer.out += tag;
    writer.out += QLatin1Char('>');
}

// An element with a stretch of the reading text; offsets within the block.
void writeStretch(Writer &writer,
                  int i,
                  int from,
                  int to,
                  QLatin1StringView tag,
                  std::initializer_list<HtmlAttribute> attributes)
{
    const ReadingText::Span *span = writer.content.text.spanOf(i);
    appendTag(writer.out, tag, attributes);
    writer.out.chop(1);
    if (span) {
        writer.out += QStringLiteral(" data-start=\"%1\"").arg(span->start + from);
    } else {
        writer.out += " data-skip"_l;
    }
    writer.out += QLatin1Char('>');
    appendInline(writer.out, {writer.content, writer.links}, i, from, to);
    close(writer, tag);
}

// A whole block in one element.
void writeText(Writer &writer, int i, QLatin1StringView tag, const QString &classes = {})
{
    const Block &block = blockAt(writer, i);
    writeStretch(writer,
                 i,
                 0,
                 int(block.text.size()),
                 tag,
                 {{"class"_l, classes}, {"dir"_l, directionOf(writer, block.text)}});
}

// Something that is no part of the reading text.
void writeAside(Writer &writer, QLatin1StringView tag, const QString &classes, const QString &text)
{
    appendTag(writer.out,
              tag,
              {{"class"_l, classes},
               {"data-skip"_l, QStringLiteral("1")},
               {"dir"_l, directionOf(writer, text)}});
    appendEscaped(writer.out, text);
    close(writer, tag);
}

void writeHidden(Writer &writer, int i)
{
    const Block &block = blockAt(writer, i);
    appendTag(writer.out,
              "div"_l,
              {{"class"_l, QStringLiteral("hidden")},
               {"data-skip"_l, QStringLiteral("1")},
               {"data-reason"_l, block.reason},
               {"dir"_l, directionOf(writer, block.text)}});
    appendEscaped(writer.out, block.text);
    close(writer, "div"_l);
}

void writeCrosshead(Writer &writer, int i)
{
    static constexpr QLatin1StringView Tags[] = {"h2"_l, "h3"_l, "h4"_l, "h5"_l, "h6"_l};
    writeText(writer, i, Tags[std::clamp(blockAt(writer, i).level, 2, 6) - 2]);
}

void writePicture(Writer &writer, int i)
{
    const Block &block = blockAt(writer, i);
    appendTag(writer.out,
              "div"_l,
              {{"class"_l, QStringLiteral("picture")},
               {"data-skip"_l, QStringLiteral("1")},
               {"data-label"_l, writer.content.words.picture},
               {"dir"_l, directionOf(writer, block.text)}});
    appendEscaped(writer.out, block.text);
    close(writer, "div"_l);
}

void writeListItem(Writer &writer, int i)
{
    const Block &block = blockAt(writer, i);
    const bool printed = std::any_of(
        block.label.cbegin(), block.label.cend(), [](QChar c) { return c.isLetterOrNumber(); });
    writeStretch(writer,
                 i,
                 0,
                 int(block.text.size()),
                 "li"_l,
                 {{"class"_l, QStringLiteral("depth-%1").arg(std::clamp(block.level, 1, 6))},
                  {"data-label"_l, printed ? block.label + QLatin1Char(' ') : QString()},
                  {"dir"_l, directionOf(writer, block.text)}});
}

void writeRelated(Writer &writer, int i)
{
    const Block &block = blockAt(writer, i);
    const RelatedLink *link = writer.links.value({i, -1});
    const QString label = block.label == writer.openLabel ? QString() : block.label;
    writer.openLabel = block.label;
    const LinkState state = link ? link->state : LinkState::Removed;
    appendTag(writer.out,
              "p"_l,
              {{"class"_l, QStringLiteral("related ") + linkStateName(state)},
               {"data-label"_l, label},
               {"dir"_l, directionOf(writer, block.text)}});
    const bool linked = link && appendLinkTag(writer.out, {writer.content, writer.links}, *link);
    writeText(writer, i, "span"_l);
    if (linked) {
        close(writer, "a"_l);
    }
    close(writer, "p"_l);
}

// Rows are lines, cells are separated by tabs; each cell is a stretch of the text of its own.
void writeTable(Writer &writer, int i)
{
    const QString &text = blockAt(writer, i).text;
    writer.out += "<div class=\"table\" tabindex=\"0\"><table><tbody><tr>"_l;
    qsizetype cell = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const bool end = at == text.size();
        if (!end && text[at] != u'\t' && text[at] != u'\n') {
            continue;
        }
        writeStretch(writer, i, int(cell), int(at), "td"_l, {{"dir"_l, directionOf(writer, text)}});
        cell = at + 1;
        if (!end && text[at] == u'\n') {
            writer.out += "</tr><tr>"_l;
        }
    }
    writer.out += "</tr></tbody></table></div>"_l;
}

// The <code> keeps the parser from dropping a line feed that stands first in a <pre>.
void writePreformatted(Writer &writer, int i)
{
    writer.out += "<pre tabindex=\"0\" dir=\"ltr\">"_l;
    writeText(writer, i, "code"_l);
    writer.out += "</pre>"_l;
}

void writeBlock(Writer &writer, int i)
{
    const Block &block = blockAt(writer, i);
    if (block.hidden) {
        writeHidden(writer, i);
        return;
    }
    switch (block.kind) {
    case BlockKind::Headline:
        writeText(writer, i, "h1"_l);
        break;
    case BlockKind::Crosshead:
        writeCrosshead(writer, i);
        break;
    case BlockKind::PullQuote:
        writeText(writer, i, "aside"_l, QStringLiteral("pullquote"));
        break;
    case BlockKind::ListItem:
        writeListItem(writer, i);
        break;
    case BlockKind::Image:
        writePicture(writer, i);
        break;
    case BlockKind::Related:
        writeRelated(writer, i);
        break;
    case BlockKind::Table:
        writeTable(writer, i);
        break;
    case BlockKind::Preformatted:
        writePreformatted(writer, i);
        break;
    case BlockKind::Paragraph:
    case BlockKind::BlockQuote:
        writeText(writer, i, "p"_l);
        break;
    default: // kicker, standfirst, byline, dateline, caption, credit, furniture
        writeText(writer, i, "p"_l, kindName(block.kind));
    }
}

// --- Groups -------------------------------------------------------------------------------------

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

QLatin1StringView groupTag(Group group)
{
    switch (group) {
    case Group::Figure:
        return "figure"_l;
    case Group::List:
        return "ul"_l;
    case Group::Quote:
        return "blockquote"_l;
    case Group::Related:
        return "nav"_l;
    case Group::None:
        break;
    }
    return {};
}

void closeGroup(Writer &writer)
{
    if (writer.open != Group::None) {
        close(writer, groupTag(writer.open));
    }
    writer.open = Group::None;
    writer.openLabel.clear();
}

// A hidden block stays with the picture it stands at and parts everything else.
void enterGroup(Writer &writer, const Block &block)
{
    const bool joins = block.hidden && writer.open == Group::Figure;
    const Group group = block.hidden ? Group::None : groupOf(block);
    const bool nextPicture = block.kind == BlockKind::Image && !block.hidden;
    if (joins || (group == writer.open && !nextPicture)) {
        return;
    }
    closeGroup(writer);
    if (group != Group::None) {
        appendTag(writer.out, groupTag(group));
        writer.open = group;
    }
}

// A picture is not stored yet: it is its words, unless the caption says the same.
bool pictureSaysSomething(const Writer &writer, int i)
{
    const QString words = folded(blockAt(writer, i).text);
    for (int next = i + 1; next < writer.content.article.blocks.size(); ++next) {
        const Block &block = blockAt(writer, next);
        if (block.hidden) {
            continue;
        }
        const bool captioned = block.kind == BlockKind::Caption;
        return !words.isEmpty() && !(captioned && folded(block.text).contains(words));
    }
    return !words.isEmpty();
}

bool isWritten(const Writer &writer, int i)
{
    const Block &block = blockAt(writer, i);
    if (block.hidden) {
        return writer.content.showHidden && !isBlank(block.text);
    }
    return block.kind == BlockKind::Image ? pictureSaysSomething(writer, i) : inReadingText(block);
}

void writeBlocks(Writer &writer, int first, int end)
{
    for (int i = first; i < end; ++i) {
        if (isWritten(writer, i)) {
            enterGroup(writer, blockAt(writer, i));
            writeBlock(writer, i);
        }
    }
    closeGroup(writer);
}

// --- Head matter --------------------------------------------------------------------------------

bool isHeadMatter(BlockKind kind)
{
    return kind <= BlockKind::Dateline; // the first five, in the order of a newspaper
}

// The head reaches to the last head matter before the text begins; pictures may stand between.
int endOfHead(const Article &article)
{
    int end = 0;
    for (int i = 0; i < article.blocks.size(); ++i) {
        const Block &block = article.blocks[i];
        if (isHeadMatter(block.kind) && !block.hidden) {
            end = i + 1;
        } else if (!block.hidden && groupOf(block) != Group::Figure) {
            break;
        }
    }
    return end;
}

bool shows(const Article &article, BlockKind kind)
{
    return std::any_of(article.blocks.cbegin(), article.blocks.cend(), [kind](const Block &block) {
        return block.kind == kind && inReadingText(block);
    });
}

QString formatted(const Writer &writer, const QDate &date)
{
    return writer.content.locale.toString(date, QLocale::LongFormat);
}

// The printed day stands: a scrape in Tokyo's time is not moved to the reader's zone.
QDate dayOf(const QString &iso) { return QDate::fromString(iso.left(10), Qt::ISODate); }

bool isDatePrinted(const Article &article, const QDate &date)
{
    const QString year = QString::number(date.year());
    return std::any_of(article.blocks.cbegin(), article.blocks.cend(), [&](const Block &block) {
        const bool dated = block.kind == BlockKind::Dateline || block.kind == BlockKind::Byline;
        return dated && inReadingText(block) && block.text.contains(year);
    });
}

void writeDate(Writer &writer)
{
    const Article &article = writer.content.article;
    const QDate published = dayOf(article.published);
    if (published.isValid() && !isDatePrinted(article, published)) {
        writeAside(writer, "p"_l, QStringLiteral("date"), formatted(writer, published));
    }
    const QDate modified = dayOf(article.modified);
    if (modified.isValid() && modified != published) {
        writeAside(writer,
                   "p"_l,
                   QStringLiteral("date"),
                   writer.content.words.updated + QLatin1Char(' ') + formatted(writer, modified));
    }
}

// What the source names in its metadata but does not print.
void writeHead(Writer &writer, int end)
{
    const Article &article = writer.content.article;
    writer.out += "<header>"_l;
    if (!isBlank(article.publication)) {
        writeAside(writer, "p"_l, QStringLiteral("publication"), article.publication);
    }
    if (!shows(article, BlockKind::Headline) && !isBlank(article.headline)) {
        writeAside(writer, "h1"_l, {}, article.headline);
    }
    if (!shows(article, BlockKind::Byline) && !isBlank(article.byline)) {
        writeAside(writer, "p"_l, QStringLiteral("byline"), article.byline);
    }
    writeBlocks(writer, 0, end);
    writeDate(writer);
    writer.out += "</header>"_l;
}

} // namespace

QString writeArticleHtml(const PageContent &content)
{
    const Article &article = content.article;
    Writer writer{content, linksByPlace(content.links), isArticleRightToLeft(article), {}, {}, {}};
    writer.out.reserve(content.text.text.size() * 5 / 4 + article.blocks.size() * 40);
    appendTag(
        writer.out,
        "article"_l,
        {{"lang"_l, safeLanguage(article.language)}, {"dir"_l, directionName(writer.rightToLeft)}});
    const int headEnd = endOfHead(article);
    writeHead(writer, headEnd);
    writeBlocks(writer, headEnd, int(article.blocks.size()));
    writer.out += "</article>"_l;
    return writer.out;
}

} // namespace broadsheet
