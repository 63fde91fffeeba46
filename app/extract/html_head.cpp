#include "app/extract/html_head.h"

#include "app/base/text.h"
#include "app/extract/dateline.h"
#include "app/extract/headline.h"
#include "app/extract/html_byline.h"
#include "app/extract/html_standfirst.h"
#include "app/extract/word_overlap.h"

#include <QRegularExpression>

namespace broadsheet {

namespace {

constexpr int HeadPieces = 40;       // how far from the headline its byline and date may stand
constexpr int LongestHeadline = 300; // letters
constexpr int LongestKicker = 60;

bool isKicker(const HtmlPiece &piece)
{
    return piece.words.testFlag(Markup::Kicker) && !piece.words.testFlag(Markup::Headline) &&
           piece.block.text.size() <= LongestKicker;
}

bool isHeadlineCandidate(const HtmlPiece &piece)
{
    if (isKicker(piece)) {
        return false;
    }
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
double headlineScore(const HtmlPieces &pieces, int index, const Body &body, double agreement)
{
    const HtmlPiece &piece = pieces.pieces[index];
    const bool heading = piece.block.kind == BlockKind::Crosshead;
    double score = 3 * agreement;
    score += heading && piece.block.level == 1 ? 1.0 : heading ? 0.4 : 0;
    score += piece.words.testFlag(Markup::Headline) ? 0.3 : 0;
    score -= piece.furniture >= 0 ? 0.8 : 0;
    score -= piece.linkedShare > 0.5 ? 0.3 : 0;
    score -= index > body.last ? 0.8 : 0;
    score += index <= body.first && body.first - index < 30 ? 0.3 : 0;
    score -= piece.block.text.size() < 12 ? 0.4 : 0;
    return score;
}

qsizetype punctuation(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isPunct(); });
}

QString withoutSpaces(QString text) { return text.remove(QLatin1Char(' ')); }

/// The same words, better set: the style sheet parts what the metadata part by a colon, or the
/// markup has a space where print has none.
bool isBetterSet(const QString &declared, const QString &shown)
{
    const auto more = punctuation(declared) - punctuation(shown);
    return more > 0 || (more == 0 && withoutSpaces(declared) == withoutSpaces(shown));
}

/// What JSON-LD and OpenGraph both declare outweighs a printed line that says something else; a
/// declared one that only goes on after the printed one carries the site's name.
bool outweighs(const QString &declared, const QString &shown)
{
    const QString key = folded(declared);
    const QString printed = folded(shown);
    return !key.isEmpty() && !key.startsWith(printed) && !printed.endsWith(key);
}

/// "Premiere in Dun - Old ferry sails again" over metadata that say "Old ferry sails again": what
/// stands before it is a kicker.
void splitKicker(const QString &shown, const PageMetadata &metadata, ArticleHead &head)
{
    constexpr int ShortestTitle = 15; // letters
    static const QRegularExpression edge(QStringLiteral("[\\s:|/–—-]+$"));
    head.headline = shown;
    const QString key = folded(shown);
    for (const QString &title : metadata.headlines) {
        const QString titleKey = folded(title);
        if (titleKey == key && isBetterSet(title, shown)) {
            head.headline = title;
            return;
        }
        const bool ends = key.endsWith(QLatin1Char(' ') + titleKey);
        const auto at = titleKey.size() >= ShortestTitle && ends
                            ? shown.lastIndexOf(title.left(ShortestTitle))
                            : -1;
        if (at > 0) {
            head.kicker = shown.left(at).remove(edge);
            head.headline = shown.mid(at);
            return;
        }
    }
}

bool isWhollyStrong(const Block &block)
{
    return block.runs.size() == 1 && block.runs[0].style == Run::Style::Strong &&
           block.runs[0].length == int(block.text.size());
}

/// Pages without headings and metadata set the title in bold above the text.
int boldLineAboveTheText(const HtmlPieces &pieces, const Body &body)
{
    for (int i = qMax(0, body.first - 3); i < body.last; ++i) {
        const HtmlPiece &piece = pieces.pieces[i];
        if (proseValue(piece) > 80) {
            break;
        }
        const bool shown = piece.furniture < 0 && piece.block.text.size() <= 150;
        if (shown && (piece.block.kind == BlockKind::Crosshead || isWhollyStrong(piece.block))) {
            return i;
        }
    }
    return -1;
}

/// All that the metadata call the article hold it: nobody wrote another one for search or sharing.
double headlineConfidence(const QString &headline, const PageMetadata &metadata)
{
    const QString key = folded(headline);
    const auto agreeing =
        std::count_if(metadata.headlines.begin(),
                      metadata.headlines.end(),
                      [&key](const QString &declared) { return folded(declared).contains(key); });
    return agreeing == 0 ? 0.6 : agreeing == metadata.headlines.size() ? 0.98 : 0.85;
}

void findHeadline(const HtmlPieces &pieces,
                  const Body &body,
                  const PageMetadata &metadata,
                  ArticleHead &head)
{
    double best = metadata.headlines.isEmpty() ? 0.2 : 1.3;
    for (int i = 0; i < int(pieces.pieces.size()); ++i) {
        const HtmlPiece &piece = pieces.pieces[i];
        const bool heading = piece.block.kind == BlockKind::Crosshead && piece.block.level <= 3;
        if (!heading && !isHeadlineCandidate(piece)) {
            continue;
        }
        const double agrees = agreement(piece.block.text, metadata);
        const bool likely = isHeadlineCandidate(piece) || agrees > 0.8;
        const double score = likely ? headlineScore(pieces, i, body, agrees) : 0;
        if (score > best) {
            best = score;
            head.headlinePiece = i;
        }
    }
    if (head.headlinePiece < 0 && metadata.headlines.isEmpty()) {
        head.headlinePiece = boldLineAboveTheText(pieces, body);
    }
    if (head.headlinePiece >= 0) {
        static const QRegularExpression opening(QStringLiteral("^[\\s:|/–—-]+"));
        const QString shown =
            simplified(pieces.pieces[head.headlinePiece].block.text).remove(opening);
        if (outweighs(metadata.agreedHeadline, shown)) {
            head.headline = metadata.agreedHeadline;
            head.printedHeadline = shown;
        } else {
            splitKicker(shown, metadata, head);
        }
    } else if (!metadata.headlines.isEmpty()) {
        head.headline = headlineWithoutSite(metadata.headlines.first(), metadata.publication);
    }
}

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
    findHeadline(pieces, body, metadata, head);
    findKicker(pieces, head);
    const HtmlStandfirst standfirst =
        findStandfirst(tree, pieces, body, metadata, head.headline, head.headlinePiece);
    head.standfirst = standfirst.text;
    head.standfirstPiece = standfirst.piece;
    head.headlineConfidence = headlineConfidence(head.headline, metadata);
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
