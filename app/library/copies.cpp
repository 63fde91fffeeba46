#include "app/library/copies.h"

#include "app/article/copy_sketch.h"
#include "app/store/article_table.h"
#include "app/store/copy_table.h"
#include "app/store/store.h"
#include "app/store/version_table.h"

namespace broadsheet {

namespace {

// Holds the writer for some 10 ms: what a person does comes in between.
constexpr int BatchArticles = 50;

using Sketches = QVector<std::pair<ArticleId, CopySketch>>;

// A damaged article has nothing in common with others.
Sketches sketchesOf(Database &db, const QVector<ArticleId> &ids)
{
    Sketches sketches;
    for (const ArticleId id : ids) {
        const auto version = findVersion(db, id);
        const auto article =
            version ? articleOf(*version) : Result<Article>(Unexpected{version.error()});
        sketches.append({id, article ? copySketch(*article) : CopySketch()});
    }
    return sketches;
}

// Meanwhile some may have been removed, or filed anew.
int file(Database &db, const Sketches &sketches)
{
    int grouped = 0;
    for (const auto &[id, sketch] : sketches) {
        if (findArticle(db, id) && !hasCopySketch(db, id)) {
            putCopySketch(db, id, sketch);
            grouped += copyGroup(db, id).isEmpty() ? 0 : 1;
        }
    }
    return grouped;
}

QVector<PlacedAnnotation> notesOn(Database &db, const ArticleRow &row)
{
    const auto opened =
        row.annotations > 0 ? readArticle(db, row.id) : Result<OpenedArticle>(OpenedArticle());
    return opened ? opened->notes : QVector<PlacedAnnotation>();
}

} // namespace

QFuture<Result<QVector<ArticleRow>>> copiesOf(Library &library, ArticleId id)
{
    return library.store().readers().read(
        [id](Database &db) { return articleRows(db, copyGroup(db, id)); });
}

QFuture<Result<Comparison>> compareArticles(Library &library, ArticleId from, ArticleId to)
{
    return library.store().readers().read([from, to](Database &db) {
        return compareTexts(readArticle(db, from), readArticle(db, to));
    });
}

QFuture<Result<QVector<PlacedAnnotation>>> notesInCopies(Library &library, ArticleId id)
{
    return library.store().readers().read([id](Database &db) {
        QVector<PlacedAnnotation> notes;
        for (const ArticleRow &row : articleRows(db, copyGroup(db, id))) {
            if (row.id != id) {
                notes += notesOn(db, row);
            }
        }
        return notes;
    });
}

Result<CopiesFilled> fillCopies(Library &library, ArticleId after)
{
    const auto read = library.store().readers().readHere([after](Database &db) {
        return sketchesOf(db, articlesWithoutCopySketch(db, after, BatchArticles));
    });
    if (!read) {
        return Unexpected{read.error()};
    }
    if (read->isEmpty()) {
        return CopiesFilled();
    }
    const auto grouped = library.store()
                             .libraryWriter()
                             .write([sketches = *read](Database &db) { return file(db, sketches); })
                             .result();
    if (!grouped) {
        return Unexpected{grouped.error()};
    }
    return CopiesFilled{read->last().first, *grouped};
}

} // namespace broadsheet
