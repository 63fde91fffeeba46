#include "app/library/revising.h"

#include "app/base/content_hash.h"
#include "app/extract/corrected.h"
#include "app/library/placing.h"
#include "app/store/copy_table.h"
#include "app/store/correction_table.h"
#include "app/store/database.h"
#include "app/store/excerpt_table.h"
#include "app/store/link_table.h"
#include "app/store/search_table.h"

#include <QSet>

namespace broadsheet {

namespace {

bool sameInList(const StoredArticle &before, const StoredArticle &after)
{
    return before.headline == after.headline && before.publication == after.publication &&
           before.published == after.published && before.date == after.date &&
           before.url == after.url;
}

// What stands beside the newest version, and is made from it.
Revised reviseNewest(Database &db,
                     const StoredArticle &known,
                     const StoredVersion &version,
                     const Article &article,
                     const ReadingText &text)
{
    reviseArticle(db,
                  known,
                  article,
                  {known.path, known.part, version.textHash, version.added, known.sample});
    putSearchRow(db, known.id, article, text);
    putCopySketch(db, known.id, copySketch(article));
    const auto released = replaceLinks(db, known.id, article);
    placeNotes(db, known.key, {known.id, version.textHash, text.text});
    const bool list = !sameInList(known, *findArticle(db, known.id));
    return {true, known.textHash != version.textHash, list, released + wakeLinks(db, known.id)};
}

// The articles that rules are for, and those that were corrected by hand.
QVector<ArticleId> articlesToBeCorrected(Database &db)
{
    QVector<ArticleId> ids;
    for (const ArticleKey &key : correctedArticles(db)) {
        if (const auto article = findArticleByKey(db, key)) {
            ids.append(article->id);
        }
    }
    QVector<RuleScope> scopes;
    for (const CorrectionRule &rule : allRules(db)) {
        if (!scopes.contains(rule.scope)) {
            scopes.append(rule.scope);
            ids += articlesInScope(db, rule.scope);
        }
    }
    return ids;
}

bool isBehind(Database &db, ArticleId id)
{
    const auto known = findArticle(db, id);
    return known && correctionsOf(db, known->key, scopeOf(*known)).mark() != known->corrections;
}

} // namespace

RuleScope scopeOf(const StoredArticle &article)
{
    return scopeOf(article.publication, article.url, article.path);
}

CorrectedArticle withCorrections(const Article &extracted, const Corrections &corrections)
{
    CorrectedArticle made;
    made.article = corrected(extracted, corrections);
    if (readingText(made.article).text.isEmpty()) {
        made.article = extracted;
    }
    made.json = packedArticle(made.article);
    made.mark = corrections.mark();
    if (made.article != extracted) {
        made.extracted = packedArticle(extracted);
    }
    return made;
}

Result<Revised> reviseVersion(Database &db,
                              const StoredArticle &known,
                              const StoredVersion &version,
                              const Article &extracted,
                              int extractor)
{
    const bool newest = version.number == known.versions;
    const CorrectedArticle made =
        withCorrections(extracted, correctionsOf(db, known.key, scopeOf(known)));
    const ReadingText text = readingText(made.article);
    if (text.text.isEmpty()) {
        return fail(Error::Code::Invalid,
                    QStringLiteral("Article %1 would hold no text any more.").arg(known.id));
    }
    StoredVersion revised = version;
    revised.extractor = extractor;
    revised.textHash = textHash(text.text);
    revised.json = made.json;
    revised.extracted = made.extracted;
    const bool changed = revised.json != version.json || revised.extracted != version.extracted ||
                         revised.textHash != version.textHash; // that was damaged
    if (changed || revised.extractor != version.extractor) {
        updateVersion(db, revised);
    }
    if (newest && made.mark != known.corrections) {
        setCorrectionsMark(db, known.id, made.mark);
    }
    if (newest) { // those from before there were excerpts have none
        putExcerpt(db, known.id, made.article);
    }
    if (!changed || !newest) {
        return Revised{changed, false, false, {}};
    }
    return reviseNewest(db, known, revised, made.article, text);
}

Result<Revised> applyCorrections(Database &db, ArticleId id)
{
    const auto known = findArticle(db, id);
    const auto version = findVersion(db, id);
    if (!known || !version) {
        return fail(Error::Code::NotFound, QStringLiteral("There is no article %1.").arg(id));
    }
    const auto extracted = extractedOf(*version);
    if (!extracted) {
        return Unexpected{extracted.error()};
    }
    return reviseVersion(db, *known, *version, *extracted, version->extractor);
}

QVector<ArticleId> articlesBehindCorrections(Database &db)
{
    QVector<ArticleId> behind;
    QSet<ArticleId> seen;
    for (const ArticleId id : articlesToBeCorrected(db) + articlesWithCorrections(db)) {
        if (!seen.contains(id)) {
            seen.insert(id);
            if (isBehind(db, id)) {
                behind.append(id);
            }
        }
    }
    return behind;
}

QVector<ArticleId> articlesInScope(Database &db, const RuleScope &scope)
{
    if (scope.kind == RuleScope::Kind::Publication) {
        return articlesOfPublication(db, scope.name);
    }
    QVector<ArticleId> ids = articlesOfPublication(db, {});
    ids.removeIf([&](ArticleId id) {
        const auto article = findArticle(db, id);
        return !article || scopeOf(*article) != scope;
    });
    return ids;
}

} // namespace broadsheet
