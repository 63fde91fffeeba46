#include "app/library/notebook.h"

#include "app/annotation/describe.h"
#include "app/annotation/quote_match.h"
#include "app/article/reading_text.h"
#include "app/base/text.h"
#include "app/library/annotation_list.h"
#include "app/library/chain.h"
#include "app/store/annotation_table.h"
#include "app/store/article_table.h"
#include "app/store/subject_table.h"
#include "app/store/version_table.h"

#include <QUuid>

namespace broadsheet {

namespace {

// A passage of an article's text, and what the notebook keeps of the article.
struct Passage
{
    ArticleId article = 0;
    Subject subject;
    QString text;
    QByteArray hash; // of the text
    int extractor = 0;
    Selectors selectors;
};

Subject subjectOf(const StoredArticle &article)
{
    return {article.key,
            article.url,
            article.path,
            article.part,
            article.headline,
            article.publication};
}

Unexpected noArticle(ArticleId id)
{
    return fail(Error::Code::NotFound, QStringLiteral("There is no article %1.").arg(id));
}

Unexpected noNote(const QString &id)
{
    return fail(Error::Code::NotFound, QStringLiteral("There is no note %1.").arg(id));
}

// Everything but the selectors.
Result<Passage> readText(Database &db, ArticleId id, int number = 0)
{
    const auto article = findArticle(db, id);
    if (!article) {
        return noArticle(id);
    }
    const auto version = findVersion(db, id, number);
    const auto stored =
        version ? articleOf(*version) : Result<Article>(Unexpected{version.error()});
    if (!stored) {
        return Unexpected{stored.error()};
    }
    Passage passage;
    passage.article = id;
    passage.subject = subjectOf(*article);
    passage.text = readingText(*stored).text;
    passage.hash = version->textHash;
    passage.extractor = version->extractor;
    return passage;
}

Result<Passage> readPassage(Database &db, ArticleId id, int start, int end, int number = 0)
{
    auto passage = readText(db, id, number);
    if (!passage) {
        return passage;
    }
    const auto selectors = describe(passage->text, start, end);
    if (!selectors) {
        return Unexpected{selectors.error()};
    }
    passage->selectors = *selectors;
    return passage;
}

Result<Passage> findPassage(Database &db, ArticleId id, const TextQuoteSelector &quote)
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

Target targetOf(const Passage &passage)
{
    Target target;
    target.source = passage.subject.key;
    target.quote = passage.selectors.quote;
    target.position = passage.selectors.position;
    target.version = passage.hash;
    target.extractorVersion = passage.extractor;
    return target;
}

void putPassage(Database &notebook, const Passage &passage)
{
    putSubject(notebook, passage.subject);
    putSubjectText(notebook, passage.subject.key, passage.hash, passage.text);
}

PlacedAnnotation placedOn(const Passage &passage, const Annotation &annotation)
{
    const TextPositionSelector &position = passage.selectors.position;
    return {annotation,
            {AnchorState::Anchored, position.start, position.end},
            passage.article,
            passage.subject.headline,
            passage.subject.publication};
}

PlacedAnnotation addOn(Database &notebook, const Passage &passage, const Body &body)
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

// The article of a note, 0 when it is gone.
Result<ArticleId> articleOfNote(Database &db, const QString &id)
{
    const auto note = findAnnotation(db, id);
    if (!note) {
        return noNote(id);
    }
    const auto article = findArticleByKey(db, note->target.source);
    return article ? article->id : ArticleId(0);
}

// `change(notebook)` gives false when there is no such note.
template<typename Change>
QFuture<Result<void>> changeNote(Library &library, const QString &id, Change change)
{
    const auto changed = readThenWrite(
        library,
        [id](Database &db) { return articleOfNote(db, id); },
        [id, change](Database &notebook, ArticleId article) -> Result<ArticleId> {
            if (!change(notebook)) {
                return noNote(id);
            }
            return article;
        });
    const auto told = announced(library, changed, [](ArticleId article) {
        LibraryChanges changes;
        changes.annotated.append(article);
        return changes;
    });
    return QFuture(told).then([](const Result<ArticleId> &result) -> Result<void> {
        return result ? Result<void>() : Result<void>(Unexpected{result.error()});
    });
}

QFuture<Result<void>> setDeleted(Library &library, const QString &id, bool deleted)
{
    return changeNote(library, id, [id, deleted](Database &notebook) {
        return setAnnotationDeleted(notebook, id, deleted, QDateTime::currentDateTimeUtc());
    });
}

bool answers(const PlacedAnnotation &note, const AnnotationFilter &filter, const QString &words)
{
    const Body &body = note.annotation.body;
    if (!filter.bookmarks && note.annotation.motivation == Motivation::Bookmarking) {
        return false;
    }
    if (filter.state && note.placement.state != *filter.state) {
        return false;
    }
    if (!filter.tag.isEmpty() && !body.tags.contains(filter.tag, Qt::CaseInsensitive)) {
        return false;
    }
    const auto &quote = note.annotation.target.quote;
    return words.isEmpty() || folded(body.text).contains(words) ||
           (quote && folded(quote->exact).contains(words));
}

} // namespace

QFuture<Result<PlacedAnnotation>>
addAnnotation(Library &library, ArticleId article, int start, int end, Body body, int version)
{
    const auto added = readThenWrite(
        library,
        [=](Database &db) { return readPassage(db, article, start, end, version); },
        [body](Database &notebook, const Passage &passage) {
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
        [body](Database &notebook, const Passage &passage) {
            return addOn(notebook, passage, body);
        });
    return announced(library, added, changesOf);
}

QFuture<Result<void>> changeAnnotation(Library &library, const QString &id, Body body)
{
    return changeNote(library, id, [id, body](Database &notebook) {
        return changeAnnotationBody(notebook, id, body, QDateTime::currentDateTimeUtc());
    });
}

QFuture<Result<void>> removeAnnotation(Library &library, const QString &id)
{
    return setDeleted(library, id, true);
}

QFuture<Result<void>> restoreAnnotation(Library &library, const QString &id)
{
    return setDeleted(library, id, false);
}

QFuture<Result<PlacedAnnotation>> attachAnnotation(
    Library &library, const QString &id, ArticleId article, int start, int end, int version)
{
    const auto attached = readThenWrite(
        library,
        [=](Database &db) { return readPassage(db, article, start, end, version); },
        [id](Database &notebook, const Passage &passage) -> Result<PlacedAnnotation> {
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
    return changeNote(library, id, [id, target](Database &notebook) {
        return changeAnnotationTarget(notebook, id, target, QDateTime::currentDateTimeUtc());
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

QFuture<Result<QVector<PlacedAnnotation>>> annotations(Library &library,
                                                       const AnnotationFilter &filter)
{
    return library.store().readers().read([filter](Database &db) {
        const auto all =
            filter.article == 0 ? allAnnotations(db) : annotationsOnArticle(db, filter.article);
        const QString words = folded(filter.text);
        QVector<PlacedAnnotation> found;
        for (const PlacedAnnotation &note : all) {
            if (answers(note, filter, words)) {
                found.append(note);
            }
        }
        return found;
    });
}

} // namespace broadsheet
