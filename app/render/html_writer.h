#pragma once

// The only producer of page HTML. A closed set of tags, all text escaped, each block of the reading
// text with data-start="<UTF-16 offset>"; links become broadsheet://link/<article>/<ordinal>.

#include "app/article/reading_text.h"
#include "app/article/related_link.h"

namespace broadsheet {

struct PageContent
{
    const Article &article;
    const ReadingText &text;
    const QVector<RelatedLink> &links;
    ArticleId id = 0;
    bool showHidden = false; // hidden blocks too, dimmed, with their reason
};

/// What stands inside <main>: from the kicker to the last block.
QString writeArticleHtml(const PageContent &content);

} // namespace broadsheet
