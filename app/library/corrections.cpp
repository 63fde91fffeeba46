#include "app/library/corrections.h"

#include "app/extract/corrected.h"
#include "app/library/chain.h"
#include "app/library/passage.h"
#include "app/library/revising.h"
#include "app/store/correction_table.h"

#include <QDateTime>

namespace broadsheet {

namespace {

struct BlockAtHand
{
    Subject subject;
    CorrectionDone done;
};

bool leavesText(const Article &extracted, const Corrections &corrections)
{
    const Article article = corrected(extracted, corrections);
    return std::any_of(article.blocks.cbegin(), article.blocks.cend(), inReadingText);
}

// The corrections of an article as they would be with this one.
Corrections with(Corrections corrections, const Correction &correction)
{
    corrections.own.removeIf([&](const Correction &own) { return own.block == correction.block; });
    corrections.own.append(correction);
    return corrections;
}

Result<BlockAtHand>
readBlock(Database &db, ArticleId id, int block, const BlockName &name, const BlockChange &change)
{
    const auto known = findArticle(db, id);
    const auto version = findVersion(db, id);
    if (!known || !version) {
        return noArticle(id);
    }
    const auto extracted = extractedOf(*version);
    if (!extracted) {
        return Unexpected{extracted.error()};
    }
    const QVector<BlockName> names = blockNames(extracted->blocks);
    if (block < 0 || block >= names.size() || !(names[block] == name)) {
        return fail(Error::Code::Invalid,
                    QStringLiteral("The article has changed meanwhile. Please look again."));
    }
    BlockAtHand found{subjectOf(*known), {id, names[block], {}, change}};
    found.done.before = findCorrection(db, known->key, names[block]);
    if (!change.isEmpty()) {
        found.done.after = joined(found.done.before, change);
    }
    const Corrections corrections = correctionsOf(db, known->key, scopeOf(*known));
    if (!leavesText(*extracted, with(corrections, {names[block], found.done.after}))) {
        return fail(Error::Code::Invalid,
                    QStringLiteral("This is the last text of the article: hiding it would leave "
                                   "nothing to read."));
    }
    return found;
}

CorrectionDone putBlock(Database &notebook, const BlockAtHand &block)
{
    putSubject(notebook, block.subject);
    putCorrection(notebook,
                  block.subject.key,
                  {block.done.block, block.done.after},
                  QDateTime::currentDateTimeUtc());
    return block.done;
}

LibraryChanges changesOf(ArticleId id, const Revised &revised)
{
    LibraryChanges changes;
    if (revised.changed) {
        changes.updated = revised.woken + QVector<ArticleId>{id};
        if (revised.text) {
            changes.annotated.append(id);
        }
        changes.list = revised.list;
    }
    return changes;
}

// Has the article follow what the notebook says now.
QFuture<Result<void>> follow(Library &library, ArticleId id)
{
    const auto revised = library.store().libraryWriter().write(
        [id](Database &db) { return applyCorrections(db, id); });
    return announced(library, revised, [id](const Revised &done) { return changesOf(id, done); })
        .then([](const Result<Revised> &done) {
            return done ? Result<void>() : Result<void>(Unexpected{done.error()});
        });
}

// The answer of `first`, once the article that it names has followed.
template<typename T>
QFuture<Result<T>>
thenFollow(Library &library, QFuture<Result<T>> first, std::function<ArticleId(const T &)> which)
{
    const auto next = [&library, which](const Result<T> &done) -> QFuture<Result<T>> {
        if (!done) {
            return QtFuture::makeReadyFuture(done);
        }
        return follow(library, which(*done)).then([done](const Result<void> &followed) {
            return followed ? done : Result<T>(Unexpected{followed.error()});
        });
    };
    return first.then(next).unwrap();
}

} // namespace

QFuture<Result<CorrectionDone>> correctBlock(
    Library &library, ArticleId article, int block, const BlockName &name, BlockChange change)
{
    const auto put = readThenWrite(
        library,
        [=](Database &db) { return readBlock(db, article, block, name, change); },
        putBlock);
    return thenFollow<CorrectionDone>(
        library, put, [](const CorrectionDone &done) { return done.article; });
}

QFuture<Result<void>>
setCorrection(Library &library, ArticleId article, const BlockName &block, BlockChange change)
{
    const auto put = readThenWrite(
        library,
        [article](Database &db) -> Result<Subject> {
            const auto known = findArticle(db, article);
            return known ? subjectOf(*known) : Result<Subject>(noArticle(article));
        },
        [=](Database &notebook, const Subject &subject) {
            putSubject(notebook, subject);
            putCorrection(notebook, subject.key, {block, change}, QDateTime::currentDateTimeUtc());
            return article;
        });
    return thenFollow<ArticleId>(library, put, [](ArticleId id) { return id; })
        .then([](const Result<ArticleId> &done) {
            return done ? Result<void>() : Result<void>(Unexpected{done.error()});
        });
}

} // namespace broadsheet
