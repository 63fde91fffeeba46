#include "app/extract/html_body.h"

#include "app/base/canonical_url.h"
#include "app/base/text.h"
#include "app/extract/byline.h"
#include "app/extract/dateline.h"
#include "app/extract/figure.h"
#include "app/extract/furniture.h"
#include "app/extract/html_caption.h"
#include "app/extract/html_foot.h"
#include "app/extract/html_image.h"
#include "app/extract/html_related.h"
#include "app/extract/html_verdict.h"
#include "app/extract/related_links.h"

#include <QHash>
#include <QUrl>

namespace broadsheet {

namespace {

constexpr int ShortFragment = 40;      // letters
constexpr int RepeatLetters = 40;      // shorter texts may well be printed twice
constexpr int LongRepeatLetters = 200; // nobody writes such a paragraph twice

/// Measured on pages with known text: what the markup calls so is no part of the article in 98 of
/// 100 blocks, save the kinds that some papers count to their text.
double markupConfidence(const HtmlPiece &piece)
{
    constexpr MarkupWords doubtful =
        Markup::Survey | Markup::Gallery | Markup::Popup | Markup::Advert | Markup::Tags;
    return (piece.words | piece.around) & doubtful ? 0.75 : 0.95;
}

class BodyWriter
{
public:
    BodyWriter(const HtmlTree &tree,
               const HtmlPieces &pieces,
               const Body &body,
               const ArticleHead &head,
               const PageAddress &address)
        : m_tree(tree)
        , m_base(address.base)
        , m_pieces(pieces)
        , m_body(body)
        , m_head(head)
        , m_host(QUrl(address.url).host())
        , m_headline(folded(head.headline))
        , m_standfirst(folded(head.standfirst))
        , m_byline(folded(head.byline))
    {
        for (int i = body.first; i < body.last; ++i) {
            if (pieces.pieces[i].words.testFlag(Markup::Date)) {
                ++m_times[classOf(pieces.pieces[i])];
            }
        }
        m_firstProse = body.first;
        while (m_firstProse < body.last && (!isProse(m_firstProse) || isHead(m_firstProse))) {
            ++m_firstProse;
        }
        m_lastProse = body.last - 1;
        while (m_lastProse > body.first && (!isProse(m_lastProse) || isHead(m_lastProse) ||
                                            footOf(pieces.pieces[m_lastProse]))) {
            --m_lastProse;
        }
    }

    QVector<Block> write()
    {
        m_galleries = shownGalleries(m_pieces, m_body);
        for (int i = m_body.first; i < m_body.last; ++i) {
            if (!isHead(i)) {
                piece(i);
            }
        }
        return std::move(m_blocks);
    }

private:
    QString classOf(const HtmlPiece &piece) const
    {
        return m_tree.nodes[piece.node].attribute(u"class");
    }

    bool isProse(int i) const
    {
        constexpr double Prose = 60; // letters
        return proseValue(m_pieces.pieces[i]) > Prose;
    }

    bool isHead(int i) const
    {
        return i == m_head.headlinePiece || i == m_head.kickerPiece ||
               (i >= m_head.standfirstPiece && i <= m_head.lastStandfirstPiece) ||
               i == m_head.bylinePiece || i == m_head.datelinePiece;
    }

    void piece(int i)
    {
        const HtmlPiece &piece = m_pieces.pieces[i];
        if (piece.picture >= 0) {
            picture(piece);
            return;
        }
        Block block = piece.block;
        resolveLinks(block);
        judge(i, piece, block);
        if (block.kind == BlockKind::Caption) {
            m_blocks += captionAndCredit(block);
        } else {
            m_blocks.append(block);
        }
    }

    void picture(const HtmlPiece &piece)
    {
        Block block = piece.block;
        block.href = pictureAddress(m_tree, piece.picture, m_base);
        const bool again = !m_blocks.isEmpty() && m_blocks.last().href == block.href;
        if ((piece.furniture < 0 || isGallery(piece)) && !block.href.isEmpty() && !again) {
            block.reason = QStringLiteral("picture");
            block.confidence = 0.9;
            m_blocks.append(block);
        }
    }

    /// A run that was only a link, and to no web address, is plain text.
    void resolveLinks(Block &block) const
    {
        for (Run &run : block.runs) {
            run.href = run.href.isEmpty() ? QString() : absoluteUrl(run.href, m_base);
        }
        block.runs.removeIf(
            [](const Run &run) { return run.style == Run::Style::Plain && run.href.isEmpty(); });
    }

    void judge(int i, const HtmlPiece &piece, Block &block)
    {
        const QString key = folded(block.text);
        if (isGalleryCaption(piece)) {
            become(block, BlockKind::Caption, QStringLiteral("in a picture gallery"), 0.8);
        } else if (piece.furniture >= 0) {
            hide(block, piece.furnitureReason, markupConfidence(piece));
        } else if (isRepeat(key, block)) {
            return;
        } else if (block.kind == BlockKind::Caption || block.kind == BlockKind::Credit) {
            judgeCaption(piece, block);
        } else if (block.kind == BlockKind::Preformatted || block.kind == BlockKind::Table) {
            block.reason = QStringLiteral("by its markup");
            block.confidence = 0.9;
        } else if (isSectionLink(i, piece, block)) {
            hide(block, QStringLiteral("a section's link"), 0.8);
        } else if (!becomeRelated(piece, m_host, block) && !isFurnitureText(i, block) &&
                   !isHeadFragment(i, piece, block)) {
            block.reason = QStringLiteral("in the article's body");
            block.confidence = proseValue(piece) > 60 ? 0.97 : 0.8;
        }
    }

