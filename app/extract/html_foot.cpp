#include "app/extract/html_foot.h"

#include "app/extract/phrases.h"

#include <QRegularExpression>

namespace broadsheet {

namespace {

constexpr qsizetype LongestPlea = 400; // letters
constexpr qsizetype ShortPlea = 160;
constexpr qsizetype LongestCopyright = 120;
constexpr qsizetype LongestDate = 60;

constexpr quint32 Pleas =
    bit(PhraseKind::Newsletter) | bit(PhraseKind::Comments) | bit(PhraseKind::Advert);

/// Names of networks and addresses; in an article they come one at a time.
qsizetype addressesIn(const QString &text)
{
    static const QRegularExpression address(
        QStringLiteral("\\b(?:facebook|twitter|instagram|youtube|tiktok|linkedin|telegram|whatsapp)"
                       "\\b|\\S+@\\S+\\.\\w+|(?<!\\S)@\\w{3,}|https?://|\\bwww\\."),
        QRegularExpression::CaseInsensitiveOption);
    qsizetype count = 0;
    for (auto found = address.globalMatch(text); found.hasNext(); found.next()) {
        ++count;
    }
    return count;
}

/// "(Reporting by Ann Other; editing by Bo Lind)"
bool isCreditOfReporters(const QString &text)
{
    constexpr qsizetype Longest = 300;
    const QString line = text.startsWith(QLatin1Char('(')) ? text.mid(1) : text;
    return text.size() <= Longest && leadingPhrase(PhraseKind::BylineCredit, line) > 0;
}

bool namesCopyright(const QString &text)
{
    static const QRegularExpression sign(QStringLiteral("©|ⓒ|\\(c\\)|\\bcopyright\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    return text.size() <= LongestCopyright && text.contains(sign);
}

} // namespace

bool isShortcode(const QString &text)
{
    static const QRegularExpression shortcode(
        QStringLiteral("^\\[(\\w+)(?:\\s[^\\]]{0,300})?\\].{0,200}\\[/\\1\\]$"));
    return shortcode.match(text).hasMatch();
}

std::optional<FootLine> footLine(const QString &text, bool linked)
{
    if (text.size() > LongestPlea) {
        return std::nullopt;
    }
    if (isCreditOfReporters(text)) {
        return FootLine{BlockKind::Byline, QStringLiteral("names who reported and edited"), 0.9};
    }
    const PhraseHits hits = phrasesIn(foldForPhrases(text));
    if ((hits.start & bit(PhraseKind::Footer)) && namesCopyright(text)) {
        return FootLine{BlockKind::Furniture, QStringLiteral("copyright or footer"), 0.85};
    }
    const bool dated = hits.start & (bit(PhraseKind::DateUpdated) | bit(PhraseKind::DateStart));
    const bool numbered =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    if (dated && numbered && text.size() <= LongestDate) {
        return FootLine{BlockKind::Furniture, QStringLiteral("date of publication"), 0.8};
    }
    const qsizetype addresses = addressesIn(text);
    // "Twitter seemed confused" begins with a word of share bars; "follow us on Twitter" has two.
    const bool shares = (hits.start & bit(PhraseKind::Share)) &&
                        (addresses > 0 || (linked && text.size() <= ShortPlea)) &&
                        addressesIn(text.left(text.indexOf(QLatin1Char(' ')))) == 0;
    const bool asks = (hits.start & Pleas) && text.size() <= ShortPlea;
    const bool onlyAddress = addresses > 1 && text.size() <= ShortPlea;
    if (asks || shares || onlyAddress) {
        return FootLine{BlockKind::Furniture, QStringLiteral("asks the reader for something"), 0.8};
    }
    return std::nullopt;
}

} // namespace broadsheet
