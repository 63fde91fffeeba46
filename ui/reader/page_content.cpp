#include "ui/reader/page_content.h"

#include "app/render/html_diff.h"
#include "app/render/html_escape.h"
#include "app/render/html_writer.h"

#include <QCoreApplication>

namespace broadsheet {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("broadsheet::PageContent", text);
}

PageWords pageWords()
{
    return {
        .updated = tr("Updated"),
        .wanted = tr("Not in your library yet – it is on the Wanted list"),
        .ambiguous = tr("Several articles of your library fit"),
        .external = tr("Leads outside your library"),
        .picture = tr("Picture"),
    };
}

DiffWords diffWords()
{
    return {
        .change = tr("Change %1 of %2."),
        .added = tr("Added: %1"),
        .removed = tr("Removed: %1"),
        .movedHere = tr("Moved here: %1"),
        .movedAway = tr("Moved away: %1"),
        .movedHereTip = tr("Moved here"),
        .movedAwayTip = tr("Moved to another place"),
    };
}

} // namespace

QString articleContent(const OpenedArticle &article, bool showHidden, const QLocale &locale)
{
    return writeArticleHtml({
        .article = article.article,
        .text = article.text,
        .links = article.links,
        .id = article.row.id,
        .showHidden = showHidden,
        .locale = locale,
        .words = pageWords(),
    });
}

QString comparisonContent(const Comparison &comparison)
{
    return writeDiffHtml({
        .older = comparison.older,
        .olderText = comparison.olderText,
        .newer = comparison.newer.article,
        .newerText = comparison.newer.text,
        .diff = comparison.diff,
        .words = diffWords(),
    });
}

QString nothingContent(const QString &title, const QString &text)
{
    QString html = QStringLiteral("<div class=\"nothing\"><h2 dir=\"auto\">");
    appendEscaped(html, title);
    html += QStringLiteral("</h2><p dir=\"auto\">");
    appendEscaped(html, text);
    return html + QStringLiteral("</p></div>");
}

} // namespace broadsheet
