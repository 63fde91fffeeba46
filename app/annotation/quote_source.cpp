#include "app/annotation/quote_source.h"

#include "app/annotation/quote_match.h"
#include "app/annotation/word_diff.h"
#include "app/base/text.h"

#include <QRegularExpression>

namespace broadsheet {

namespace {

constexpr double LeastLikeness = 0.5;
constexpr int MostPieces = 32;

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

// Words that stand twice are no matter here: the first place will do.
std::optional<TextPositionSelector> findPiece(const QString &text, const QString &piece, int from)
{
    const qsizetype exact = text.indexOf(piece, from);
    if (exact >= 0) {
        return TextPositionSelector{int(exact), int(exact + piece.size())};
    }
    const auto match = matchQuote(text, {piece, {}, {}}, from);
    return match ? match : matchQuote(text.left(text.size() / 2), {piece, {}, {}}, from);
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
        const auto at = findPiece(text, piece, from);
        if (!at || at->start < from) {
            continue;
        }
        found += double(piece.size()) * likenessOf(piece, text.mid(at->start, at->end - at->start));
        place.start = from == 0 ? at->start : place.start;
        place.end = at->end;
        from = at->end;
    }
    place.likeness = weight > 0 ? found / weight : 0;
    return place.likeness < LeastLikeness ? std::nullopt : std::optional(place);
}

} // namespace broadsheet