    /// A link of one or two words over the first paragraph names a section or a topic, no article.
    bool isSectionLink(int i, const HtmlPiece &piece, const Block &block) const
    {
        constexpr qsizetype Longest = 20;
        return i < m_firstProse && piece.linkedShare > 0.75 && block.text.size() <= Longest &&
               block.text.count(QLatin1Char(' ')) < 2;
    }

    /// A gallery within the article shows its pictures; one that links elsewhere is furniture.
    bool isGalleryCaption(const HtmlPiece &piece)
    {
        constexpr qsizetype Shortest = 25; // letters; shorter ones are counts and buttons
        return isGallery(piece) && piece.block.text.size() >= Shortest &&
               furnitureReason(piece.block.text).isEmpty() &&
               !m_seen.contains(folded(piece.block.text));
    }

    bool isGallery(const HtmlPiece &piece) const
    {
        return piece.furniture >= 0 && m_galleries.contains(piece.furniture);
    }

    /// The headline, standfirst or byline shown again, or any text that stood before.
    bool isRepeat(const QString &key, Block &block)
    {
        if (key.isEmpty()) {
            return false;
        }
        if (key == m_headline) {
            hide(block, QStringLiteral("repeats the headline"), 0.95);
        } else if (key == m_standfirst && m_head.standfirstPiece >= 0) {
            hide(block, QStringLiteral("repeats the standfirst"), 0.95);
        } else if (key == m_byline && m_head.bylinePiece >= 0) {
            hide(block, QStringLiteral("repeats the byline"), 0.9);
        } else if (const auto seen = m_seen.constFind(key); seen != m_seen.constEnd()) {
            const bool aside = isAside(block.kind) || isAside(*seen);
            const bool listed = block.kind == BlockKind::ListItem; // a plan says the same each day
            if (listed || key.size() < (aside ? RepeatLetters : LongRepeatLetters)) {
                return false;
            }
            hide(block, QStringLiteral("repeats what stands above"), 0.9);
        } else {
            m_seen.insert(key, block.kind);
            return false;
        }
        return true;
    }

    static bool isAside(BlockKind kind)
    {
        return kind == BlockKind::Caption || kind == BlockKind::PullQuote;
    }

    static std::optional<FootLine> footOf(const HtmlPiece &piece)
    {
        const Block &block = piece.block;
        return block.kind == BlockKind::BlockQuote
                   ? std::nullopt
                   : footLine(block.text, !firstHref(block).isEmpty());
    }

    bool isFurnitureText(int i, Block &block) const
    {
        if (block.text.size() < 100 && isRelatedHeading(block.text)) {
            hide(block, QStringLiteral("stands over links to other articles"), 0.85);
            return true;
        }
        if (isShortcode(block.text)) {
            hide(block, QStringLiteral("mark-up of the site's own"), 0.9);
            return true;
        }
        const QString reason = block.text.size() < 200 ? furnitureReason(block.text) : QString();
        if (!reason.isEmpty()) {
            hide(block, reason, 0.85);
        } else if (const auto foot = i > m_lastProse ? footOf(m_pieces.pieces[i]) : std::nullopt) {
            become(block, foot->kind, foot->reason, foot->confidence);
            block.hidden = foot->kind == BlockKind::Furniture;
            return true;
        } else if (isCredit(block.text)) {
            become(block, BlockKind::Credit, QStringLiteral("reads like a credit"), 0.8);
        }
        return block.kind == BlockKind::Furniture || block.kind == BlockKind::Credit;
    }

    /// Between the headline and the first paragraph stand dates, names and controls.
    bool isHeadFragment(int i, const HtmlPiece &piece, Block &block) const
    {
        const bool early = i < m_firstProse;
        const bool late = i > m_lastProse;
        const bool line = block.kind == BlockKind::Paragraph || block.kind == BlockKind::ListItem;
        if ((!early && !late) || !line) {
            return false;
        }
        if (piece.words.testFlag(Markup::Date) && m_times.value(classOf(piece)) > 1) {
            return false; // each entry of a live blog has one
        }
        const bool named = bool((piece.words | piece.around) & (Markup::Byline | Markup::Date));
        const bool shortLine = block.text.size() < ShortFragment;
        const DatelineDates dates =
            block.text.size() < 120 ? datelineDates(block.text) : DatelineDates();
        if (!dates.published.isEmpty() || !dates.modified.isEmpty()) {
            hide(block, QStringLiteral("date of publication"), 0.8);
            return true;
        }
        if ((early && (named || piece.inHeader) && block.text.size() < 120) ||
            (early && shortLine && looksLikeName(block.text))) {
            hide(block, QStringLiteral("part of the byline"), 0.7);
            return true;
        }
        return false;
    }

    const HtmlTree &m_tree;
    const QString m_base;
    const HtmlPieces &m_pieces;
    const Body &m_body;
    const ArticleHead &m_head;
    const QString m_host;
    const QString m_headline;
    const QString m_standfirst;
    const QString m_byline;
    int m_firstProse = 0;
    int m_lastProse = 0;
    QHash<QString, int> m_times; // dated elements of the body by their class
    QSet<int> m_galleries;       // elements whose pictures are the article's
    QHash<QString, BlockKind> m_seen;
    QVector<Block> m_blocks;
};

} // namespace

QVector<Block> bodyBlocks(const HtmlTree &tree,
                          const HtmlPieces &pieces,
                          const Body &body,
                          const ArticleHead &head,
                          const PageAddress &address)
{
    return BodyWriter(tree, pieces, body, head, address).write();
}

} // namespace broadsheet
