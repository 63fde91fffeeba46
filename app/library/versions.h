#pragma once

// The versions of an article: which there are, and what changed between any two.

#include "app/annotation/version_diff.h"
#include "app/library/reading.h"

#include <QHash>

namespace broadsheet {

struct VersionRow
{
    int number = 1;      // from 1 in the order of import: the newest is the one imported last
    QDateTime added;     // UTC
    QByteArray textHash; // what a note's Target::version names
    QVector<QByteArray> earlierTexts; // likewise, before it was corrected or parsed anew
    QString headline;
    QString published; // as the version itself has it
    QString modified;
    // Against the version before; moved sentences count for nothing here.
    int wordsAdded = 0;
    int wordsRemoved = 0;
    int moves = 0;
};

/// Oldest first. A version whose stored bytes are damaged stands without its figures.
QFuture<Result<QVector<VersionRow>>> versionsOf(Library &library, ArticleId id);

/// What became of a note between two versions.
enum class NoteFate {
    Kept,      // the same words; other text may have come before them
    Moved,     // the same words, and they stand in another order among the others
    Changed,   // its words were edited
    Gone,      // they are no longer there
    Appeared,  // they were not there before
    NotInBoth, // in neither of the two
};

struct Comparison
{
    OpenedArticle newer; // its notes at their places in it
    int olderVersion = 1;
    Article older;
    ReadingText olderText;
    VersionDiff diff;
    QHash<QString, NoteFate> fates; // by the note's id
    ArticleId olderArticle = 0;     // 0: the same article; else its copy, see library/copies.h
};

/// Any two versions; `to` may be the older one, and is the one whose page is shown.
QFuture<Result<Comparison>> compareVersions(Library &library, ArticleId id, int from, int to);

/// For app/library alone: the same of two texts of any articles.
Result<Comparison> compareTexts(const Result<OpenedArticle> &older,
                                const Result<OpenedArticle> &newer);

/// Opens a version at the passage that stands at `position` in another one, or where it would.
QFuture<Result<OpenedArticle>>
openVersionAt(Library &library, ArticleId id, int version, int from, ReadingPosition position);

/// Opens the version that a note was made on, at its passage. Where that is gone, with its article
/// or because it was parsed anew: the text that the notebook keeps of it, as an article without an
/// id (0). NotFound: no such note.
QFuture<Result<OpenedArticle>> openWhereNoteWasMade(Library &library, const QString &noteId);

} // namespace broadsheet
