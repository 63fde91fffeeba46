#pragma once

// Bookmarks, highlights and notes. A future that ends well means: it is on disk.

#include "app/annotation/annotation.h"
#include "app/library/library.h"

#include <QFuture>

namespace broadsheet {

/// Marks [start, end) (UTF-16) of a version's reading text; version 0: the newest.
QFuture<Result<PlacedAnnotation>>
addAnnotation(Library &library, ArticleId article, int start, int end, Body body, int version = 0);

/// Marks a passage given by its words. NotFound when the article does not hold it; Invalid when it
/// stands in several places and the context does not decide.
QFuture<Result<PlacedAnnotation>>
addAnnotation(Library &library, ArticleId article, TextQuoteSelector quote, Body body);

QFuture<Result<void>> changeAnnotation(Library &library, const QString &id, Body body);

/// Sets deleted_at; restoreAnnotation() takes it back. Nothing is ever thrown away.
QFuture<Result<void>> removeAnnotation(Library &library, const QString &id);
QFuture<Result<void>> restoreAnnotation(Library &library, const QString &id);

/// Puts an orphan (or any note) on another passage of an article; version 0: the newest.
QFuture<Result<PlacedAnnotation>> attachAnnotation(
    Library &library, const QString &id, ArticleId article, int start, int end, int version = 0);

/// Puts a note back where it stood before attachAnnotation(): `target` is the one it had.
QFuture<Result<void>> retargetAnnotation(Library &library, const QString &id, const Target &target);

QFuture<Result<void>>
setBookmarked(Library &library, const QVector<ArticleId> &ids, bool bookmarked);

struct AnnotationFilter
{
    ArticleId article = 0; // 0: the whole library
    std::optional<AnchorState> state;
    QString tag;
    QString text;           // in quote or note, folded
    bool bookmarks = false; // also the bookmarks of whole articles
};

/// Newest article first, within an article in reading order, orphans last.
QFuture<Result<QVector<PlacedAnnotation>>> annotations(Library &library,
                                                       const AnnotationFilter &filter = {});

} // namespace broadsheet
