#pragma once

// Where do related links lead? Canonical address first, then the title. Links are resolved in the
// transaction that adds an article, and those that waited for it come alive in the same one.

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

/// Remembers the reader's choice for an ambiguous or wrong link; 0 takes the link out (Removed).
QFuture<Result<void>>
chooseTarget(Library &library, ArticleId article, int ordinal, ArticleId target);

} // namespace broadsheet
