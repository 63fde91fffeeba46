#pragma once

// Links as a person sees them: where they lead now, what the reader chose included (a choice stands
// above whatever the library finds). Functions read both files and throw as Database does.

#include "app/annotation/annotation.h"
#include "app/article/related_link.h"

namespace broadsheet {

class Database;

/// The links of an article, by their ordinals.
QVector<RelatedLink> linksFrom(Database &db, ArticleId article);

/// The links of other articles that lead to this one.
QVector<RelatedLink> linksTo(Database &db, ArticleId target);

/// All, article by article.
QVector<RelatedLink> allLinks(Database &db);
QVector<RelatedLink> wantedLinks(Database &db);

/// Those with that title (titleKey()), at most `most`: of the articles that came in last, from
/// there.
QVector<RelatedLink> wantedLinks(Database &db, const QString &titleKey, int most);

std::optional<RelatedLink> findLink(Database &db, ArticleId article, int ordinal);

/// All articles that the link fits equally well, whatever the reader chose.
QVector<ArticleId> fittingArticles(Database &db, ArticleId article, int ordinal);

/// How many titles the library lacks.
int countWantedTitles(Database &db);

struct RankedTitle
{
    QString key;      // titleKey()
    QString title;    // as printed first
    int articles = 0; // that ask for it
};

/// These titles, most wanted first.
QVector<RankedTitle> rankedWantedTitles(Database &db);

/// A link by what is printed, so that the choice outlives library.db.
struct ChosenLink
{
    ArticleKey article; // the one that links
    QString title;      // titleKey() of the link's words
    QString href;
    std::optional<ArticleKey> target; // empty: the link is taken out; none: nothing was chosen
};

/// What was chosen for the link of that article, title and address, if anything.
std::optional<ArticleKey> chosenTarget(Database &db, const ChosenLink &link);

/// For the notebook's writer. Without a target the choice is forgotten.
void putChosenLink(Database &notebook, const ChosenLink &chosen);

/// What was chosen for a link, and since when.
struct KeptChoice
{
    ChosenLink link;
    QDateTime changed;
};

/// By article, title and address.
QVector<KeptChoice> allChosenLinks(Database &db);

/// Puts in what was chosen in another library, unless what is here is as new.
void takeChosenLink(Database &db, const KeptChoice &choice);

} // namespace broadsheet
