#pragma once

// Bookmarks, highlights and notes. A future that ends well means: it is on disk.

#include "app/library/annotation_filter.h"
#include "app/library/library.h"

#include <QFuture>

namespace broadsheet {

/// Marks [start, end) (UTF-16) of a version's reading text; version 0: the newest. `words` are what
/// the person saw there: Invalid when other words stand there now. Null: not looked at.
QFuture<Result<PlacedAnnotation>> addAnnotation(Library &library,
                                                ArticleId article,
                                                int start,
                                                int end,
                                                Body body,
                                                int version = 0,
                                                const QString &words = {});

/// Marks a passage given by its words. NotFound when the article does not hold it; Invalid when it
/// stands in several places and the context does not decide.
QFuture<Result<PlacedAnnotation>>
addAnnotation(Library &library, ArticleId article, TextQuoteSelector quote, Body body);

/// One note, also a deleted one.
QFuture<Result<PlacedAnnotation>> annotation(Library &library, const QString &id);

struct BodyChange
{
    QString id;
    Body body;
};

/// All of them or none.
QFuture<Result<void>> changeAnnotations(Library &library, const QVector<BodyChange> &changes);

/// Sets deleted_at; restoreAnnotations() takes it back. Nothing is ever thrown away.
QFuture<Result<void>> removeAnnotations(Library &library, const QStringList &ids);
QFuture<Result<void>> restoreAnnotations(Library &library, const QStringList &ids);

inline QFuture<Result<void>> changeAnnotation(Library &library, const QString &id, const Body &body)
{
    return changeAnnotations(library, {{id, body}});
}

inline QFuture<Result<void>> removeAnnotation(Library &library, const QString &id)
{
    return removeAnnotations(library, {id});
}

inline QFuture<Result<void>> restoreAnnotation(Library &library, const QString &id)
{
    return restoreAnnotations(library, {id});
}

/// Puts an orphan (or any note) on another passage of an article, as addAnnotation() does.
QFuture<Result<PlacedAnnotation>> attachAnnotation(Library &library,
                                                   const QString &id,
                                                   ArticleId article,
                                                   int start,
                                                   int end,
                                                   int version = 0,
                                                   const QString &words = {});

/// Puts a note back where it stood before attachAnnotation(): `target` is the one it had.
QFuture<Result<void>> retargetAnnotation(Library &library, const QString &id, const Target &target);

QFuture<Result<void>>
setBookmarked(Library &library, const QVector<ArticleId> &ids, bool bookmarked);

QFuture<Result<QVector<PlacedAnnotation>>> annotations(Library &library,
                                                       const AnnotationFilter &filter = {});

/// What the notes of the library, but for those in the trash, can be filtered by.
struct AnnotationFacets
{
    QStringList tags;         // by name
    QStringList publications; // by name
    int deleted = 0;          // notes in the trash
};

QFuture<Result<AnnotationFacets>> annotationFacets(Library &library);

} // namespace broadsheet
