#pragma once

// Annotations together with where they stand now and what they stand on. Only reads; throws as
// Database does.

#include "app/annotation/annotation.h"

namespace broadsheet {

class Database;
struct NewestText;

/// Those on one article, in reading order, orphans last; bookmarks too.
QVector<PlacedAnnotation> annotationsOnArticle(Database &db, ArticleId article);

/// The same with their places in the text of another version.
QVector<PlacedAnnotation> annotationsOnText(Database &db, const NewestText &version);

/// All: newest article first, those whose article is gone last.
QVector<PlacedAnnotation> allAnnotations(Database &db);

PlacedAnnotation placedAnnotation(Database &db, const Annotation &note);

/// Those in the trash, the last deleted first; no bookmarks.
QVector<PlacedAnnotation> trashedAnnotations(Database &db);

} // namespace broadsheet
