#include "app/annotation/quote_source.h"

#include "app/annotation/quote_match.h"
#include "app/annotation/word_diff.h"
#include "app/base/text.h"

#include <QRegularExpression>

namespace broadsheet {

namespace {

constexpr double LeastLikeness = 0.5;
constexpr int MostPieces = 32;
constexpr int MostPlaces = 1000; // of a piece that are looked at
constexpr int LongestGap = 1200; // UTF-16 units that an ellipsis may stand for

int lettersOf(const QVector<Word> &words)
{
    int letters = 0;
    for (const Word &word : words) {
        letters += word.hasLetters ? word.end - word.start : 0;
    }
    return letters;
}

double likenessOf(const QString &quote, const QString &found)
{
    Vocabulary vocabulary;
    const QVector<Word> ours = wordsOf(quote, vocabulary);
    const QVector<Word> theirs = wordsOf(found, vocabulary);
    const QVector<int> newOf = diffWords(ours, theirs, vocabulary);
    int same = 0;
    for (qsizetype i = 0; i < ours.size(); ++i) {
        const bool equal = newOf[i] >= 0 && theirs[newOf[i]].id == ours[i].id;
        same += equal && ours[i].hasLetters ? ours[i].end - ours[i].start : 0;
    }
    const int all = qMax(lettersOf(ours), lettersOf(theirs));
    return all == 0 ? 0 : qMin(1.0, double(same) / all);
}

bool isInsideWord(const QString &text, qsizetype offset)
{
    return offset > 0 && offset < text.size() && text[offset - 1].isLetterOrNumber() &&
           text[offset].isLetterOrNumber() && text[offset].script() != QChar::Script_Han;
}

// A single word is meant as a whole; of several the first and the last may have been cut.
bool standsAlone(const QString &text, const QString &piece, int start, int end)
{
    return piece.contains(QLatin1Char(' ')) ||
           (!isInsideWord(text, start) && !isInsideWord(text, end));
}

// To the letter. Words that stand twice are no matter here: the first place will
// do.
std::optional<TextPositionSelector> findExactPiece(const QString &text, const QString &piece)
{
    for (int tries = 0, at = 0; tries < MostPlaces; ++tries, ++at) {
        at = int(text.indexOf(piece, at));
        if (at < 0) {
            return std::nullopt;
        }
        const int end = at + int(piece.size());
        if (standsAlone(text, piece, at, end)) {
            return TextPositionSelector{at, end};
        }
    }
    return std::nullopt;
}

std::optional<TextPositionSelector> findPiece(const QString &text, const QString &piece)
{
    const auto exact = findExactPiece(text, piece);
    if (exact) {
        return exact;
    }
    const auto match = matchQuote(text, {piece, {}, {}}, 0);
    // Two places as good as each other: then the one in the first half.
    const auto place = match ? match : matchQuote(text.left(text.size() / 2), {piece, {}, {}}, 0);
    const bool whole = place && standsAlone(text, piece, place->start, place->end);
    return whole ? place : std::nullopt;
}

} // namespace

QStringList quotePieces(const QString &quote)
{
    static const QRegularExpression ellipsis(
        QStringLiteral("[\\[(]\\s*(?:\\x{2026}|\\.\\.\\.+)\\s*[\\])]|\\x{2026}|\\.\\.\\.+"));
    static const QRegularExpression outside(
        QStringLiteral("^[\\s\"'\\x{2018}-\\x{201f}\\x{ab}\\x{bb}]+"
                       "|[\\s\"'\\x{2018}-\\x{201f}\\x{ab}\\x{bb}]+$"));
    QStringList pieces;
    for (QString piece : simplified(quote).split(ellipsis)) {
        piece.remove(outside);
        if (!folded(piece).isEmpty() && pieces.size() < MostPieces) {
            pieces.append(piece);
        }
    }
    return pieces;
}

std::optional<QuotePlace> findPieces(const QString &text, const QStringList &pieces)
{
    QuotePlace place;
    double weight = 0;
    double found = 0;
    int from = 0;
    for (const QString &piece : pieces) {
        weight += double(piece.size());
        // What follows an ellipsis stands near by, else it is from elsewhere.
        const QString near = from == 0 ? text : text.mid(from, LongestGap + 2 * piece.size());
        const auto at = findPiece(near, piece);
        if (!at) {
            continue;
        }
        found += double(piece.size()) * likenessOf(piece, near.mid(at->start, at->end - at->start));
        place.start = from == 0 ? at->start : place.start;
        place.end = from + at->end;
        from = place.end;
    }
    place.likeness = weight > 0 ? found / weight : 0;
    return place.likeness < LeastLikeness ? std::nullopt : std::optional(place);
}

} // namespace broadsheet
