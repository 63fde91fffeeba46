#pragma once

// The only producer of page HTML, with html_diff for two versions at once. A closed set of tags and
// classes, all text escaped; nothing of an article's own markup, no address and no style of it
// reaches the page.
//
// Each stretch of the reading text stands in one element with data-start="<UTF-16 offset>" and
// holds exactly the characters of the text from there. Whatever else can be read (the date,
// alternative texts, hidden blocks) stands in an element with data-skip; hidden blocks and pictures
// carry their index in Article::blocks as data-block. Elements stand in the
// order of the reading text; where the look wants another order (the byline under the standfirst),
// the style sheet moves them. Links are broadsheet://link/<article>/<ordinal>.

#include "app/article/reading_text.h"
#include "app/article/related_link.h"

#include <QLocale>

namespace broadsheet {

/// What the page says in its own voice: texts for people, so the caller gives them, translated.
struct PageWords
{
    QString updated;   // before the date of the last change
    QString wanted;    // tooltip of a link whose article the library lacks
    QString ambiguous; // tooltip of a link that fits several articles
    QString external;  // tooltip of a link that leads outside
    QString picture;   // stands before the alternative text of a picture
};

struct PageContent
{
    const Article &article;
    const ReadingText &text;
    const QVector<RelatedLink> &links; // by ordinal
    ArticleId id = 0;
    bool showHidden = false; // hidden blocks too, dimmed, with their reason
    QLocale locale = {};     // for the date
    PageWords words = {};
};

/// What stands inside <main>: one <article>, from the kicker to the last block.
QString writeArticleHtml(const PageContent &content);

} // namespace broadsheet
