#pragma once

// Bookmarks, highlights and notes. Functions throw as Database does; those that write are for the
// notebook's writer.

#include "app/annotation/annotation.h"

namespace broadsheet {

class Database;

/// The subject must be there, and its text when the note has a passage.
void insertAnnotation(Database &db, const Annotation &annotation);

/// False when there is no such note. Body, colour, style, tags; a bookmark stays one.
bool changeAnnotationBody(Database &db,
                          const QString &id,
                          const Body &body,
                          const QDateTime &modified);
bool changeAnnotationTarget(Database &db,
                            const QString &id,
                            const Target &target,
                            const QDateTime &modified);
bool setAnnotationDeleted(Database &db, const QString &id, bool deleted, const QDateTime &when);

/// Makes or takes back the bookmark of a whole article.
void setBookmark(Database &db,
                 const ArticleKey &key,
                 const QString &newId,
                 bool bookmarked,
                 const QDateTime &when);

/// Also when the bookmark was taken back: there is one row for each article.
bool isBookmarked(Database &db, const ArticleKey &key);

/// Also when it is deleted.
std::optional<Annotation> findAnnotation(Database &db, const QString &id);

/// Those that are not deleted, oldest first; bookmarks too. An empty key: all.
QVector<Annotation> annotationsOf(Database &db, const ArticleKey &key);

/// Those in the trash, the last deleted first; no bookmarks.
QVector<Annotation> deletedAnnotations(Database &db);
int countDeletedAnnotations(Database &db);

/// Of the notes that are not deleted, by name.
QStringList annotationTags(Database &db);
QStringList annotatedPublications(Database &db);

} // namespace broadsheet
