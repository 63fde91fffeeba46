#pragma once

// By what a link is looked up, by what an article is found, and which of the two belong together.
// Pure; link_table.cpp asks the database.

#include "app/article/article.h"
#include "app/article/related_link.h"

namespace broadsheet {

struct LinkKey
{
    enum class Kind { // stored
        WholeTitle = 0,
        PartOfTitle = 1, // without its "… - Site"
        Beginning = 2,   // of a title that was cut with "…"
        Address = 3,
    };
    Kind kind = Kind::WholeTitle;
    QString key;

    friend bool operator==(const LinkKey &, const LinkKey &) = default;
};

/// A related link is looked up by its address and its title, a link within a paragraph by its
/// address alone: its words are not a title.
QVector<LinkKey> keysOf(const RelatedLink &link);

/// Headline and address.
QVector<LinkKey> keysOf(const Article &article);

/// A link's key and an article's key that belong together.
struct LinkPairing
{
    enum class How {
        Equal,
        LinkBegins,   // the article's title goes on where the link's was cut
        TargetBegins, // the other way round
    };
    LinkKey::Kind link;
    LinkKey::Kind target;
    How how;
    double confidence;
};

/// Best first; after all of these come EditedTitle and PerhapsMeant. Two parts never belong
/// together: what was left out may be what differs.
inline constexpr LinkPairing LinkPairings[] = {
    {LinkKey::Kind::Address, LinkKey::Kind::Address, LinkPairing::How::Equal, 1.0},
    {LinkKey::Kind::WholeTitle, LinkKey::Kind::WholeTitle, LinkPairing::How::Equal, 0.95},
    {LinkKey::Kind::Beginning, LinkKey::Kind::Beginning, LinkPairing::How::Equal, 0.9},
    {LinkKey::Kind::WholeTitle, LinkKey::Kind::PartOfTitle, LinkPairing::How::Equal, 0.85},
    {LinkKey::Kind::PartOfTitle, LinkKey::Kind::WholeTitle, LinkPairing::How::Equal, 0.85},
    {LinkKey::Kind::Beginning, LinkKey::Kind::WholeTitle, LinkPairing::How::LinkBegins, 0.7},
    {LinkKey::Kind::Beginning, LinkKey::Kind::PartOfTitle, LinkPairing::How::LinkBegins, 0.7},
    {LinkKey::Kind::WholeTitle, LinkKey::Kind::Beginning, LinkPairing::How::TargetBegins, 0.7},
    // Cut without a mark, in the middle of a word perhaps.
    {LinkKey::Kind::WholeTitle, LinkKey::Kind::WholeTitle, LinkPairing::How::LinkBegins, 0.65},
};

} // namespace broadsheet
