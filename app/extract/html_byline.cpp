#include "app/extract/html_byline.h"

#include "app/base/text.h"
#include "app/extract/byline.h"

#include <QUrl>

namespace broadsheet {

namespace {

constexpr int PiecesBefore = 5;
constexpr int PiecesAfter = 40; // how far from the headline a byline may stand

constexpr double SureScore = 1.15; // a printed byline that outweighs metadata which nobody sees

struct ShownByline
{
    QString names;
    int piece = -1;
    double score = 0;
};

struct Zone
{
    int from = 0;
    int to = 0;
};

/// True when the address leads to an author's page.
bool isAuthorAddress(const QString &href)
{
    static const QStringList folders =
        QStringLiteral(
            "author authors autor autoren autores auteur auteurs autore autori staff contributor "
            "contributors by writer writers reporter reporters "
            "journalist journalists columnist columnists redactie redaktion byline bylines")
            .split(QLatin1Char(' '));
    const QStringList path =
        QUrl(href).path().toLower().split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 1 < path.size(); ++i) {
        if (folders.contains(path[i])) {
            return true;
        }
    }
    return false;
}

QStringList linkedAuthors(const Block &block)
{
    QStringList names;
    for (const Run &run : block.runs) {
        const QString name = simplified(QStringView(block.text).mid(run.start, run.length));
        if (name.size() > 2 && name.size() < 60 && name.at(0).isLetter() && !names.contains(name) &&
            isAuthorAddress(run.href)) {
            names << name;
        }
    }
    return names;
}

/// True when the names are only the paper's own.
bool isPaper(const QStringList &names, const PageMetadata &metadata)
{
    const QString host = folded(QUrl(metadata.url).host().remove(QStringLiteral("www.")));
    const QString paper = folded(metadata.publication);
    const QString publisher = folded(metadata.jsonLd.publisher);
    return std::all_of(names.begin(), names.end(), [&](const QString &name) {
        const QString key = folded(name);
        return key.isEmpty() || key == paper || key == publisher || host.contains(key) ||
               paper.contains(key) || (!paper.isEmpty() && key.startsWith(paper));
    });
}

bool areNames(const QString &text)
{
    const QStringList parts = text.split(QStringLiteral(", "));
    return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [](const QString &part) {
               return looksLikeName(part);
           });
}

/// What speaks for a piece as the byline, added up.
double
scoreOf(const HtmlPiece &piece, const QString &names, bool linked, const QStringList &authors)
{
    const QString &text = piece.block.text;
    const bool known = std::any_of(authors.begin(), authors.end(), [&](const QString &author) {
        return text.contains(author);
    });
    const BlockKind kind = piece.block.kind;
    double score = piece.words.testFlag(Markup::Byline)    ? 0.7
                   : piece.around.testFlag(Markup::Byline) ? 0.6
                                                           : 0;
    score += startsAsByline(text) ? 0.6 : 0;
    score += linked ? 0.7 : 0;
    score += looksLikeName(names) ? 0.3 : 0;
    score += known ? 1.0 : 0;
    score -= text.size() > 120 ? 0.4 : 0;
    score -= kind == BlockKind::ListItem || kind == BlockKind::Crosshead ? 0.3 : 0;
    return score;
}

ShownByline shownByline(
    const HtmlPieces &pieces, Zone zone, const PageMetadata &metadata, int headline, int standfirst)
{
    ShownByline best;
    best.score = 0.75;
    for (int i = zone.from; i < zone.to; ++i) {
        const HtmlPiece &piece = pieces.pieces[i];
        const bool figure =
            piece.block.kind == BlockKind::Image || piece.block.kind == BlockKind::Caption;
        const bool note = piece.furniture >= 0 && piece.block.text.endsWith(QLatin1Char('.'));
        if (i == headline || i == standfirst || figure || note || piece.block.text.size() > 200) {
            continue;
        }
        const QStringList linked = linkedAuthors(piece.block);
        const QString names =
            linked.isEmpty() ? bylineNames(piece.block.text) : linked.join(QStringLiteral(", "));
        if (names.isEmpty() || names.size() > 140) {
            continue;
        }
        const double score = scoreOf(piece, names, !linked.isEmpty(), metadata.authors);
        if (score > best.score) {
            best = {names, i, score};
        }
    }
    return best;
}

struct Authors
{
    QStringList names;
    bool shown = false; // near the headline
};

/// The metadata's people, those that are shown near the headline before others.
Authors trustedAuthors(const HtmlPieces &pieces, Zone zone, const PageMetadata &metadata)
{
    Authors first;
    for (const QStringList &names : metadata.authorSources) {
        if (isPaper(names, metadata)) {
            continue;
        }
        for (int i = zone.from; i < zone.to; ++i) {
            if (pieces.pieces[i].block.text.contains(names.first(), Qt::CaseInsensitive)) {
                return {names, true};
            }
        }
        first.names = first.names.isEmpty() ? names : first.names;
    }
    return first;
}

} // namespace

HtmlByline findByline(const HtmlPieces &pieces,
                      const Body &body,
                      const PageMetadata &metadata,
                      int headlinePiece,
                      int standfirstPiece)
{
    const int anchor = headlinePiece >= 0 ? headlinePiece : body.first;
    const Zone zone = {qMax(0, anchor - PiecesBefore),
                       qMin(int(pieces.pieces.size()), qMax(anchor, body.first) + PiecesAfter)};
    const Authors trusted = trustedAuthors(pieces, zone, metadata);
    const ShownByline shown = shownByline(pieces, zone, metadata, headlinePiece, standfirstPiece);
    HtmlByline byline = {trusted.names.join(QStringLiteral(", ")), shown.piece};
    const bool namesMore = !trusted.names.isEmpty() &&
                           shown.names.contains(trusted.names.first()) &&
                           shown.names.size() > byline.names.size() && areNames(shown.names);
    if (!shown.names.isEmpty() &&
        (byline.names.isEmpty() || namesMore || (!trusted.shown && shown.score > SureScore))) {
        byline.names = shown.names;
    }
    if (byline.names.isEmpty()) {
        byline.names = metadata.authors.join(QStringLiteral(", ")); // the paper itself
    }
    return byline;
}

} // namespace broadsheet
