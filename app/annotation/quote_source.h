#pragma once

// Is this text the source of a quote? As people quote: with words left out ("…", "[...]"), with
// other quotation marks, with a word changed here and there.

#include <QString>
#include <QStringList>

#include <optional>

namespace broadsheet {

/// What stands between the ellipses, without the quotation marks around it; no empty pieces.
QStringList quotePieces(const QString &quote);

struct QuotePlace
{
    int start = 0;       // UTF-16, of the first piece's place …
    int end = 0;         // … to the end of the last one's
    double likeness = 0; // 0 to 1: share of the letters, of both, in words that are the same
};

/// Where the pieces stand in the text, in order; of equal places the first. Nothing when less than
/// half is there. Linear in the text for each piece.
std::optional<QuotePlace> findPieces(const QString &text, const QStringList &pieces);

} // namespace broadsheet
