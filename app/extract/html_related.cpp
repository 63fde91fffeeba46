#include "app/extract/html_related.h"

#include "app/base/text.h"
#include "app/extract/html_verdict.h"
#include "app/extract/related_links.h"

#include <QRegularExpression>
#include <QUrl>

namespace broadsheet {

namespace {

/// The last two labels of a host: sport.dun.example and www.dun.example are one site.
QString siteOf(const QString &host) { return host.section(QLatin1Char('.'), -2); }

/// A line that links elsewhere is a source or a shop, no article of the paper; neither is the
/// front page.
bool isOfTheSite(const QString &href, const QString &siteHost)
{
    const QUrl url(href);
    const QString host = url.host();
    const bool front = !host.isEmpty() && url.path().size() <= 1 && !url.hasQuery();
    return !front && (host.isEmpty() || siteHost.isEmpty() || siteOf(host) == siteOf(siteHost));
}

/// "…" and "..." end a title that was cut.
bool endsWithFullStop(const QString &text)
{
    return text.endsWith(QLatin1Char('.')) && !text.endsWith(QLatin1String(".."));
}

void makeRelated(Block &block,
                 const QString &title,
                 const QString &label,
                 const QString &reason,
                 double confidence)
{
    block.href = firstHref(block);
    block.text = simplified(title);
    block.label = label;
    block.level = 0;
    block.runs.clear();
    become(block, BlockKind::Related, reason, confidence);
}

} // namespace

QString firstHref(const Block &block)
{
    for (const Run &run : block.runs) {
        if (!run.href.isEmpty()) {
            return run.href;
        }
    }
    return {};
}

bool becomeRelated(const HtmlPiece &piece, const QString &host, Block &block)
{
    const bool linkOnly = piece.linkedShare > 0.75;
    const bool longSentence = block.text.size() > 140 && endsWithFullStop(block.text);
    if (const auto line = splitRelatedLine(block.text)) {
        // Saved pages lose their links; a title alone on its line is one all the same.
        constexpr qsizetype LongestTitle = 160;
        const bool bare = piece.linkedShare == 0 && line->title.size() <= LongestTitle &&
                          !endsWithFullStop(line->title);
        if (piece.linkedShare > 0.3 || bare) {
            makeRelated(block,
                        line->title,
                        line->label,
                        QStringLiteral("says so before the title"),
                        bare ? 0.85 : 0.95);
            return true;
        }
    }
    const bool heading = block.kind == BlockKind::Crosshead;
    static const QRegularExpression mail(QStringLiteral("\\S@\\S+\\.\\w"));
    if (linkOnly && !longSentence && !block.text.contains(mail) &&
        isOfTheSite(firstHref(block), host) &&
        !(heading && block.level == 2 && block.text.size() < 25)) {
        makeRelated(block, block.text, {}, QStringLiteral("nothing but a link"), 0.8);
        return true;
    }
    return false;
}

} // namespace broadsheet
