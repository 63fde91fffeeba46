#include "app/extract/html_byline.h"

#include "app/base/text.h"
#include "app/extract/byline.h"

#include <QRegularExpression>
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
            "journalist journalists columnist columnists redactie redaktion byline bylines "
            "profile profiles people")
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

/// "Ann Other/Bo Lind", "Ann Other, Bo Lind und Cy Moor" as a list.
QStringList namesIn(const QString &text)
{
    static const QRegularExpression joint(
        QStringLiteral("\\s*[/,;&|]\\s*|\\s+(?:and|und|et|y|e|i|og|och|ve|und)\\s+"));
    return text.split(joint, Qt::SkipEmptyParts);
}

bool areNames(const QStringList &parts)
{
    return !parts.isEmpty() && std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        return looksLikeName(part);
    });
}

bool isWhollyStrong(const Block &block)
{
    return block.runs.size() == 1 && block.runs[0].style == Run::Style::Strong &&
           block.runs[0].length == int(block.text.size());
}

/// "By Ann Other, in Kyiv" → "Ann Other": where somebody was is not who it was.
QString withoutPlace(const QString &names) { return names.section(QStringLiteral(", in "), 0, 0); }

/// "Ann Other/Bo Lind": one name alone may be a section's ("Middle East"), two are a byline.
bool areSeveralNames(const HtmlPiece &piece)
{
    const QStringList names = namesIn(piece.block.text);
    return names.size() > 1 && piece.linkedShare == 0 && !startsAsByline(piece.block.text) &&
           piece.block.kind == BlockKind::Paragraph && areNames(names);
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
    const bool fewWords = names.count(QLatin1Char(' ')) < 4;
    score += startsAsByline(text) ? (fewWords ? 0.8 : 0.6) : 0;
    score += isWhollyStrong(piece.block) && areNames(namesIn(text)) ? 0.6 : 0;
    score += linked ? 0.7 : 0;
    score += areNames(namesIn(names)) ? 0.3 : 0;
    score += areSeveralNames(piece) ? 0.5 : 0;
    score += known ? 1.0 : 0;
    score -= text.size() > 120 ? 0.4 : 0;
    score -= kind == BlockKind::ListItem || kind == BlockKind::Crosshead ? 0.3 : 0;
    return score;
}

ShownByline bestShown(const HtmlPieces &pieces,
                      Zone zone,
                      const PageMetadata &metadata,
                      int headline,
                      int standfirst,
                      double paperCosts)
{
    const QStringList authors =
        isPaper(metadata.authors, metadata) ? QStringList() : metadata.authors;
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
        const QString names = areSeveralNames(piece)
                                  ? namesIn(piece.block.text).join(QStringLiteral(", "))
                              : linked.isEmpty() ? withoutPlace(bylineNames(piece.block.text))
                                                 : linked.join(QStringLiteral(", "));
        if (names.isEmpty() || names.size() > 140) {
            continue;
        }
        const double score = scoreOf(piece, names, !linked.isEmpty(), authors) -
                             (isPaper({names}, metadata) ? paperCosts : 0);
        if (score > best.score) {
            best = {names, i, score};
        }
    }
    return best;
}

/// A person before the paper, which signs all that it prints.
ShownByline shownByline(
    const HtmlPieces &pieces, Zone zone, const PageMetadata &metadata, int headline, int standfirst)
{
    constexpr double TooMuch = 5;
    constexpr double Some = 0.5;
    const ShownByline person = bestShown(pieces, zone, metadata, headline, standfirst, TooMuch);
    return person.names.isEmpty() ? bestShown(pieces, zone, metadata, headline, standfirst, Some)
                                  : person;
}

struct Authors
{
    QStringList names;
    bool shown = false; // near the headline
};

/// The names that the pieces show.
QStringList shownIn(const HtmlPieces &pieces, Zone zone, const QStringList &names)
{
    constexpr qsizetype LongestRest = 120; // letters of a byline beside the name
    const auto from = pieces.pieces.begin() + zone.from;
    const auto to = pieces.pieces.begin() + zone.to;
    QStringList shown;
    for (const QString &name : names) {
        const bool found = std::any_of(from, to, [&](const HtmlPiece &piece) {
            const bool names = piece.block.text.contains(name, Qt::CaseInsensitive);
            return names && piece.block.text.size() < name.size() + LongestRest;
        });
        if (found) {
            shown << name;
        }
    }
    return shown;
}

