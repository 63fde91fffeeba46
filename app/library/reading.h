#pragma once

// Opening an article, and what reading leaves behind: read state and position.

#include "app/annotation/annotation.h"
#include "app/article/article_row.h"
#include "app/article/reading_text.h"
#include "app/article/related_link.h"
#include "app/library/library.h"

#include <QFuture>

namespace broadsheet {

class Database;

/// Where a reader stopped: a block and an offset in it, so that it is still the same sentence after
/// the font or the width has changed.
struct ReadingPosition
{
    int block = 0;
    int offset = 0; // UTF-16 units within the block
};

struct OpenedArticle
{
    ArticleRow row;
    Article article;
    ReadingText text;
    QVector<RelatedLink> links;      // by ordinal; of the newest version, at their places in this
    QVector<PlacedAnnotation> notes; // by place here; orphans last; the bookmark not among them
    ReadingPosition position;
    int version = 1; // the one shown, 1-based

    bool isNewest() const { return version == row.versions; }
};

/// version 0: the newest.
QFuture<Result<OpenedArticle>> openArticle(Library &library, ArticleId id, int version = 0);

/// For app/library alone: the same on a reader's connection.
Result<OpenedArticle> readArticle(Database &db, ArticleId id, int version = 0);

/// The bytes as imported.
QFuture<Result<QByteArray>> originalBytes(Library &library, ArticleId id, int version = 0);

QFuture<Result<void>> setRead(Library &library, const QVector<ArticleId> &ids, bool read);
QFuture<Result<void>> savePosition(Library &library, ArticleId id, ReadingPosition position);

/// Removes articles from the library; their annotations stay, as orphans. restoreArticles() puts
/// them back under their ids, all or none.
QFuture<Result<void>> removeArticles(Library &library, const QVector<ArticleId> &ids);
QFuture<Result<void>> restoreArticles(Library &library, const QVector<ArticleId> &ids);

/// What restoreArticles() can put back, last removed first.
QFuture<Result<QVector<RemovedArticle>>> removedArticles(Library &library);

/// Drops removed articles for good; what was written on them stays in the notebook.
QFuture<Result<void>> forgetRemovedArticles(Library &library, const QVector<ArticleId> &ids);

} // namespace broadsheet
