#include "app/extract/html_structure.h"

#include "app/base/canonical_url.h"
#include "app/extract/html_body.h"
#include "app/extract/html_paywall.h"
#include "app/extract/language.h"

namespace broadsheet {

namespace {

/// What relative links are relative to.
QString baseAddress(const HtmlTree &tree, const QString &pageUrl)
{
    for (const HtmlNode &node : tree.nodes) {
        if (node.name == u"base") {
            const QString base = absoluteUrl(node.attribute(u"href"), pageUrl);
            return base.isEmpty() ? pageUrl : base;
        }
        if (node.name == u"body") {
            break;
        }
    }
    return pageUrl;
}

void addHeadBlock(
    QVector<Block> &blocks, BlockKind kind, const QString &text, bool shown, double confidence)
{
    if (text.isEmpty()) {
        return;
    }
    Block block;
    block.kind = kind;
    block.text = text;
    block.reason = shown ? QStringLiteral("shown at the head of the article")
                         : QStringLiteral("from the page's metadata");
    block.confidence = confidence;
    blocks.append(block);
}

/// The reader came from a link with the declared headline; the printed one is kept for them to see.
void addPrintedHeadline(QVector<Block> &blocks, const QString &text)
{
    addHeadBlock(blocks, BlockKind::Furniture, text, true, 0.6);
    if (!text.isEmpty()) {
        blocks.last().hidden = true;
        blocks.last().reason =
            QStringLiteral("printed, but the metadata agree on another headline");
    }
}

QVector<Block> headBlocks(const ArticleHead &head)
{
    QVector<Block> blocks;
    addHeadBlock(blocks, BlockKind::Kicker, head.kicker, true, 0.85);
    const bool printed = head.headlinePiece >= 0 && head.printedHeadline.isEmpty();
    addHeadBlock(blocks, BlockKind::Headline, head.headline, printed, head.headlineConfidence);
    addPrintedHeadline(blocks, head.printedHeadline);
    addHeadBlock(blocks,
                 BlockKind::Standfirst,
                 head.standfirstInBody ? QString() : head.standfirst,
                 head.standfirstPiece >= 0,
                 head.standfirstConfidence);
    const bool byline = head.bylinePiece >= 0;
    addHeadBlock(blocks, BlockKind::Byline, head.byline, byline, byline ? 0.88 : 0.85);
    addHeadBlock(blocks, BlockKind::Dateline, head.dateline, true, 0.95);
    return blocks;
}

// Of a script that English is never written in.
bool isOtherScript(const QString &language)
{
    static const QStringList others =
        QStringLiteral("ar fa he ru uk el zh ja ko hi th").split(u' ');
    return others.contains(language.section(u'-', 0, 0));
}

// What a page says of its language, unless it says nothing, or "en" as its template does over an
// Arabic text. Small words alone do not speak against the page: a Zulu text has some Portuguese
// ones.
QString languageBeside(const QString &stated, const QVector<Block> &blocks)
{
    constexpr qsizetype Enough = 20; // paragraphs
    if (!stated.isEmpty() && !stated.startsWith(QLatin1String("en"))) {
        return stated;
    }
    QStringList texts;
    for (const Block &block : blocks) {
        if (block.kind == BlockKind::Paragraph && texts.size() < Enough) {
            texts += block.text;
        }
    }
    const QString read = languageOf(texts);
    return stated.isEmpty() || isOtherScript(read) ? read : stated;
}

} // namespace

Extraction extractHtml(const Document &document)
{
    const HtmlTree &tree = document.html;
    const PageMetadata metadata = readMetadata(tree, document.url);
    const HtmlPieces pieces = cutIntoPieces(tree);
    const Body body = findBody(tree, pieces, metadata.jsonLd.articleBody);
    const ArticleHead head = findHead(tree, pieces, body, metadata);

    Extraction extraction;
    extraction.diagnostics = document.diagnostics;
    Article &article = extraction.article;
    article.headline = head.headline;
    article.kicker = head.kicker;
    article.standfirst = head.standfirst;
    article.byline = head.byline;
    article.dateline = head.dateline;
    article.publication = metadata.publication;
    article.published = head.published;
    article.modified = head.modified;
    article.url = metadata.url;
    article.blocks =
        headBlocks(head) +
        bodyBlocks(tree, pieces, body, head, {metadata.url, baseAddress(tree, metadata.url)});
    article.language = languageBeside(metadata.language, article.blocks);
    if (const QString note = paywallNote(pieces, body, metadata); !note.isEmpty()) {
        extraction.diagnostics << note;
    }
    return extraction;
}

} // namespace broadsheet
