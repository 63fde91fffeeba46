#include "app/library/versions.h"

#include "app/annotation/text_alignment.h"
#include "app/store/annotation_table.h"
#include "app/store/article_table.h"
#include "app/store/store.h"
#include "app/store/subject_table.h"
#include "app/store/version_table.h"

#include <algorithm>

namespace broadsheet {

namespace {

VersionRow rowOf(const StoredVersion &version)
{
    VersionRow row;
    row.number = version.number;
    row.added = QDateTime::fromMSecsSinceEpoch(version.added, Qt::UTC);
    row.textHash = version.textHash;
    return row;
}

void addFigures(VersionRow &row, const ReadingText &before, const ReadingText &after)
{
    const VersionDiff diff = diffVersions(before, after);
    row.wordsAdded = diff.wordsAdded;
    row.wordsRemoved = diff.wordsRemoved;
    row.moves = diff.moves;
}

QVector<VersionRow> rowsOf(Database &db, const QVector<StoredVersion> &versions)
{
    QVector<VersionRow> rows;
    std::optional<ReadingText> before;
    for (const StoredVersion &version : versions) {
        VersionRow row = rowOf(version);
        row.earlierTexts = earlierTexts(db, version.article, version.number);
        if (const auto article = articleOf(version)) {
            row.headline = article->headline;
            row.published = article->published;
            row.modified = article->modified;
            const ReadingText text = readingText(*article);
            if (before) {
                addFigures(row, *before, text);
            }
            before = text;
        }
        rows.append(row);
    }
    return rows;
}

QString wordsAt(const ReadingText &text, const Placement &place)
{
    return text.text.mid(place.start, place.end - place.start).simplified();
}

bool touchesMove(const VersionDiff &diff, const Placement &place)
{
    for (const DiffBlock &block : diff.blocks) {
        for (const DiffPiece &piece : block.pieces) {
            if (piece.kind == ChangeKind::MovedHere && piece.start < place.end &&
                place.start < piece.end) {
                return true;
            }
        }
    }
    return false;
}

NoteFate fateOf(const Comparison &both, const Placement &then, const Placement &now)
{
    const bool wasThere = then.state != AnchorState::Orphan;
    const bool isThere = now.state != AnchorState::Orphan;
    if (!wasThere || !isThere) {
        return wasThere ? NoteFate::Gone : isThere ? NoteFate::Appeared : NoteFate::NotInBoth;
    }
    if (wordsAt(both.olderText, then) != wordsAt(both.newer.text, now)) {
        return NoteFate::Changed;
    }
    return touchesMove(both.diff, now) ? NoteFate::Moved : NoteFate::Kept;
}

void addFates(Comparison &both, const QVector<PlacedAnnotation> &olderNotes)
{
    QHash<QString, Placement> then;
    for (const PlacedAnnotation &note : olderNotes) {
        then.insert(note.annotation.id, note.placement);
    }
    for (const PlacedAnnotation &note : both.newer.notes) {
        const QString &id = note.annotation.id;
        both.fates.insert(id, fateOf(both, then.value(id), note.placement));
    }
}

// Where a reader goes on in the new text: at the word that stands at the offset, else at the next
// one that is still there.
int followOffset(const QString &oldText, const QString &newText, int offset)
{
    if (offset <= 0) {
        return 0;
    }
    const TextAlignment alignment = alignTexts(oldText, newText);
    const QVector<Word> &olds = alignment.oldSide.words;
    const int first = firstWordAfter(olds, offset);
    for (int i = first; i < olds.size(); ++i) {
        if (alignment.newWordOf[i] >= 0) {
            const Word &word = alignment.newSide.words[alignment.newWordOf[i]];
            const int inside = i == first ? std::max(0, offset - olds[i].start) : 0;
            return std::min(word.start + inside, word.end);
        }
    }
    return 0;
}

ReadingPosition follow(const ReadingText &from, const ReadingText &to, ReadingPosition position)
{
    const ReadingText::Span *span = from.spanOf(position.block);
    const int offset = span ? std::min(span->start + position.offset, span->end) : 0;
    const int there = followOffset(from.text, to.text, offset);
    const ReadingText::Span *found = to.spanAt(there);
    return found ? ReadingPosition{found->block, std::max(0, there - found->start)}
                 : ReadingPosition{};
}

ReadingPosition positionOf(const OpenedArticle &opened, const Annotation &note)
{
    const int start = note.target.position ? note.target.position->start : 0;
    const ReadingText::Span *span = opened.text.spanAt(start);
    return span ? ReadingPosition{span->block, std::max(0, start - span->start)}
                : ReadingPosition{};
}

// The notebook keeps the words, not their structure: the first line is the headline if it is the
// one that is known.
Article articleOfText(const QString &text, const Subject &subject)
{
    Article article;
    article.headline = subject.headline;
    article.publication = subject.publication;
    article.url = subject.url;
    for (const QString &paragraph : text.split(ParagraphBreak.toString())) {
        Block block;
        block.text = paragraph;
        const bool head = article.blocks.isEmpty() && paragraph == subject.headline;
        block.kind = head ? BlockKind::Headline : BlockKind::Paragraph;
        article.blocks.append(block);
    }
    return article;
}

Result<OpenedArticle> openKeptText(Database &db, const Annotation &note)
{
    const auto subject = findSubject(db, note.target.source);
    const auto text = subjectText(db, note.target.version);
    if (!subject || !text) {
        return fail(Error::Code::NotFound,
                    QStringLiteral("The text that this note was made on is not kept."));
    }
    OpenedArticle opened;
    opened.row.headline = subject->headline;
    opened.row.publication = subject->publication;
    opened.row.path = subject->path;
    opened.row.url = subject->url;
    opened.row.read = true;
    opened.article = articleOfText(*text, *subject);
    opened.text = readingText(opened.article);
    for (const Annotation &other : annotationsOf(db, note.target.source)) {
        if (other.target.version == note.target.version && other.target.position) {
            const TextPositionSelector &place = *other.target.position;
            opened.notes.append({other,
                                 {AnchorState::Anchored, place.start, place.end},
                                 0,
                                 subject->headline,
                                 subject->publication});
        }
    }
    return opened;
}

Result<OpenedArticle> openMadeOn(Database &db, const Annotation &note)
{
    const auto article = findArticleByKey(db, note.target.source);
    const QVector<StoredVersion> versions =
        article ? findVersions(db, article->id) : QVector<StoredVersion>();
    for (auto version = versions.crbegin(); version != versions.crend(); ++version) {
        if (version->textHash == note.target.version) {
            return readArticle(db, article->id, version->number);
        }
    }
    return openKeptText(db, note);
}

} // namespace

QFuture<Result<QVector<VersionRow>>> versionsOf(Library &library, ArticleId id)
{
    return library.store().readers().read([id](Database &db) -> Result<QVector<VersionRow>> {
        const QVector<StoredVersion> versions = findVersions(db, id);
        if (versions.isEmpty()) {
            return fail(Error::Code::NotFound, QStringLiteral("There is no article %1.").arg(id));
        }
        return rowsOf(db, versions);
    });
}

Result<Comparison> compareTexts(const Result<OpenedArticle> &older,
                                const Result<OpenedArticle> &newer)
{
    if (!older || !newer) {
        return Unexpected{older ? newer.error() : older.error()};
    }
    Comparison both{*newer,
                    older->version,
                    older->article,
                    older->text,
                    diffVersions(older->text, newer->text),
                    {},
                    older->row.id == newer->row.id ? 0 : older->row.id};
    if (both.olderArticle == 0) {
        addFates(both, older->notes);
    }
    return both;
}

QFuture<Result<Comparison>> compareVersions(Library &library, ArticleId id, int from, int to)
{
    return library.store().readers().read([id, from, to](Database &db) {
        return compareTexts(readArticle(db, id, from), readArticle(db, id, to));
    });
}

QFuture<Result<OpenedArticle>>
openVersionAt(Library &library, ArticleId id, int version, int from, ReadingPosition position)
{
    return library.store().readers().read(
        [id, version, from, position](Database &db) -> Result<OpenedArticle> {
            auto opened = readArticle(db, id, version);
            if (opened && opened->version == from) {
                opened->position = position;
                return opened;
            }
            const auto before = readArticle(db, id, from);
            if (opened && before) {
                opened->position = follow(before->text, opened->text, position);
            }
            return opened;
        });
}

QFuture<Result<OpenedArticle>> openWhereNoteWasMade(Library &library, const QString &noteId)
{
    return library.store().readers().read([noteId](Database &db) -> Result<OpenedArticle> {
        const auto note = findAnnotation(db, noteId);
        if (!note) {
            return fail(Error::Code::NotFound, QStringLiteral("There is no note %1.").arg(noteId));
        }
        auto opened = openMadeOn(db, *note);
        if (opened) {
            opened->position = positionOf(*opened, *note);
        }
        return opened;
    });
}

} // namespace broadsheet
