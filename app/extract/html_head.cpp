#include "app/extract/html_head.h"

#include "app/base/text.h"
#include "app/extract/byline.h"
#include "app/extract/dateline.h"
#include "app/extract/headline.h"
#include "app/extract/phrases.h"

#include <QHash>

namespace broadsheet {

namespace {

constexpr int HeadPieces = 40;       // how far from the headline its byline and date may stand
constexpr int LongestHeadline = 300; // letters

bool isHeadlineCandidate(const HtmlPiece &piece)
{
    const bool heading = piece.block.kind == BlockKind::Crosshead && piece.block.level == 1;
    const bool named =
        piece.words.testFlag(Markup::Headline) && piece.block.kind != BlockKind::Image;
    return (heading || named) && piece.block.text.size() <= LongestHeadline;
}

double agreement(const QString &text, const PageMetadata &metadata)
{
    double best = 0;
    for (const QString &headline : metadata.headlines) {
        best = qMax(best, wordOverlap(text, headline));
    }
    return best;
}

/// Evidence added up: a first-level heading, agreement with the metadata, a place before the body.
double
headlineScore(const HtmlPieces &pieces, int index, const Body &body, const PageMetadata &metadata)
{
    const HtmlPiece &piece = pieces.pieces[index];
    const bool heading = piece.block.kind == BlockKind::Crosshead;
    double score = 3 * agreement(piece.block.text, metadata);
    score += heading && piece.block.level == 1 ? 1.0 : heading ? 0.4 : 0;
    score += piece.words.testFlag(Markup::Headline) ? 0.3 : 0;
    score -= piece.furniture >= 0 ? 0.8 : 0;
    score -= piece.linked * 2 > piece.block.text.size() ? 0.3 : 0;
    score -= index > body.last ? 0.8 : 0;
    score += index <= body.first && body.first - index < 30 ? 0.3 : 0;
    score -= piece.block.text.size() < 12 ? 0.4 : 0;
    return score;
}

void findHeadline(const HtmlPieces &pieces,
                  const Body &body,
                  const PageMetadata &metadata,
                  ArticleHead &head)
{
    double best = metadata.headlines.isEmpty() ? 0.2 : 1.3;
    for (int i = 0; i < int(pieces.pieces.size()); ++i) {
        const HtmlPiece &piece = pieces.pieces[i];
        const bool likely = isHeadlineCandidate(piece) ||
                            (piece.block.kind == BlockKind::Crosshead && piece.block.level <= 3 &&
                             agreement(piece.block.text, metadata) > 0.8);
        const double score = likely ? headlineScore(pieces, i, body, metadata) : 0;
        if (score > best) {
            best = score;
            head.headlinePiece = i;
        }
    }
    if (head.headlinePiece >= 0) {
        head.headline = simplified(pieces.pieces[head.headlinePiece].block.text);
    } else if (!metadata.headlines.isEmpty()) {
        head.headline = headlineWithoutSite(metadata.headlines.first(), metadata.publication);
    }
}

bool isStandfirstText(const QString &text, const ArticleHead &head)
{
    return text.size() >= 25 && text.size() <= 900 && folded(text) != folded(head.headline);
}

bool agreesWithDescription(const QString &text, const PageMetadata &metadata)
{
    const QString key = folded(text);
    for (const QString &description : metadata.descriptions) {
        QString other = folded(description);
        const bool same = key == other || wordOverlap(text, description) > 0.85;
        if (same || (other.size() >= 40 && key.startsWith(other)) ||
            (key.size() >= 40 && other.startsWith(key))) {
            return true;
        }
    }
    return false;
}

/// The first body paragraph that is surely prose: head matter stands before it.
int firstProse(const HtmlPieces &pieces, const Body &body, int from)
{
    for (int i = qMax(from, body.first); i < body.last; ++i) {
        if (pieces.pieces[i].block.kind == BlockKind::Paragraph &&
            proseValue(pieces.pieces[i]) > 80) {
            return i;
        }
    }
    return body.first;
}

void findStandfirst(const HtmlPieces &pieces,
                    const Body &body,
                    const PageMetadata &metadata,
                    ArticleHead &head)
{
    const int from = head.headlinePiece >= 0 ? head.headlinePiece + 1 : qMax(0, body.first - 15);
    const int prose = firstProse(pieces, body, from);
    double best = 0.9;
    for (int i = from; i < qMin(int(pieces.pieces.size()), qMin(from + HeadPieces, prose + 2));
         ++i) {
        const HtmlPiece &piece = pieces.pieces[i];
        if (piece.block.kind == BlockKind::Image || !isStandfirstText(piece.block.text, head) ||
            piece.furniture >= 0) {
            continue;
        }
        const bool caption =
            piece.block.kind == BlockKind::Caption || piece.block.kind == BlockKind::Credit;
        double score = piece.words.testFlag(Markup::Standfirst)    ? 1.2
                       : piece.around.testFlag(Markup::Standfirst) ? 0.8
                                                                   : 0;
        score += agreesWithDescription(piece.block.text, metadata) ? 0.6 : 0;
        score += piece.block.kind == BlockKind::Crosshead && i < prose ? 0.6 : 0;
        score += i < body.first ? 0.4 : 0;
        score += piece.inHeader ? 0.3 : 0;
        score -= piece.linked * 2 > piece.block.text.size() ? 0.8 : 0;
        score -= caption ? 1.5 : 0;
        score -= i > prose ? 0.5 : 0;
        if (score > best) {
            best = score;
            head.standfirstPiece = i;
        }
    }
    if (head.standfirstPiece >= 0) {
        head.standfirst = simplified(pieces.pieces[head.standfirstPiece].block.text);
        return;
    }
    // A description that only repeats how the body begins is no standfirst.
    const QString lede = prose < body.last ? folded(pieces.pieces[prose].block.text) : QString();
    for (const QString &description : metadata.descriptions) {
        QString key = folded(description);
        if (description.size() >= 40 && !lede.startsWith(key.left(60))) {
            head.standfirst = description;
            return;
        }
    }
}

void findByline(const HtmlPieces &pieces,
                const Body &body,
                const PageMetadata &metadata,
                ArticleHead &head)
{
    head.byline = metadata.authors.join(QStringLiteral(", "));
    const int anchor = head.headlinePiece >= 0 ? head.headlinePiece : body.first;
    const int from = qMax(0, anchor - 5);
    const int to = qMin(int(pieces.pieces.size()), qMax(anchor, body.first) + HeadPieces);
    QString shown;
    double best = 0.9;
    for (int i = from; i < to; ++i) {
        const HtmlPiece &piece = pieces.pieces[i];
        const QString &text = piece.block.text;
        if (i == head.headlinePiece || i == head.standfirstPiece || text.size() > 200 ||
            piece.block.kind == BlockKind::Image) {
            continue;
        }
        const QString names = bylineNames(text);
        if (names.isEmpty() || names.size() > 120) {
            continue;
        }
        double score = piece.words.testFlag(Markup::Byline)    ? 0.8
                       : piece.around.testFlag(Markup::Byline) ? 0.6
                                                               : 0;
        score += startsAsByline(text) ? 0.6 : 0;
        score += looksLikeName(names) ? 0.3 : 0;
        score += !head.byline.isEmpty() && text.contains(metadata.authors.value(0)) ? 1.0 : 0;
        score -= text.size() > 100 ? 0.5 : 0;
        if (score > best) {
            best = score;
            head.bylinePiece = i;
            shown = names;
        }
    }
    if (head.byline.isEmpty()) {
        head.byline = shown;
    }
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

void findKicker(const HtmlPieces &pieces, ArticleHead &head)
{
    for (int i = head.headlinePiece - 1; i >= 0 && i >= head.headlinePiece - 3; --i) {
        const HtmlPiece &piece = pieces.pieces[i];
        const bool named = (piece.words | piece.around).testFlag(Markup::Kicker);
        if (named && piece.furniture < 0 && piece.block.text.size() <= 60 &&
            piece.block.kind != BlockKind::Image) {
            head.kickerPiece = i;
            head.kicker = simplified(piece.block.text);
            return;
        }
    }
}

} // namespace

double wordOverlap(const QString &a, const QString &b)
{
    const QStringList left = folded(a).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QStringList right = folded(b).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QHash<QString, int> counts;
    for (const QString &word : left) {
        ++counts[word];
    }
    int common = 0;
    for (const QString &word : right) {
        common += counts[word]-- > 0;
    }
    const auto total = left.size() + right.size();
    return total == 0 ? 0 : 2.0 * common / double(total);
}

ArticleHead findHead(const HtmlTree &tree,
                     const HtmlPieces &pieces,
                     const Body &body,
                     const PageMetadata &metadata)
{
    ArticleHead head;
    findHeadline(pieces, body, metadata, head);
    findKicker(pieces, head);
    findStandfirst(pieces, body, metadata, head);
    findByline(pieces, body, metadata, head);
    findDates(tree, pieces, body, metadata, head);
    return head;
}

} // namespace broadsheet
