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

void putChange(Database &notebook, const BlockAtHand &block, const BlockChange &change)
{
    putSubject(notebook, block.subject);
    putCorrection(
        notebook, block.subject.key, {block.done.block, change}, QDateTime::currentDateTimeUtc());
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

// Takes out of the notebook what the library could not follow.
QFuture<Result<CorrectionDone>>
takenBack(Library &library, const BlockAtHand &block, const Error &why)
{
    return library.store()
        .notebookWriter()
        .write([block](Database &notebook) { putChange(notebook, block, block.done.before); })
        .then([why](const Result<void> &) { return Result<CorrectionDone>(Unexpected{why}); });
}

// Corrects the block that `read` finds: the notebook first, then the article in the library; both,
// or none of them.
template<typename Read> QFuture<Result<CorrectionDone>> carryOut(Library &library, Read read)
{
    const auto put = readThenWrite(library, read, [](Database &notebook, const BlockAtHand &block) {
        putChange(notebook, block, block.done.after);
        return block;
    });
    const auto follows =
        [&library](const Result<BlockAtHand> &block) -> QFuture<Result<CorrectionDone>> {
        if (!block) {
            return QtFuture::makeReadyFuture(Result<CorrectionDone>(Unexpected{block.error()}));
        }
        return follow(library, block->done.article)
            .then([&library, block = *block](const Result<void> &followed) {
                return followed ? QtFuture::makeReadyFuture(Result<CorrectionDone>(block.done))
                                : takenBack(library, block, followed.error());
            })
            .unwrap();
    };
    return QFuture(put).then(follows).unwrap();
}

} // namespace

QFuture<Result<CorrectionDone>> correctBlock(
    Library &library, ArticleId article, int block, const BlockName &name, BlockChange change)
{
    return carryOut(library,
                    [=](Database &db) { return readBlock(db, article, block, name, change); });
}

QFuture<Result<void>>
setCorrection(Library &library, ArticleId article, const BlockName &block, BlockChange change)
{
    const auto find = [=](Database &db) -> Result<BlockAtHand> {
        const auto known = findArticle(db, article);
        if (!known) {
            return noArticle(article);
        }
        const BlockChange before = findCorrection(db, known->key, block);
        return BlockAtHand{subjectOf(*known), {article, block, before, change}};
    };
    return carryOut(library, find).then([](const Result<CorrectionDone> &done) {
        return done ? Result<void>() : Result<void>(Unexpected{done.error()});
    });
}

} // namespace broadsheet
