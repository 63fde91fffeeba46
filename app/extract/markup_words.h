#pragma once

// What an element's class, id, role and itemprop say about it. The words are data:
// resources/phrases/markup.tsv.

#include "app/formats/html_tree.h"

#include <QFlags>

namespace broadsheet {

enum class Markup : quint32 {
    Body = 1u << 0,
    Headline = 1u << 1,
    Kicker = 1u << 2,
    Standfirst = 1u << 3,
    Byline = 1u << 4,
    Date = 1u << 5,
    Caption = 1u << 6,
    Credit = 1u << 7,
    PullQuote = 1u << 8,
    Related = 1u << 9,
    Share = 1u << 10,
    Newsletter = 1u << 11,
    Comments = 1u << 12,
    Advert = 1u << 13,
    Navigation = 1u << 14,
    Footer = 1u << 15,
    Consent = 1u << 16,
    Author = 1u << 17,
    Tags = 1u << 18,
    Paywall = 1u << 19,
    Player = 1u << 20,
    Tools = 1u << 21,
    Sidebar = 1u << 22,
    Popup = 1u << 23,
    Hidden = 1u << 24,
    Gallery = 1u << 25,
    Correction = 1u << 26,
    Survey = 1u << 27,
    FactBox = 1u << 28,
};
Q_DECLARE_FLAGS(MarkupWords, Markup)
Q_DECLARE_OPERATORS_FOR_FLAGS(MarkupWords)

/// The meanings that never are the article itself.
MarkupWords furnitureWords();

/// In a few words why an element with these meanings is furniture, e.g. "share buttons".
QString markupReason(MarkupWords words);

/// Remembers names it has seen: a page repeats a few hundred.
class MarkupReader
{
public:
    MarkupWords wordsOf(const HtmlNode &element);

private:
    MarkupWords wordsOf(const QString &names);

    QHash<QString, MarkupWords> m_seen;
};

} // namespace broadsheet
