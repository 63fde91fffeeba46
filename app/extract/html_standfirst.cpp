#include "app/extract/html_standfirst.h"

#include "app/base/text.h"
#include "app/extract/dateline.h"
#include "app/extract/word_overlap.h"

namespace broadsheet {

namespace {

constexpr int HeadPieces = 40; // how far below the headline it may stand

struct Search
{
    const HtmlTree &tree;
    const HtmlPieces &pieces;
    const Body &body;
    const PageMetadata &metadata;
    const QStringList &headlines;
    int headlinePiece;
    int prose; // the first piece that is surely body text
};

bool isDate(const QString &text)
{
    constexpr qsizetype LongestDate = 60; // letters
    if (text.size() > LongestDate) {
        return false;
    }
    const DatelineDates dates = datelineDates(text);
    return !dates.published.isEmpty() || !dates.modified.isEmpty();
}

bool isPossible(const HtmlPiece &piece, const QStringList &headlines)
{
    const QString &text = piece.block.text;
    const BlockKind kind = piece.block.kind;
    const bool figure =
        kind == BlockKind::Image || kind == BlockKind::Caption || kind == BlockKind::Credit;
    const bool title = kind == BlockKind::Crosshead && piece.block.level == 1;
    const bool unseen = bool(piece.words & (Markup::Hidden | Markup::Popup));
    return !figure && !title && !unseen && !isDate(text) && piece.furniture < 0 &&
           text.size() >= 25 && text.size() <= 900 && piece.linkedShare < 0.7 &&
           std::none_of(headlines.begin(), headlines.end(), [&text](const QString &headline) {
               return wordOverlap(text, headline) >= 0.6 || text.endsWith(headline);
           });
}

bool endsSentence(QStringView text)
{
    return !text.isEmpty() && QStringView(u".!?…。！？؟").contains(text.back());
}

bool agreesWithDescription(const QString &text, const PageMetadata &metadata)
{
    const QString key = folded(text);
    for (const QString &description : metadata.descriptions) {
        const QString other = folded(description);
        const bool cutShort = (other.size() >= 40 && key.startsWith(other)) ||
                              (key.size() >= 40 && other.startsWith(key));
        if (key == other || cutShort || wordOverlap(text, description) > 0.85) {
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

/// In another element, or of another class, than the prose that follows.
bool standsApart(const Search &search, int index)
{
    const HtmlNode &own = search.tree.nodes[search.pieces.pieces[index].node];
    for (int i = index + 1; i < search.body.last; ++i) {
        if (proseValue(search.pieces.pieces[i]) > 40) {
            const HtmlNode &next = search.tree.nodes[search.pieces.pieces[i].node];
            return own.parent != next.parent || own.name != next.name ||
                   own.attribute(u"class") != next.attribute(u"class");
        }
    }
    return false;
}

/// A heading that looks like those between the paragraphs further down is a crosshead itself.
bool isLikeALaterCrosshead(const Search &search, int index)
{
    const HtmlNode &own = search.tree.nodes[search.pieces.pieces[index].node];
    for (int i = search.prose + 1; i < search.body.last; ++i) {
        const HtmlPiece &piece = search.pieces.pieces[i];
        const HtmlNode &other = search.tree.nodes[piece.node];
        if (piece.block.kind == BlockKind::Crosshead && piece.furniture < 0 &&
            own.name == other.name && own.attribute(u"class") == other.attribute(u"class")) {
            return true;
        }
    }
    return false;
}

/// An element close around it holds the headline too, and none of the prose.
bool sharesTheHead(const Search &search, int index)
{
    constexpr int Levels = 3;
    if (search.headlinePiece < 0 || search.prose >= search.body.last) {
        return false;
    }
    const int headline = search.pieces.pieces[search.headlinePiece].node;
    const int prose = search.pieces.pieces[search.prose].node;
    int node = search.tree.nodes[search.pieces.pieces[index].node].parent;
    for (int level = 0; level < Levels && node > 0; ++level) {
        const HtmlNode &around = search.tree.nodes[node];
        if (prose >= node && prose < around.end) {
            return false;
        }
        if (headline >= node && headline < around.end) {
            return true;
        }
        node = around.parent;
    }
    return false;
}

/// Nothing but pictures, dates and names stands between the headline and it.
bool isFirstBelowTheHeadline(const Search &search, int index)
{
    constexpr qsizetype Fragment = 40; // letters
    constexpr int Reach = 14;
    if (search.headlinePiece < 0 || index - search.headlinePiece > Reach ||
        search.pieces.pieces[index].block.text.size() < Fragment) {
        return false;
    }
    for (int i = search.headlinePiece + 1; i < index; ++i) {
        const HtmlPiece &piece = search.pieces.pieces[i];
        const bool aside = piece.picture >= 0 || piece.furniture >= 0 ||
                           piece.block.kind == BlockKind::Caption ||
                           piece.block.kind == BlockKind::Credit;
        if (!aside && piece.block.text.size() >= Fragment) {
            return false;
        }
    }
    return true;
}

bool isBold(const HtmlPiece &piece)
{
    const Block &block = piece.block;
    return block.runs.size() == 1 && block.runs[0].style == Run::Style::Strong &&
           block.runs[0].length == int(block.text.size());
}

/// The first paragraph wholly in bold, and none of those that follow.
bool isBoldLede(const Search &search, int index)
{
    if (index > search.prose || !isFirstBelowTheHeadline(search, index) ||
        !isBold(search.pieces.pieces[index]) ||
        !endsSentence(search.pieces.pieces[index].block.text)) {
        return false;
    }
    constexpr int Following = 12;
    for (int i = index + 1; i < qMin(search.body.last, index + Following); ++i) {
        if (isBold(search.pieces.pieces[i])) {
            return false;
        }
    }
    return true;
}

/// `text` is the piece's, or that of several that make one standfirst.
double scoreOf(const Search &search, int index, const QString &text)
{
    const HtmlPiece &piece = search.pieces.pieces[index];
    const bool agrees = agreesWithDescription(text, search.metadata);
    const bool heading =
        piece.block.kind == BlockKind::Crosshead && !isLikeALaterCrosshead(search, index);
    double score = piece.words.testFlag(Markup::Standfirst)    ? 1.2
                   : piece.around.testFlag(Markup::Standfirst) ? 0.9
                                                               : 0;
    score += agrees ? 0.6 : 0;
    score += agrees && standsApart(search, index) ? 0.4 : 0;
    const bool named = piece.words.testFlag(Markup::Standfirst);
    score += named && search.metadata.descriptions.contains(text) ? 0.7 : 0;
    const bool first = index < search.prose && isFirstBelowTheHeadline(search, index);
    score +=
        heading && (first || (index < search.prose && index - search.headlinePiece <= 4)) ? 0.8 : 0;
    score += first ? 0.3 : 0;
    score += isBoldLede(search, index) ? 1.0 : 0;
    score += index < search.body.first ? 0.3 : 0;
    score += piece.inHeader ? 0.3 : 0;
    score += index < search.prose && sharesTheHead(search, index) ? 0.4 : 0;
    score += endsSentence(piece.block.text) ? 0.1 : 0;
    return score - (index > search.prose ? 0.5 : 0);
}

/// Some papers set each sentence of a standfirst as a paragraph of its own, all of one name.
int lastOfRun(const Search &search, int index)
{
    constexpr int MostParagraphs = 4;
    const HtmlPiece &first = search.pieces.pieces[index];
    const HtmlNode &own = search.tree.nodes[first.node];
    int last = index;
    while (first.words.testFlag(Markup::Standfirst) && last + 1 < search.body.last &&
           last + 1 < index + MostParagraphs) {
        const HtmlPiece &next = search.pieces.pieces[last + 1];
        const HtmlNode &other = search.tree.nodes[next.node];
        if (next.block.kind != BlockKind::Paragraph || next.furniture >= 0 ||
            next.node == first.node || own.parent != other.parent ||
            own.attribute(u"class") != other.attribute(u"class")) {
            break;
        }
        ++last;
    }
    return last;
}

QString joined(const HtmlPieces &pieces, int first, int last)
{
    QStringList parts;
    for (int i = first; i <= last; ++i) {
        parts << simplified(pieces.pieces[i].block.text);
    }
    return parts.join(QLatin1Char(' '));
}

HtmlStandfirst fromMetadata(const Search &search)
{
    const bool found = search.prose < search.body.last;
    const QString lede = found ? folded(search.pieces.pieces[search.prose].block.text) : QString();
    for (const QString &description : search.metadata.descriptions) {
        const bool repeats = !lede.isEmpty() && lede.startsWith(folded(description).left(60));
        if (description.size() >= 30 &&
            (search.headlines.isEmpty() ||
             wordOverlap(description, search.headlines.first()) < 0.8)) {
            return {description, -1, -1, true, repeats};
        }
    }
    return {};
}

} // namespace

HtmlStandfirst findStandfirst(const HtmlTree &tree,
                              const HtmlPieces &pieces,
                              const Body &body,
                              const PageMetadata &metadata,
                              const QStringList &headlines,
                              int headlinePiece)
{
    const int from = headlinePiece >= 0 ? headlinePiece + 1 : qMax(0, body.first - 15);
    const int prose = firstProse(pieces, body, from);
    const Search search = {tree, pieces, body, metadata, headlines, headlinePiece, prose};
    const int to = qMin(int(pieces.pieces.size()), qMin(from + HeadPieces, prose + 2));
    HtmlStandfirst best;
    double bestScore = 0.95;
    for (int i = from; i < to; ++i) {
        if (!isPossible(pieces.pieces[i], headlines)) {
            continue;
        }
        const int last = lastOfRun(search, i);
        const QString text = joined(pieces, i, last);
        const double score = scoreOf(search, i, text);
        if (score > bestScore) {
            bestScore = score;
            best = {text, i, last, agreesWithDescription(text, metadata), false};
        }
    }
    return best.piece >= 0 ? best : fromMetadata(search);
}

} // namespace broadsheet
