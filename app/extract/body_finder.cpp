#include "app/extract/body_finder.h"

#include "app/base/text.h"

namespace broadsheet {

namespace {

constexpr int LongText = 80;        // letters; a paragraph rather than a fragment
constexpr double Fragment = -12;    // what a short piece without a full stop says
constexpr double LinkLine = -20;    // what a line of links says, beside its letters
constexpr double LittleProse = 300; // letters; less is hardly an article
constexpr int OracleLetters = 300;  // a shorter JSON-LD text is a summary
constexpr int OraclePieces = 3000;  // pieces compared with it at most

bool endsSentence(QStringView text)
{
    static const QString ends = QStringLiteral(".!?…。！？؟।:\"”»’)");
    return !text.isEmpty() && ends.contains(text.back());
}

double valueOf(const HtmlPiece &piece)
{
    const double letters = double(piece.block.text.size());
    const double linked = piece.linkedShare;
    switch (piece.block.kind) {
    case BlockKind::Image:
    case BlockKind::Caption:
    case BlockKind::Credit:
        return 0;
    case BlockKind::Crosshead:
        return linked > 0.5 ? LinkLine : 0;
    case BlockKind::Table:
        return letters * 0.3;
    default:
        break;
    }
    const bool sentence = endsSentence(piece.block.text);
    if (linked > 0.6) {
        return letters > 120 && sentence ? letters * 0.3 : LinkLine - letters * linked * 0.3;
    }
    const bool prose = letters >= LongText || (letters >= 25 && sentence);
    if (piece.block.kind == BlockKind::ListItem) {
        return prose ? letters * 0.8 * (1 - linked) : linked > 0.3 ? LinkLine : -2;
    }
    return prose ? letters * (1 - linked) : Fragment;
}

/// Multiplies what a subtree's pieces say.
double trust(const HtmlNode &node, MarkupWords words)
{
    double factor = words.testFlag(Markup::Body) ? 1.25 : 1.0;
    if (node.attribute(u"itemprop").toLower() == u"articlebody") {
        factor *= 1.2;
    }
    if (node.name == u"article" || node.name == u"main") {
        factor *= 1.08;
    }
    return node.name == u"body" || node.name == u"html" ? factor * 0.95 : factor;
}

QVector<double>
sumsOverSubtrees(const HtmlTree &tree, const HtmlPieces &pieces, const QVector<double> &values)
{
    QVector<double> sums(tree.nodes.size(), 0.0);
    for (int i = 0; i < int(pieces.pieces.size()); ++i) {
        sums[pieces.pieces[i].node] += values[i];
    }
    for (int i = int(tree.nodes.size()) - 1; i > 0; --i) {
        sums[tree.nodes[i].parent] += sums[i];
    }
    return sums;
}

/// A page of short lines (scores, verse, a ticker) has no prose to go by: when most of its words
/// stand elsewhere, all of it is taken.
int widened(const HtmlTree &tree, const HtmlPieces &pieces, int node)
{
    qsizetype inside = 0;
    qsizetype all = 0;
    for (const HtmlPiece &piece : pieces.pieces) {
        const bool counts = piece.furniture < 0 && piece.linkedShare < 0.5;
        const qsizetype letters = counts ? piece.block.text.size() : 0;
        all += letters;
        inside += piece.node >= node && piece.node < tree.nodes[node].end ? letters : 0;
    }
    return inside * 2 < all ? 0 : node;
}

QVector<double> valuesOf(const HtmlPieces &pieces, const QString &articleBody)
{
    const QString oracle = articleBody.size() >= OracleLetters ? folded(articleBody) : QString();
    QVector<double> values;
    values.reserve(pieces.pieces.size());
    for (int i = 0; i < int(pieces.pieces.size()); ++i) {
        const HtmlPiece &piece = pieces.pieces[i];
        double value = proseValue(piece);
        if (value > 0 && !oracle.isEmpty() && i < OraclePieces) {
            const QString key = folded(piece.block.text).left(40);
            value *=
                oracle.contains(key) ? 1.5 : 0.3; // not against: the declared text is often cut
        }
        values.append(value);
    }
    return values;
}

} // namespace

double proseValue(const HtmlPiece &piece) { return piece.furniture >= 0 ? 0 : valueOf(piece); }

Body findBody(const HtmlTree &tree, const HtmlPieces &pieces, const QString &articleBody)
{
    Body body;
    if (tree.nodes.isEmpty()) {
        return body;
    }
    const QVector<double> sums = sumsOverSubtrees(tree, pieces, valuesOf(pieces, articleBody));
    double best = 0;
    for (int i = 0; i < int(tree.nodes.size()); ++i) {
        const double value = sums[i] * trust(tree.nodes[i], pieces.words[i]);
        if (sums[i] > 0 && value >= best) { // the deepest of equals
            best = value;
            body.node = i;
        }
    }
    if (best < LittleProse) {
        body.node = widened(tree, pieces, body.node);
    }
    const int end = tree.nodes[body.node].end;
    const auto inside = [&](const HtmlPiece &piece) {
        return piece.node >= body.node && piece.node < end;
    };
    const auto begin = pieces.pieces.begin();
    const auto first = std::find_if(begin, pieces.pieces.end(), inside);
    auto last = first;
    for (auto it = first; it != pieces.pieces.end(); ++it) {
        last = inside(*it) ? it + 1 : last;
    }
    body.first = int(first - begin);
    body.last = int(last - begin);
    body.confidence = best > 400 ? 0.95 : best > 100 ? 0.8 : 0.5;
    return body;
}

} // namespace broadsheet
