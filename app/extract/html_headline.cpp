#include "app/extract/html_headline.h"

#include "app/base/text.h"
#include "app/extract/headline.h"
#include "app/extract/word_overlap.h"

#include <QRegularExpression>

namespace broadsheet {

namespace {

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

/// True when the metadata's headline is another one. One that only goes on after the printed one
/// carries the site's name, one that it ends with a kicker's.
bool isAnother(const QString &declared, const QString &shown)
{
    const QString key = folded(declared);
    const QString printed = folded(shown);
    return !key.isEmpty() && !key.startsWith(printed) && !printed.endsWith(key);
}

/// What a paper declares against what it prints. JSON-LD and OpenGraph write for different readers:
/// where both agree, the printed line is the one that was changed. And where the page's template
/// repeats the printed line as <title> and JSON-LD, a different og:title was given to the story by
/// hand. Of the labelled pages where they differ so, 10 of 11 have the declared one on record.
QString outweighing(const QString &shown, const PageMetadata &metadata)
{
    if (isAnother(metadata.agreedHeadline, shown)) {
        return metadata.agreedHeadline;
    }
    const QString &shared = metadata.sharedHeadline;
    const bool cut = shared.endsWith(u"...") || shared.endsWith(QChar(0x2026));
    const bool repeated = folded(metadata.jsonLd.headline) == folded(shown);
    const bool other = !cut && !folded(shared).contains(folded(shown));
    return repeated && other ? shared : QString();
}

/// "Premiere in Dun - Old ferry sails again" over metadata that say "Old ferry sails again": what
/// stands before it is a kicker.
void splitKicker(const QString &shown, const PageMetadata &metadata, HtmlHeadline &head)
{
    constexpr int ShortestTitle = 15; // letters
    static const QRegularExpression edge(QStringLiteral("[\\s:|/–—-]+$"));
    head.text = shown;
    const QString key = folded(shown);
    for (const QString &title : metadata.headlines) {
        const QString titleKey = folded(title);
        if (titleKey == key && isBetterSet(title, shown)) {
            head.text = title;
            return;
        }
        const bool ends = key.endsWith(QLatin1Char(' ') + titleKey);
        const auto at = titleKey.size() >= ShortestTitle && ends
                            ? shown.lastIndexOf(title.left(ShortestTitle))
                            : -1;
        if (at > 0) {
            head.kicker = shown.left(at).remove(edge);
            head.text = shown.mid(at);
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
double confidenceOf(const QString &headline, const PageMetadata &metadata)
{
    const QString key = folded(headline);
    const auto agreeing =
        std::count_if(metadata.headlines.begin(),
                      metadata.headlines.end(),
                      [&key](const QString &declared) { return folded(declared).contains(key); });
    return agreeing == 0 ? 0.6 : agreeing == metadata.headlines.size() ? 0.98 : 0.85;
}

/// The piece that most evidence speaks for, or -1.
int headlinePiece(const HtmlPieces &pieces, const Body &body, const PageMetadata &metadata)
{
    int found = -1;
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
            found = i;
        }
    }
    return found < 0 && metadata.headlines.isEmpty() ? boldLineAboveTheText(pieces, body) : found;
}

} // namespace

HtmlHeadline findHeadline(const HtmlPieces &pieces, const Body &body, const PageMetadata &metadata)
{
    static const QRegularExpression opening(QStringLiteral("^[\\s:|/–—-]+"));
    HtmlHeadline headline;
    headline.piece = headlinePiece(pieces, body, metadata);
    if (headline.piece >= 0) {
        const QString shown = simplified(pieces.pieces[headline.piece].block.text).remove(opening);
        headline.text = outweighing(shown, metadata);
        if (headline.text.isEmpty()) {
            splitKicker(shown, metadata, headline);
        } else {
            headline.printed = shown;
        }
    } else if (!metadata.headlines.isEmpty()) {
        headline.text = headlineWithoutSite(metadata.headlines.first(), metadata.publication);
    }
    headline.confidence = confidenceOf(headline.text, metadata);
    return headline;
}

} // namespace broadsheet
