#pragma once

#include "app/article/article.h"

namespace broadsheet {

enum class LinkState {
    Resolved,  // an article of the library
    Ambiguous, // several fit
    Wanted,    // the library lacks it
    External,  // an address outside
    Removed,   // by the reader
};

/// What a link's confidence means (app/store/link_key.h has all of the figures).
inline constexpr double CertainTarget = 1.0; // the address, or the reader's choice
inline constexpr double SameTitle = 0.95;
inline constexpr double EditedTitle = 0.6;  // article/title_match
inline constexpr double PerhapsMeant = 0.3; // a person is asked

QString linkStateName(LinkState state);
std::optional<LinkState> linkStateFromName(QStringView name);

/// One link of an article and where it leads now.
struct RelatedLink
{
    ArticleId article = 0; // who links
    int ordinal = 0; // n-th link of the article, from 0: broadsheet://link/<article>/<ordinal>
    int block = -1;  // index in Article::blocks
    int run = -1;    // index in Block::runs, -1: the block itself is the related link
    QString text;    // the title as printed
    QString href;    // address in the source, or empty
    LinkState state = LinkState::Wanted;
    ArticleId target = 0; // when resolved
    QString targetHeadline;
    double confidence = 0; // 0 … 1, of the resolution
};

/// The links of an article in the order of their ordinals: each Related block and each run with an
/// address. State and target are left for the library to fill in.
QVector<RelatedLink> linksOf(const Article &article);

} // namespace broadsheet
