#include "app/render/html_writer.h"

#include "app/render/html_direction.h"
#include "app/render/html_groups.h"
#include "app/render/html_head.h"

using namespace Qt::StringLiterals;

namespace broadsheet {

QString writeArticleHtml(const PageContent &content)
{
    const Article &article = content.article;
    HtmlPage page{content, linksByPlace(content.links), isArticleRightToLeft(article), {}};
    page.out.reserve(content.text.text.size() * 5 / 4 + article.blocks.size() * 40);
    appendTag(
        page.out,
        "article"_L1,
        {{"lang"_L1, safeLanguage(article.language)}, {"dir"_L1, directionName(page.rightToLeft)}});
    const int headEnd = endOfHead(article);
    writeHead(page, headEnd);
    writeBlocks(page, headEnd, int(article.blocks.size()));
    appendEndTag(page.out, "article"_L1);
    return page.out;
}

} // namespace broadsheet
