#pragma once

// Headlines and link titles by what their edited forms have in common (article/title_match). Every
// step is a seek; of those that share a pair of words only the newest
// MostAlike are looked at, so that a series ("what we know on day 12") costs no more than others.

#include "app/store/link_lookup.h"

namespace broadsheet {

class Database;

/// `titleKey` is that of the whole headline, or of the link's title.
void addHeadlineSketch(Database &db, ArticleId article, const QString &titleKey);
void dropHeadlineSketch(Database &db, ArticleId article, const QString &titleKey);
void addLinkSketch(Database &db, const LinkName &link, const QString &titleKey);
void dropLinkSketch(Database &db, const LinkName &link, const QString &titleKey);

inline constexpr int MostAlike = 32;

struct Reworded
{
    QVector<ArticleId> same;    // an edited form of the title
    QVector<ArticleId> perhaps; // one word stands in the place of another
};

/// The articles whose headline is an edited form of the title, `self` never among them.
Reworded rewordedHeadlines(Database &db, const QString &titleKey, ArticleId self);

/// The links of other articles whose title is, perhaps, an edited form of the headline and that
/// lead to nothing surer than `below`.
QVector<LinkName>
rewordedLinks(Database &db, const QString &titleKey, ArticleId self, double below);

} // namespace broadsheet
