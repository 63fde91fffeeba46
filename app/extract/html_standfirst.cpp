#include "app/extract/html_standfirst.h"

#include "app/base/text.h"
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
    const QString &headline;
    int headlinePiece;
    int prose; // the first piece that is surely body text
};

bool isPossible(const HtmlPiece &piece, const QString &headline)
{
    const QString &text = piece.block.text;
    const BlockKind kind = piece.block.kind;
    const bool figure =
        kind == BlockKind::Image || kind == BlockKind::Caption || kind == BlockKind::Credit;
    return !figure && piece.furniture < 0 && text.size() >= 25 && text.size() <= 900 &&
           piece.linkedShare < 0.7 && wordOverlap(text, headline) < 0.6;
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

double scoreOf(const Search &search, int index)
{
    const HtmlPiece &piece = search.pieces.pieces[index];
    const bool agrees = agreesWithDescription(piece.block.text, search.metadata);
    const bool heading = piece.block.kind == BlockKind::Crosshead;
    double score = piece.words.testFlag(Markup::Standfirst)    ? 1.2
                   : piece.around.testFlag(Markup::Standfirst) ? 0.9
                                                               : 0;
    score += agrees ? 0.6 : 0;
    score += agrees && standsApart(search, index) ? 0.4 : 0;
    score += heading && index < search.prose && index - search.headlinePiece <= 4 ? 0.8 : 0;
    score += index < search.body.first ? 0.3 : 0;
    score += piece.inHeader ? 0.3 : 0;
    score += endsSentence(piece.block.text) ? 0.1 : 0;
    return score - (index > search.prose ? 0.5 : 0);
}

HtmlStandfirst fromMetadata(const Search &search)
{
    const bool found = search.prose < search.body.last;
    const QString lede = found ? folded(search.pieces.pieces[search.prose].block.text) : QString();
    for (const QString &description : search.metadata.descriptions) {
        const bool cut = description.endsWith(u"...") || description.endsWith(QChar(0x2026));
        const bool repeats = !lede.isEmpty() && lede.startsWith(folded(description).left(60));
        if (description.size() >= 30 && !(cut && repeats)) {
            return {description, -1, repeats};
        }
    }
    return {};
}

} // namespace

HtmlStandfirst findStandfirst(const HtmlTree &tree,
                              const HtmlPieces &pieces,
                              const Body &body,
                              const PageMetadata &metadata,
                              const QString &headline,
                              int headlinePiece)
{
    const int from = headlinePiece >= 0 ? headlinePiece + 1 : qMax(0, body.first - 15);
    const int prose = firstProse(pieces, body, from);
    const Search search = {tree, pieces, body, metadata, headline, headlinePiece, prose};
    const int to = qMin(int(pieces.pieces.size()), qMin(from + HeadPieces, prose + 2));
    HtmlStandfirst best;
    double bestScore = 0.95;
    for (int i = from; i < to; ++i) {
        const double score = isPossible(pieces.pieces[i], headline) ? scoreOf(search, i) : 0;
        if (score > bestScore) {
            bestScore = score;
            best = {simplified(pieces.pieces[i].block.text), i, false};
        }
    }
    return best.piece >= 0 ? best : fromMetadata(search);
}

} // namespace broadsheet
