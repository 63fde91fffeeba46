#include "app/render/html_head.h"

#include "app/base/text.h"
#include "app/render/html_groups.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace broadsheet {

namespace {

bool isHeadMatter(BlockKind kind)
{
    return kind <= BlockKind::Dateline; // the first five, in the order of a newspaper
}

bool shows(const Article &article, BlockKind kind)
{
    return std::any_of(article.blocks.cbegin(), article.blocks.cend(), [kind](const Block &block) {
        return block.kind == kind && inReadingText(block);
    });
}

QString formatted(const HtmlPage &page, const QDate &date)
{
    return page.content.locale.toString(date, QLocale::LongFormat);
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

void writeDate(HtmlPage &page)
{
    const Article &article = page.content.article;
    const QDate published = dayOf(article.published);
    if (published.isValid() && !isDatePrinted(article, published)) {
        writeAside(page, "p"_L1, QStringLiteral("date"), formatted(page, published));
    }
    const QDate modified = dayOf(article.modified);
    if (modified.isValid() && modified != published) {
        writeAside(page,
                   "p"_L1,
                   QStringLiteral("date"),
                   page.content.words.updated + QLatin1Char(' ') + formatted(page, modified));
    }
}

} // namespace

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

void writeHead(HtmlPage &page, int end)
{
    const Article &article = page.content.article;
    page.out += "<header>"_L1;
    if (!isBlank(article.publication)) {
        writeAside(page, "p"_L1, QStringLiteral("publication"), article.publication);
    }
    if (!shows(article, BlockKind::Headline) && !isBlank(article.headline)) {
        writeAside(page, "h1"_L1, {}, article.headline);
    }
    if (!shows(article, BlockKind::Byline) && !isBlank(article.byline)) {
        writeAside(page, "p"_L1, QStringLiteral("byline"), article.byline);
    }
    writeBlocks(page, 0, end);
    writeDate(page);
    page.out += "</header>"_L1;
}

} // namespace broadsheet
