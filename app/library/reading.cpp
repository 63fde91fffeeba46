#include "app/library/reading.h"

#include "app/library/annotation_list.h"
#include "app/library/chain.h"
#include "app/library/filing.h"
#include "app/library/placing.h"
#include "app/store/article_table.h"
#include "app/store/link_rows.h"
#include "app/store/original_table.h"
#include "app/store/reading_table.h"
#include "app/store/removed_table.h"
#include "app/store/version_table.h"

#include <QHash>

namespace broadsheet {

namespace {

Unexpected noArticle(ArticleId id)
{
    return fail(Error::Code::NotFound, QStringLiteral("There is no article %1.").arg(id));
}

QVector<PlacedAnnotation> passagesMarked(QVector<PlacedAnnotation> notes)
{
    notes.removeIf([](const PlacedAnnotation &note) {
        return note.annotation.motivation == Motivation::Bookmarking;
    });
    return notes;
}

// The links keep the newest version's numbers, by which they are followed.
QVector<RelatedLink> placedIn(const Article &older, QVector<RelatedLink> links)
{
    QHash<QPair<QString, QString>, RelatedLink> places;
    for (const RelatedLink &place : linksOf(older)) {
        places.insert({place.text, place.href}, place);
    }
    for (RelatedLink &link : links) {
        const auto place = places.constFind({link.text, link.href});
        link.block = place == places.cend() ? -1 : place->block;
        link.run = place == places.cend() ? -1 : place->run;
    }
    return links;
}

void addLinksAndNotes(Database &db, OpenedArticle &opened, const StoredVersion &version)
{
    opened.links = linksFrom(db, opened.row.id);
    if (opened.isNewest()) {
        opened.notes = passagesMarked(annotationsOnArticle(db, opened.row.id));
        return;
    }
    opened.links = placedIn(opened.article, opened.links);
    opened.notes =
        passagesMarked(annotationsOnText(db, {opened.row.id, version.textHash, opened.text.text}));
}

// Missing articles are passed over.
QVector<ArticleKey> keysOf(Database &db, const QVector<ArticleId> &ids)
{
    QVector<ArticleKey> keys;
    for (const ArticleId id : ids) {
        if (const auto article = findArticle(db, id)) {
            keys.append(article->key);
        }
    }
    return keys;
}

} // namespace

Result<OpenedArticle> readArticle(Database &db, ArticleId id, int number)
{
    const auto known = findArticle(db, id);
    const auto row = articleRow(db, id);
    if (!known || !row) {
        return noArticle(id);
    }
    const auto version = findVersion(db, id, number);
    const auto article =
        version ? articleOf(*version) : Result<Article>(Unexpected{version.error()});
    if (!article) {
        return Unexpected{article.error()};
    }
    OpenedArticle opened;
    opened.row = *row;
    opened.article = *article;
    opened.text = readingText(*article);
    opened.version = version->number;
    const StoredReading reading = findReading(db, known->key);
    opened.position = {reading.block, reading.offset};
    addLinksAndNotes(db, opened, *version);
    return opened;
}

QFuture<Result<OpenedArticle>> openArticle(Library &library, ArticleId id, int version)
{
    return library.store().readers().read(
        [id, version](Database &db) { return readArticle(db, id, version); });
}

QFuture<Result<QByteArray>> originalBytes(Library &library, ArticleId id, int version)
{
    return library.store().readers().read([id, version](Database &db) -> Result<QByteArray> {
        const auto found = findVersion(db, id, version);
        return found ? originalBytes(db, found->original) : Unexpected{found.error()};
    });
}

QFuture<Result<void>> setRead(Library &library, const QVector<ArticleId> &ids, bool read)
{
    const auto set = [read](Database &notebook, const QVector<ArticleKey> &keys) {
        const auto now = QDateTime::currentDateTimeUtc();
        for (const ArticleKey &key : keys) {
            putReadState(notebook, key, read, now);
        }
    };
    const auto done = readThenWrite(
        library, [ids](Database &db) { return keysOf(db, ids); }, set);
    return announced(library, done, [] {
        LibraryChanges changes;
        changes.readState = true;
        return changes;
    });
}

QFuture<Result<void>> savePosition(Library &library, ArticleId id, ReadingPosition position)
{
    return readThenWrite(
        library,
        [id](Database &db) { return keysOf(db, {id}); },
        [position](Database &notebook, const QVector<ArticleKey> &keys) {
            for (const ArticleKey &key : keys) {
                putPosition(notebook,
                            key,
                            position.block,
                            position.offset,
                            QDateTime::currentDateTimeUtc());
            }
        });
}

namespace {

QFuture<Result<void>> told(Library &library, const QFuture<Result<LibraryChanges>> &done)
{
    return announced(library, done, [](const LibraryChanges &changes) { return changes; })
        .then([](const Result<LibraryChanges> &result) -> Result<void> {
            return result ? Result<void>() : Result<void>(Unexpected{result.error()});
        });
}

} // namespace

QFuture<Result<void>> removeArticles(Library &library, const QVector<ArticleId> &ids)
{
    return told(library, library.store().libraryWriter().write([ids](Database &db) {
        LibraryChanges changes;
        changes.list = true;
        changes.annotated = {0}; // their notes have lost their places
        for (const ArticleId id : ids) {
            changes.updated += removeArticle(db, id);
        }
        return changes;
    }));
}

QFuture<Result<void>> restoreArticles(Library &library, const QVector<ArticleId> &ids)
{
    return told(
        library,
        library.store().libraryWriter().write([ids](Database &db) -> Result<LibraryChanges> {
            LibraryChanges changes;
            changes.list = true;
            changes.added = ids;
            changes.annotated = ids;
            for (const ArticleId id : ids) {
                const auto woken = putBackArticle(db, id);
                if (!woken) {
                    return Unexpected{woken.error()};
                }
                changes.updated += *woken;
            }
            return changes;
        }));
}

QFuture<Result<QVector<RemovedArticle>>> removedArticles(Library &library)
{
    return library.store().readers().read([](Database &db) { return removedArticles(db); });
}

QFuture<Result<void>> forgetRemovedArticles(Library &library, const QVector<ArticleId> &ids)
{
    return library.store().libraryWriter().write([ids](Database &db) {
        for (const ArticleId id : ids) {
            forgetRemoved(db, id);
        }
    });
}

} // namespace broadsheet
