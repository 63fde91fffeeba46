#include "app/library/filing.h"

#include "app/annotation/quote_match.h"
#include "app/article/title.h"
#include "app/base/canonical_url.h"
#include "app/base/content_hash.h"
#include "app/base/text.h"
#include "app/extract/extractor.h"
#include "app/library/placing.h"
#include "app/library/revising.h"
#include "app/library/similarity.h"
#include "app/store/annotation_table.h"
#include "app/store/compression.h"
#include "app/store/copy_table.h"
#include "app/store/correction_table.h"
#include "app/store/database.h"
#include "app/store/excerpt_table.h"
#include "app/store/link_table.h"
#include "app/store/removed_table.h"
#include "app/store/search_table.h"
#include "app/store/subject_table.h"
#include "app/store/version_table.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace broadsheet {

namespace {

// Comparing texts takes a millisecond; a thousand articles named "Untitled" must not take a second
// each.
constexpr int MaxCandidates = 8;

ArticleKey keyOf(const ParsedArticle &parsed)
{
    const QString hash = QString::fromLatin1(parsed.original.hash.toHex());
    return parsed.part == 0 ? hash : hash + QStringLiteral("#%1").arg(parsed.part);
}

bool isAtPath(const StoredArticle &known, const ParsedArticle &parsed)
{
    return known.path == parsed.path && known.part == parsed.part;
}

bool samePublication(const QString &a, const QString &b) { return folded(a) == folded(b); }

bool resembles(Database &db, const StoredArticle &known, const ParsedArticle &parsed, double least)
{
    if (known.textHash == parsed.textHash) {
        return true;
    }
    const auto text = newestText(db, known.id);
    return text && similarity(text->text, parsed.text.text) >= least;
}

// "Port frozen" and "Port still frozen": half of the shorter one's words are in the other.
bool headlinesResemble(const QString &a, const QString &b)
{
    const QStringList wordsOfA = titleKey(a).split(u' ', Qt::SkipEmptyParts);
    const QStringList wordsOfB = titleKey(b).split(u' ', Qt::SkipEmptyParts);
    const QSet<QString> setA(wordsOfA.cbegin(), wordsOfA.cend());
    const QSet<QString> setB(wordsOfB.cbegin(), wordsOfB.cend());
    const qsizetype shorter = qMin(setA.size(), setB.size());
    return shorter > 0 && 2 * (QSet<QString>(setA) &= setB).size() >= shorter;
}

// A column of each morning keeps its headline and most of its words: its day tells it apart. So
// does any other date line while the other file is still there.
bool isOfAnotherDay(const StoredArticle &known, const ParsedArticle &parsed)
{
    const QString &published = parsed.article.published;
    if (!known.published.isEmpty() && !published.isEmpty() &&
        known.published.left(10) != published.left(10)) {
        return true;
    }
    return known.published != published && known.path != parsed.path &&
           QFileInfo::exists(known.path);
}

std::optional<StoredArticle> findByAddress(Database &db, const ParsedArticle &parsed)
{
    const QString key = urlKey(parsed.article.url);
    // A site's front page names no article, whatever a page says of itself.
    if (!key.contains(u'/') && !key.contains(u'?')) {
        return std::nullopt;
    }
    for (const StoredArticle &known : findArticlesByUrl(db, key, MaxCandidates)) {
        const bool sameTitle = headlinesResemble(known.headline, parsed.article.headline);
        if (resembles(db, known, parsed, sameTitle ? SomethingInCommon : NearlyIdentical)) {
            return known;
        }
    }
    return std::nullopt;
}

std::optional<StoredArticle> findByHeadline(Database &db, const ParsedArticle &parsed)
{
    const QString key = titleKey(parsed.article.headline);
    if (key.isEmpty()) {
        return std::nullopt;
    }
    for (const StoredArticle &known : findArticlesByTitle(db, key, MaxCandidates)) {
        if (samePublication(known.publication, parsed.article.publication) &&
            !isOfAnotherDay(known, parsed) && resembles(db, known, parsed, NearlyIdentical)) {
            return known;
        }
    }
    return std::nullopt;
}

// Among the articles of the library, other than by its bytes.
std::optional<StoredArticle> findKnown(Database &db, const ParsedArticle &parsed)
{
    if (!parsed.key.isEmpty()) {
        if (auto known = findArticleByKey(db, parsed.key)) {
            return known;
        }
    }
    if (auto known = findArticleByPath(db, parsed.path, parsed.part)) {
        return known;
    }
    if (auto known = findArticleByKey(db, keyOf(parsed))) {
        return known;
    }
    if (!parsed.key.isEmpty()) {
        return std::nullopt;
    }
    if (auto known = findByAddress(db, parsed)) {
        return known;
    }
    return findByHeadline(db, parsed);
}

// Highlights that came from another program wait for an article that holds their words.
bool holdsQuotesOf(Database &db, const ArticleKey &key, const ParsedArticle &parsed)
{
    const QVector<Annotation> notes = annotationsOf(db, key);
    return std::any_of(notes.begin(), notes.end(), [&parsed](const Annotation &note) {
        return note.target.quote && matchQuote(parsed.text.text, *note.target.quote, -1);
    });
}

bool resemblesSubject(Database &db,
                      const ArticleKey &key,
                      const ParsedArticle &parsed,
                      double least)
{
    const QVector<QByteArray> hashes = textsOfSubject(db, key);
    if (hashes.isEmpty()) { // only a bookmark, or highlights of another program
        return least <= SomethingInCommon || holdsQuotesOf(db, key, parsed);
    }
    for (const QByteArray &hash : hashes) {
        const auto text = subjectText(db, hash);
        if (text && similarity(*text, parsed.text.text) >= least) {
            return true;
        }
    }
    return false;
}

// The key of an article that the notebook knows and the library has lost; else a new one.
ArticleKey keyForNew(Database &db, const ParsedArticle &parsed)
{
    if (!parsed.key.isEmpty()) {
        return parsed.key;
    }
    const ArticleKey own = keyOf(parsed);
    if (!hasSubjects(db) || findSubject(db, own)) {
        return own;
    }
    const auto isFree = [&db](const ArticleKey &key) { return !findArticleByKey(db, key); };
    for (const ArticleKey &key : subjectsByPath(db, parsed.path, parsed.part)) {
        if (isFree(key) && resemblesSubject(db, key, parsed, SomethingInCommon)) {
            return key;
        }
    }
    for (const ArticleKey &key : subjectsByUrl(db, urlKey(parsed.article.url))) {
        if (isFree(key) && resemblesSubject(db, key, parsed, SomethingInCommon)) {
            return key;
        }
    }
    for (const ArticleKey &key : subjectsByTitle(db, titleKey(parsed.article.headline))) {
        if (isFree(key) && resemblesSubject(db, key, parsed, NearlyIdentical)) {
            return key;
        }
    }
    return own;
}

// What the reader once corrected, or made a rule of, holds for what comes in, too.
ParsedArticle correctedAs(Database &db, const ArticleKey &key, const ParsedArticle &parsed)
{
    const Article &article = parsed.article;
    const RuleScope scope = scopeOf(article.publication, article.url, parsed.path);
    const Corrections corrections = correctionsOf(db, key, scope);
    if (corrections.isEmpty()) {
        return parsed;
    }
    CorrectedArticle made = withCorrections(article, corrections);
    ParsedArticle filed = parsed;
    filed.text = readingText(made.article);
    filed.textHash = textHash(filed.text.text);
    filed.article = std::move(made.article);
    filed.json = made.json;
    filed.copySketch = copySketch(filed.article);
    filed.extracted = made.extracted;
    filed.corrections = made.mark;
    return filed;
}

// The rows that both a new article and a new version need.
Filed addVersion(Database &db,
                 const ParsedArticle &parsed,
                 const ArticleKey &key,
                 const StoredVersion &version,
                 ImportStatus status)
{
    insertVersion(db, version);
    setCorrectionsMark(db, version.article, parsed.corrections);
    putSearchRow(db, version.article, parsed.article, parsed.text);
    putExcerpt(db, version.article, parsed.article);
    putCopySketch(db, version.article, parsed.copySketch);
    const auto released = replaceLinks(db, version.article, parsed.article);
    placeNotes(db, key, {version.article, parsed.textHash, parsed.text.text});
    return {version.article, status, released + wakeLinks(db, version.article)};
}

Filed addArticle(Database &db, const ParsedArticle &found, std::optional<StoredArticle> known)
{
    const ArticleKey key = known ? known->key : keyForNew(db, found);
    const ParsedArticle parsed = correctedAs(db, key, found);
    const NewVersion row{parsed.path,
                         parsed.part,
                         parsed.textHash,
                         QDateTime::currentMSecsSinceEpoch(),
                         parsed.sample};
    StoredVersion version;
    version.original = putOriginal(db, parsed.original);
    version.part = parsed.part;
    version.added = row.added;
    version.extractor = ExtractorVersion;
    version.textHash = parsed.textHash;
    version.json = parsed.json;
    version.extracted = parsed.extracted;
    if (known) {
        updateArticle(db, *known, parsed.article, row);
        version.article = known->id;
        version.number = known->versions + 1;
        return addVersion(db, parsed, key, version, ImportStatus::Updated);
    }
    version.article = insertArticle(db, key, parsed.article, row);
    return addVersion(db, parsed, key, version, ImportStatus::Imported);
}

// Quicker than articleOf(), so that importing a folder again stays quick: what is packed has a
// checksum.
bool isSound(const StoredArticle &known, const StoredVersion &version)
{
    return unpacked(version.json) && (version.extracted.isEmpty() || unpacked(version.extracted)) &&
           (version.number != known.versions || version.textHash == known.textHash);
}

// The file says again what was damaged.
std::optional<Filed>
mended(Database &db, const ParsedArticle &parsed, const StoredArticle &known, int number)
{
    const auto version = findVersion(db, known.id, number);
    if (!version || isSound(known, *version)) {
        return std::nullopt;
    }
    const auto revised = reviseVersion(db, known, *version, parsed.article, ExtractorVersion);
    return revised ? std::optional(Filed{known.id, ImportStatus::Updated, revised->woken})
                   : std::nullopt;
}

// The same bytes as a version that is there: nothing, unless it was damaged, the file has moved, or
// an older state of it was put back in its place.
Filed fileKnownBytes(Database &db,
                     const ParsedArticle &parsed,
                     const StoredArticle &known,
                     int number)
{
    if (const auto filed = mended(db, parsed, known, number)) {
        return *filed;
    }
    if (number != known.versions && isAtPath(known, parsed)) {
        return addArticle(db, parsed, known);
    }
    const bool moved = !isAtPath(known, parsed) && !QFileInfo::exists(known.path);
    const bool own = known.sample && !parsed.sample;
    if (number == known.versions && (moved || own)) {
        moveArticle(db, known.id, parsed.path, parsed.part);
    }
    return {known.id, ImportStatus::Unchanged, {}};
}

// Equal articles are packed to equal bytes. The reader's corrections make no other article.
bool isNewest(Database &db, const StoredArticle &known, const ParsedArticle &parsed)
{
    if (known.textHash != parsed.textHash && known.corrections.isEmpty()) {
        return false;
    }
    const auto newest = findVersion(db, known.id);
    return newest &&
           (newest->extracted.isEmpty() ? newest->json : newest->extracted) == parsed.json;
}

} // namespace

