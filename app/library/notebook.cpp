#include "app/library/notebook.h"

#include "app/annotation/quote_match.h"
#include "app/base/text.h"
#include "app/library/annotation_list.h"
#include "app/library/chain.h"
#include "app/library/passage.h"
#include "app/store/annotation_table.h"
#include "app/store/article_table.h"
#include "app/store/subject_table.h"

#include <QUuid>

namespace broadsheet {

namespace {

Unexpected noNote(const QString &id)
{
    return fail(Error::Code::NotFound, QStringLiteral("There is no note %1.").arg(id));
}

Result<ArticlePassage> findPassage(Database &db, ArticleId id, const TextQuoteSelector &quote)
{
    const auto newest = readText(db, id);
    if (!newest) {
        return newest;
    }
    const auto match = matchQuote(newest->text, quote, -1);
    const auto asked = folded(quote.exact);
    // Quotes, dashes and spaces may differ from what was typed; the words may not.
    if (match && folded(newest->text.mid(match->start, match->end - match->start)) == asked) {
        return readPassage(db, id, match->start, match->end);
    }
    if (folded(newest->text).contains(asked) && !asked.isEmpty()) {
        return fail(Error::Code::Invalid,
                    QStringLiteral("These words stand in several places of article %1. Please give "
                                   "more of what stands before or after them.")
                        .arg(id));
    }
    return fail(Error::Code::NotFound,
                QStringLiteral("Article %1 does not hold these words.").arg(id));
}

PlacedAnnotation placedOn(const ArticlePassage &passage, const Annotation &annotation)
{
    const TextPositionSelector &position = passage.selectors.position;
    return {annotation,
            {AnchorState::Anchored, position.start, position.end},
            passage.article,
            passage.subject.headline,
            passage.subject.publication};
}

PlacedAnnotation addOn(Database &notebook, const ArticlePassage &passage, const Body &body)
{
    Annotation annotation;
    annotation.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    annotation.motivation = motivationOf(body);
    annotation.body = body;
    annotation.target = targetOf(passage);
    annotation.created = QDateTime::currentDateTimeUtc();
    annotation.modified = annotation.created;
    putPassage(notebook, passage);
    insertAnnotation(notebook, annotation);
    return placedOn(passage, annotation);
}

LibraryChanges changesOf(const PlacedAnnotation &placed)
{
    LibraryChanges changes;
    changes.annotated.append(placed.article);
    return changes;
}

// The articles of the notes, without those that are gone. NotFound when one of the notes is
// unknown.
Result<QVector<ArticleId>> articlesOfNotes(Database &db, const QStringList &ids)
{
    QVector<ArticleId> articles;
    for (const QString &id : ids) {
        const auto note = findAnnotation(db, id);
        if (!note) {
            return noNote(id);
        }
        const auto article = findArticleByKey(db, note->target.source);
        if (article && !articles.contains(article->id)) {
            articles.append(article->id);
        }
    }
    return articles;
}

// `change(notebook)` runs in one transaction: all is changed, or nothing.
template<typename Change>
QFuture<Result<void>> changeNotes(Library &library, const QStringList &ids, Change change)
{
    const auto changed = readThenWrite(
        library,
        [ids](Database &db) { return articlesOfNotes(db, ids); },
        [change](Database &notebook, const QVector<ArticleId> &articles) {
            change(notebook);
            return articles;
        });
    const auto told = announced(library, changed, [](const QVector<ArticleId> &articles) {
        LibraryChanges changes;
        // Also when all their articles are gone: lists of the whole library hold them.
        changes.annotated = articles.isEmpty() ? QVector<ArticleId>{0} : articles;
        return changes;
    });
    return QFuture(told).then([](const Result<QVector<ArticleId>> &result) -> Result<void> {
        return result ? Result<void>() : Result<void>(Unexpected{result.error()});
    });
}

QFuture<Result<void>> setDeleted(Library &library, const QStringList &ids, bool deleted)
{
    return changeNotes(library, ids, [ids, deleted](Database &notebook) {
        for (const QString &id : ids) {
            setAnnotationDeleted(notebook, id, deleted, QDateTime::currentDateTimeUtc());
        }
    });
}

} // namespace

QFuture<Result<PlacedAnnotation>> addAnnotation(Library &library,
                                                ArticleId article,
                                                int start,
                                                int end,
                                                Body body,
                                                int version,
                                                const QString &words)
{
    const auto added = readThenWrite(
        library,
        [=](Database &db) { return readPassage(db, article, start, end, version, words); },
        [body](Database &notebook, const ArticlePassage &passage) {
            return addOn(notebook, passage, body);
        });
    return announced(library, added, changesOf);
}

QFuture<Result<PlacedAnnotation>>
addAnnotation(Library &library, ArticleId article, TextQuoteSelector quote, Body body)
{
    const auto added = readThenWrite(
        library,
        [=](Database &db) { return findPassage(db, article, quote); },
        [body](Database &notebook, const ArticlePassage &passage) {
            return addOn(notebook, passage, body);
        });
    return announced(library, added, changesOf);
}

QFuture<Result<void>> changeAnnotations(Library &library, const QVector<BodyChange> &changes)
{
    QStringList ids;
    for (const BodyChange &change : changes) {
        ids.append(change.id);
    }
    return changeNotes(library, ids, [changes](Database &notebook) {
        for (const BodyChange &change : changes) {
            changeAnnotationBody(notebook, change.id, change.body, QDateTime::currentDateTimeUtc());
        }
    });
}

QFuture<Result<void>> removeAnnotations(Library &library, const QStringList &ids)
{
    return setDeleted(library, ids, true);
}

QFuture<Result<void>> restoreAnnotations(Library &library, const QStringList &ids)
{
    return setDeleted(library, ids, false);
}

QFuture<Result<PlacedAnnotation>> attachAnnotation(Library &library,
                                                   const QString &id,
                                                   ArticleId article,
                                                   int start,
                                                   int end,
                                                   int version,
                                                   const QString &words)
{
    const auto attached = readThenWrite(
        library,
        [=](Database &db) { return readPassage(db, article, start, end, version, words); },
        [id](Database &notebook, const ArticlePassage &passage) -> Result<PlacedAnnotation> {
            putPassage(notebook, passage);
            const auto now = QDateTime::currentDateTimeUtc();
            if (!changeAnnotationTarget(notebook, id, targetOf(passage), now)) {
                return noNote(id);
            }
            return placedOn(passage, *findAnnotation(notebook, id));
        });
    return announced(library, attached, changesOf);
}

QFuture<Result<void>> retargetAnnotation(Library &library, const QString &id, const Target &target)
{
    return changeNotes(library, {id}, [id, target](Database &notebook) {
        changeAnnotationTarget(notebook, id, target, QDateTime::currentDateTimeUtc());
    });
}

QFuture<Result<void>>
setBookmarked(Library &library, const QVector<ArticleId> &ids, bool bookmarked)
{
    const auto findSubjects = [ids](Database &db) -> Result<QVector<Subject>> {
        QVector<Subject> subjects;
        for (const ArticleId id : ids) {
            const auto article = findArticle(db, id);
            if (!article) {
                return noArticle(id);
            }
            subjects.append(subjectOf(*article));
        }
        return subjects;
    };
    const auto set = [bookmarked](Database &notebook, const QVector<Subject> &subjects) {
        for (const Subject &subject : subjects) {
            putSubject(notebook, subject);
            setBookmark(notebook,
                        subject.key,
                        QUuid::createUuid().toString(QUuid::WithoutBraces),
                        bookmarked,
                        QDateTime::currentDateTimeUtc());
        }
    };
    return announced(library, readThenWrite(library, findSubjects, set), [ids] {
        LibraryChanges changes;
        changes.annotated = ids;
        return changes;
    });
}

QFuture<Result<PlacedAnnotation>> annotation(Library &library, const QString &id)
{
    return library.store().readers().read([id](Database &db) -> Result<PlacedAnnotation> {
        const auto note = findAnnotation(db, id);
        return note ? Result<PlacedAnnotation>(placedAnnotation(db, *note)) : noNote(id);
    });
}

QFuture<Result<QVector<PlacedAnnotation>>> annotations(Library &library,
                                                       const AnnotationFilter &filter)
{
    return library.store().readers().read([filter](Database &db) {
        const auto all = filter.deleted        ? trashedAnnotations(db)
                         : filter.article == 0 ? allAnnotations(db)
                                               : annotationsOnArticle(db, filter.article);
        return filtered(all, filter);
    });
}

QFuture<Result<AnnotationFacets>> annotationFacets(Library &library)
{
    return library.store().readers().read([](Database &db) {
        return AnnotationFacets{
            annotationTags(db), annotatedPublications(db), countDeletedAnnotations(db)};
    });
}

} // namespace broadsheet
