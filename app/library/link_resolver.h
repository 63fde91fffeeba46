#pragma once

// Where do related links lead? Canonical address first, then the title. Links are resolved in the
// transaction that adds an article, and those that waited for it come alive in the same one.

#include "app/annotation/annotation.h"
#include "app/article/related_link.h"
#include "app/library/library.h"

#include <QFuture>
#include <QUrl>

namespace broadsheet {

struct LinkFilter
{
    bool wantedOnly = false;
    ArticleId article = 0; // 0: all
};

QFuture<Result<QVector<RelatedLink>>> links(Library &library, const LinkFilter &filter = {});

/// The resolved links of other articles to this one; hundreds for one that all others cite, so who
/// only shows the article does not ask (story_thread has as many as a person reads).
QFuture<Result<QVector<RelatedLink>>> backlinks(Library &library, ArticleId article);

/// A title that the library lacks, and who asks for it.
struct WantedTitle
{
    QString title;
    QVector<ArticleId> citedBy;
};

/// Most wanted first.
QFuture<Result<QVector<WantedTitle>>> wantedTitles(Library &library);

/// Where one link leads now; for an ambiguous link, all that fit.
struct LinkTargets
{
    RelatedLink link;
    QVector<ArticleId> articles;
    QUrl address; // external: http and https only; else empty
};

QFuture<Result<LinkTargets>> followLink(Library &library, ArticleId article, int ordinal);

/// A reader's choice for a link and what stood in its place: the key of an article, empty for a
/// link that is taken out, or nothing. The link is named by what is printed: its number in the
/// article changes with each version.
struct LinkChoice
{
    ArticleId article = 0; // that links
    ArticleKey articleKey;
    QString title; // titleKey() of the link's words
    QString href;
    std::optional<ArticleKey> before;
    std::optional<ArticleKey> after;
};

/// Remembers the reader's choice for an ambiguous or wrong link; 0 takes the link out (Removed).
QFuture<Result<LinkChoice>>
chooseTarget(Library &library, ArticleId article, int ordinal, ArticleId target);

/// Takes a choice back (`before`), or makes it again (`after`).
QFuture<Result<void>> undoChoice(Library &library, const LinkChoice &choice);
QFuture<Result<void>> redoChoice(Library &library, const LinkChoice &choice);

} // namespace broadsheet
