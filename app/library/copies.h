#pragma once

// Copies of one story, found when articles are filed (store/copy_table): which there are, and what
// is different between two of them.

#include "app/library/versions.h"

#include <QFuture>

namespace broadsheet {

/// The group of an article, itself among it, the lead first; empty when it has no copies.
QFuture<Result<QVector<ArticleRow>>> copiesOf(Library &library, ArticleId id);

/// What is different between two articles: `from` is taken for the older version.
QFuture<Result<Comparison>> compareArticles(Library &library, ArticleId from, ArticleId to);

/// The notes that were made on the other articles of its group, in the order of these; bookmarks
/// are not among them.
QFuture<Result<QVector<PlacedAnnotation>>> notesInCopies(Library &library, ArticleId id);

/// How the articles that were there before copies were looked for come into their groups: finds the
/// next of them with ids above `after`, and files up to a batch of them. For app/library alone.
struct CopiesFilled
{
    ArticleId last = 0; // go on after this one; 0: there are none left
    int grouped = 0;    // articles that turned out to have copies
};

Result<CopiesFilled> fillCopies(Library &library, ArticleId after);

} // namespace broadsheet