/// The metadata's people, those that are shown near the headline before others.
Authors trustedAuthors(const HtmlPieces &pieces, Zone zone, const PageMetadata &metadata)
{
    Authors first;
    for (const QStringList &names : metadata.authorSources) {
        if (isPaper(names, metadata)) {
            continue;
        }
        const QStringList shown = shownIn(pieces, zone, names);
        if (!shown.isEmpty()) {
            // A long list is that of the other articles on the page.
            constexpr qsizetype ManyAuthors = 4;
            return {names.size() > ManyAuthors ? shown : names, true};
        }
        first.names = first.names.isEmpty() ? names : first.names;
    }
    return first;
}

/// What a piece at the foot of the body says of its authors: a line of names, "(Ann
/// Other, 3.5.2024)" at the end of the last paragraph, or the initials of the desk.
QString footNames(const Block &block, const PageMetadata &metadata)
{
    static const QRegularExpression bracket(QStringLiteral("\\(([^()]{3,160})\\)\\s*$"));
    static const QRegularExpression place(QStringLiteral("\\s+(?:aus|in|from|à)\\s.*$"));
    static const QRegularExpression initials(
        QStringLiteral("^\\(?([a-zäöü]{2,4}(?:\\s*[,/]\\s*[a-zäöü]{2,4})*)\\)?$"));
    constexpr qsizetype LongestLine = 80;
    const QString text = simplified(block.text);
    if (const QRegularExpressionMatch match = initials.match(text); match.hasMatch()) {
        return match.captured(1);
    }
    const QRegularExpressionMatch inBrackets = bracket.match(text);
    if (!inBrackets.hasMatch() && text.size() > LongestLine) {
        return {};
    }
    QStringList names = namesIn(bylineNames(inBrackets.hasMatch() ? inBrackets.captured(1) : text));
    names.replaceInStrings(place, QString());
    names.removeIf([&](const QString &name) { return isPaper({name}, metadata); });
    return areNames(names) ? names.join(QStringLiteral(", ")) : QString();
}

/// Some papers sign below the text.
ShownByline footByline(const HtmlPieces &pieces, const Body &body, const PageMetadata &metadata)
{
    constexpr int Reach = 4; // lines of the article
    constexpr double Prose = 60;
    const auto isProse = [](const HtmlPiece &piece) { return proseValue(piece) > Prose; };
    if (std::none_of(
            pieces.pieces.begin() + body.first, pieces.pieces.begin() + body.last, isProse)) {
        return {};
    }
    int reached = 0;
    for (int i = body.last - 1; i >= body.first && reached < Reach; --i) {
        const HtmlPiece &piece = pieces.pieces[i];
        if (piece.furniture >= 0 || piece.picture >= 0 ||
            piece.block.kind != BlockKind::Paragraph) {
            continue;
        }
        ++reached;
        const QString names = footNames(piece.block, metadata);
        const bool wholeLine = !isProse(piece);
        if (!names.isEmpty()) {
            return {names, wholeLine ? i : -1, 0};
        }
        if (!wholeLine) {
            break;
        }
    }
    return {};
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
    const bool namesMore =
        !trusted.names.isEmpty() && shown.names.contains(trusted.names.first()) &&
        shown.names.size() > byline.names.size() && areNames(namesIn(shown.names));
    if (!shown.names.isEmpty() &&
        (byline.names.isEmpty() || namesMore || (!trusted.shown && shown.score > SureScore))) {
        byline.names = shown.names;
    }
    if (byline.names.isEmpty() || isPaper({byline.names}, metadata)) {
        const ShownByline foot = footByline(pieces, body, metadata);
        byline = foot.names.isEmpty() ? byline : HtmlByline{foot.names, foot.piece};
    }
    if (byline.names.isEmpty()) {
        byline.names = metadata.authors.join(QStringLiteral(", ")); // the paper itself
    }
    return byline;
}

} // namespace broadsheet
