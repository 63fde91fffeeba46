#include "app/annotation/exact_quote.h"

#include <QVector>

#include <algorithm>

namespace broadsheet {

namespace {

// A quote that stands in more places than this is told apart in the first ones only.
constexpr int MaxPlaces = 10'000;

// A quote shorter than this is told by its surroundings as much as by its words (UTF-16 units).
constexpr int ShortQuote = 24;
constexpr double SomeAgreement = 0.25;

int agreementBefore(const QString &text, int offset, const QString &prefix)
{
    int n = 0;
    while (n < prefix.size() && n < offset &&
           text[offset - 1 - n] == prefix[prefix.size() - 1 - n]) {
        ++n;
    }
    return n;
}

int agreementAfter(const QString &text, int offset, const QString &suffix)
{
    int n = 0;
    while (n < suffix.size() && offset + n < text.size() && text[offset + n] == suffix[n]) {
        ++n;
    }
    return n;
}

struct Place
{
    int start;
    int agreement;
    int distance;

    bool betterThan(const Place &other) const
    {
        return agreement != other.agreement ? agreement > other.agreement
                                            : distance < other.distance;
    }
};

QVector<Place> placesOf(const QString &text, const TextQuoteSelector &quote, int hint)
{
    QVector<Place> places;
    qsizetype at = quote.exact.isEmpty() ? -1 : text.indexOf(quote.exact);
    for (; at >= 0 && places.size() < MaxPlaces; at = text.indexOf(quote.exact, at + 1)) {
        const int start = int(at);
        const int end = start + int(quote.exact.size());
        places.append(
            {start,
             agreementBefore(text, start, quote.prefix) + agreementAfter(text, end, quote.suffix),
             hint < 0 ? 0 : qAbs(start - hint)});
    }
    return places;
}

} // namespace

std::optional<TextPositionSelector>
findExactQuote(const QString &text, const TextQuoteSelector &quote, int hint)
{
    QVector<Place> places = placesOf(text, quote, hint);
    if (places.isEmpty()) {
        return std::nullopt;
    }
    const auto best = std::max_element(
        places.begin(), places.end(), [](const auto &a, const auto &b) { return b.betterThan(a); });
    for (const Place &other : places) {
        if (other.start != best->start && !best->betterThan(other)) {
            return std::nullopt;
        }
    }
    const qsizetype context = quote.prefix.size() + quote.suffix.size();
    if (quote.exact.size() < ShortQuote && best->agreement < SomeAgreement * double(context)) {
        return std::nullopt;
    }
    return TextPositionSelector{best->start, best->start + int(quote.exact.size())};
}

} // namespace broadsheet