Filed fileArticle(Database &db, const ParsedArticle &parsed)
{
    for (const VersionOfFile &same : findVersionsByHash(db, parsed.original.hash)) {
        if (same.part == parsed.part) {
            return fileKnownBytes(db, parsed, *findArticle(db, same.article), same.number);
        }
    }
    const auto known = findKnown(db, parsed);
    // Other bytes of the very same article: a comment in its HTML, a line end more.
    if (known && isNewest(db, *known, parsed)) {
        return fileKnownBytes(db, parsed, *known, known->versions);
    }
    return addArticle(db, parsed, known);
}

QVector<ArticleId> findUnchanged(Database &db, const QByteArray &originalHash, const QString &path)
{
    QVector<ArticleId> ids;
    for (const VersionOfFile &same : findVersionsByHash(db, originalHash)) {
        const auto known = findArticle(db, same.article);
        if (!known || known->versions != same.number || known->path != path) {
            return {};
        }
        const auto newest = findVersion(db, known->id);
        if (!newest || !isSound(*known, *newest)) {
            return {};
        }
        ids.append(known->id);
    }
    return ids;
}

QVector<ArticleId> removeArticle(Database &db, ArticleId id)
{
    const QVector<qint64> originals = originalsOf(db, id);
    keepRemoved(db, id, QDateTime::currentMSecsSinceEpoch());
    removeSearchRow(db, id);
    dropCopySketch(db, id);
    const QVector<ArticleId> changed = dropTargets(db, id);
    deleteArticleRow(db, id);
    for (const qint64 original : originals) {
        removeOriginalIfUnused(db, original);
    }
    return changed;
}

Result<QVector<ArticleId>> putBackArticle(Database &db, ArticleId id)
{
    const auto back = putBackRemoved(db, id);
    if (!back) {
        return Unexpected{back.error()};
    }
    const auto stored = findArticle(db, id);
    const auto version = findVersion(db, id);
    const auto article =
        version ? articleOf(*version) : Result<Article>(Unexpected{version.error()});
    if (!article || !stored) {
        return QVector<ArticleId>(); // damaged, as it was: its row and its notes are back
    }
    const ReadingText text = readingText(*article);
    putSearchRow(db, id, *article, text);
    putExcerpt(db, id, *article);
    putCopySketch(db, id, copySketch(*article));
    const auto released = replaceLinks(db, id, *article);
    placeNotes(db, stored->key, {id, version->textHash, text.text});
    return released + wakeLinks(db, id);
}

} // namespace broadsheet
