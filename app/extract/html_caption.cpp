#include "app/extract/html_caption.h"

#include "app/extract/figure.h"
#include "app/extract/furniture.h"
#include "app/extract/html_verdict.h"

namespace broadsheet {

QSet<int> shownGalleries(const HtmlPieces &pieces, const Body &body)
{
    const MarkupWords others = furnitureWords() & ~MarkupWords(Markup::Gallery);
    QHash<int, double> linked; // letters inside links less those outside
    for (int i = body.first; i < body.last; ++i) {
        const HtmlPiece &piece = pieces.pieces[i];
        const MarkupWords words =
            piece.furniture < 0 ? MarkupWords() : pieces.words[piece.furniture];
        if (words.testFlag(Markup::Gallery) && !(words & others)) {
            linked[piece.furniture] +=
                double(piece.block.text.size()) * (2 * piece.linkedShare - 1);
        }
    }
    QSet<int> shown;
    for (auto it = linked.constBegin(); it != linked.constEnd(); ++it) {
        if (it.value() <= 0) {
            shown.insert(it.key());
        }
    }
    return shown;
}

void judgeCaption(const HtmlPiece &piece, Block &block)
{
    const QString reason = furnitureReason(block.text);
    if (!reason.isEmpty()) { // "Advertisement" in a frame for pictures
        hide(block, reason, 0.85);
        return;
    }
    const bool named = (piece.words | piece.around).testAnyFlags(Markup::Caption | Markup::Credit);
    block.reason =
        named ? QStringLiteral("named so in the markup") : QStringLiteral("stands with a picture");
    block.confidence = named ? 0.95 : 0.85;
}

QVector<Block> captionAndCredit(Block caption)
{
    const CaptionParts parts = splitCredit(caption.text);
    if (parts.caption.isEmpty() && !parts.credit.isEmpty()) {
        become(caption, BlockKind::Credit, QStringLiteral("reads like a credit"), 0.85);
        return {caption};
    }
    if (!parts.credit.isEmpty()) {
        Block credit;
        credit.text = parts.credit;
        become(credit, BlockKind::Credit, QStringLiteral("ends the caption"), 0.85);
        caption.text = parts.caption;
        caption.runs.clear();
        return {caption, credit};
    }
    return {caption};
}

} // namespace broadsheet
