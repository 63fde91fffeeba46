#include "app/extract/html_head.h"

#include "app/base/text.h"
#include "app/extract/dateline.h"
#include "app/extract/html_byline.h"
#include "app/extract/html_headline.h"
#include "app/extract/html_standfirst.h"

namespace broadsheet {

namespace {

constexpr int HeadPieces = 40; // how far from the headline its byline and date may stand

double standfirstConfidence(const HtmlStandfirst &standfirst)
{
    return standfirst.piece < 0 ? 0.75 : standfirst.described ? 0.97 : 0.85;
}

/// <time datetime> or itemprop dates near the headline.
QString timeElementDate(const HtmlTree &tree, int from, int to)
{
    for (int i = qMax(0, from); i < qMin(to, int(tree.nodes.size())); ++i) {
        if (tree.nodes[i].name == u"time") {
            const QString iso = isoDate(tree.nodes[i].attribute(u"datetime"));
            if (!iso.isEmpty()) {
                return iso;
            }
        }
    }
    return {};
}

void findDates(const HtmlTree &tree,
               const HtmlPieces &pieces,
               const Body &body,
               const PageMetadata &metadata,
               ArticleHead &head)
{
    head.published = metadata.published;
    head.modified = metadata.modified;
    const int anchor = head.headlinePiece >= 0 ? head.headlinePiece : body.first;
    const int from = qMax(0, anchor - 8);
    const int to = qMin(int(pieces.pieces.size()), qMax(anchor, body.first) + HeadPieces);
    QString shown;
    for (int i = from; i < to && head.datelinePiece < 0; ++i) {
        const HtmlPiece &piece = pieces.pieces[i];
        if (piece.block.text.size() > 160 || piece.block.kind == BlockKind::Image ||
            i == head.headlinePiece) {
            continue;
        }
        const DatelineDates dates = datelineDates(piece.block.text, metadata.language);
        if (!dates.published.isEmpty() || !dates.modified.isEmpty()) {
            head.datelinePiece = i;
            shown = dates.published.isEmpty() ? dates.modified : dates.published;
            head.dateline = simplified(piece.block.text);
        }
    }
    if (head.published.isEmpty() && from < to) {
        head.published =
            timeElementDate(tree, pieces.pieces[from].node, pieces.pieces[to - 1].node);
    }
    if (head.published.isEmpty()) {
        head.published = shown;
    }
    if (head.published.isEmpty()) {
        head.published = metadata.modified;
    }
}

constexpr int LongestKicker = 60; // letters

void findKicker(const HtmlPieces &pieces, ArticleHead &head)
{
    if (!head.kicker.isEmpty()) {
        return;
    }
    for (int i = head.headlinePiece - 1; i >= 0 && i >= head.headlinePiece - 3; --i) {
        const HtmlPiece &piece = pieces.pieces[i];
        const bool named = (piece.words | piece.around).testFlag(Markup::Kicker);
        if (named && piece.furniture < 0 && piece.block.text.size() <= LongestKicker &&
            piece.block.kind != BlockKind::Image) {
            head.kickerPiece = i;
            head.kicker = simplified(piece.block.text);
            return;
        }
    }
}

} // namespace

ArticleHead findHead(const HtmlTree &tree,
                     const HtmlPieces &pieces,
                     const Body &body,
                     const PageMetadata &metadata)
{
    ArticleHead head;
    const HtmlHeadline headline = findHeadline(pieces, body, metadata);
    head.headline = headline.text;
    head.printedHeadline = headline.printed;
    head.kicker = headline.kicker;
    head.headlinePiece = headline.piece;
    head.headlineConfidence = headline.confidence;
    findKicker(pieces, head);
    QStringList headlines = {head.headline, head.printedHeadline, metadata.jsonLd.headline};
    headlines.removeAll(QString());
    const HtmlStandfirst standfirst =
        findStandfirst(tree, pieces, body, metadata, headlines, head.headlinePiece);
    head.standfirst = standfirst.text;
    head.standfirstPiece = standfirst.piece;
    head.standfirstConfidence = standfirstConfidence(standfirst);
    head.lastStandfirstPiece = standfirst.lastPiece;
    head.standfirstInBody = standfirst.inBody;
    const HtmlByline byline =
        findByline(pieces, body, metadata, head.headlinePiece, head.standfirstPiece);
    head.byline = byline.names;
    head.bylinePiece = byline.piece;
    findDates(tree, pieces, body, metadata, head);
    if (head.datelinePiece == head.bylinePiece) {
        head.dateline.clear();
    }
    return head;
}

} // namespace broadsheet
