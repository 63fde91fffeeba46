#include "app/library/searcher.h"

#include "app/library/query.h"
#include "app/store/article_table.h"
#include "app/store/copy_table.h"
#include "app/store/link_rows.h"
#include "app/store/search_table.h"
#include "app/store/shelf_table.h"
#include "app/store/store.h"

namespace broadsheet {

namespace {

// Which of the hits stands for each group, by its lead.
QHash<ArticleId, ArticleId> shownOf(const SearchHits &hits,
                                    const QHash<ArticleId, ArticleId> &leads)
{
    QHash<ArticleId, ArticleId> shown;
    for (const ArticleId id : hits.ids) {
        const auto lead = leads.constFind(id);
        if (lead != leads.cend() && !shown.contains(*lead)) {
            shown.insert(*lead, id);
        }
    }
    for (const ArticleId id : hits.ids) {
        if (const auto group = shown.find(id); group != shown.end()) {
            *group = id;
        }
    }
    return shown;
}

// In one walk, and only as dear as there are copies in the library.
SearchHits withoutCopies(const SearchHits &hits,
                         const QHash<ArticleId, ArticleId> &leads,
                         const QSet<ArticleId> &expanded)
{
    const QHash<ArticleId, ArticleId> shown = shownOf(hits, leads);
    QHash<ArticleId, QVector<qsizetype>> behind; // by what stands for them: places in hits
    for (qsizetype i = 0; i < hits.ids.size() && !expanded.isEmpty(); ++i) {
        const auto lead = leads.constFind(hits.ids[i]);
        if (lead != leads.cend() && expanded.contains(*lead)) {
            behind[shown.value(*lead)].append(i);
        }
    }
    SearchHits kept;
    kept.capped = hits.capped;
    const auto keep = [&](qsizetype i) {
        kept.ids.append(hits.ids[i]);
        if (i < hits.scores.size()) {
            kept.scores.append(hits.scores[i]);
        }
    };
    for (qsizetype i = 0; i < hits.ids.size(); ++i) {
        const ArticleId id = hits.ids[i];
        const auto lead = leads.constFind(id);
        if (lead != leads.cend() && shown.value(*lead) != id) {
            continue;
        }
        keep(i);
        for (const qsizetype copy : behind.value(id)) {
            if (hits.ids[copy] != id) {
                keep(copy);
            }
        }
    }
    return kept;
}

SearchAnswer answerTo(Database &db, const SearchRequest &request)
{
    const SearchQuery query = parseQuery(request.query);
    const bool best = request.order == SearchRequest::Order::BestFirst;
    SearchAnswer answer;
    SearchHits hits = best ? bestHits(db, query) : newestHits(db, query);
    answer.total = int(hits.ids.size());
    if (request.leadsOnly) {
        hits = withoutCopies(hits, leadsOfCopies(db), request.expanded);
    }
    answer.ids = request.limit < 0
                     ? hits.ids
                     : hits.ids.first(qMin(hits.ids.size(), qsizetype(request.limit)));
    answer.scores = hits.scores.first(qMin(hits.scores.size(), answer.ids.size()));
    answer.capped = hits.capped;
    answer.words = wordsToMark(query);
    return answer;
}

QVector<Shelf::Entry> entriesOf(const QVector<ShelfCounts::Entry> &counts)
{
    QVector<Shelf::Entry> entries;
    for (const ShelfCounts::Entry &entry : counts) {
        entries.append({entry.name, entry.count});
    }
    return entries;
}

Shelf readShelf(Database &db)
{
    const ShelfCounts counts = shelfCounts(db);
    Shelf shelf;
    shelf.all = counts.all;
    shelf.unread = counts.all - counts.read;
    shelf.bookmarked = counts.bookmarked;
    shelf.annotated = counts.annotated;
    shelf.annotations = counts.annotations;
    shelf.wanted = countWantedTitles(db);
    shelf.orphans = counts.orphans;
    shelf.publications = entriesOf(counts.publications);
    shelf.tags = entriesOf(counts.tags);
    return shelf;
}

} // namespace

QFuture<Result<SearchAnswer>> search(Library &library, const SearchRequest &request)
{
    return library.store().readers().read([request](Database &db) {
        db.stopWhen(request.stop);
        const SearchAnswer answer = answerTo(db, request);
        db.stopWhen({}); // a connection that was stopped is not lent again
        return answer;
    });
}

QFuture<Result<QVector<ArticleRow>>> articleRows(Library &library, const QVector<ArticleId> &ids)
{
    return library.store().readers().read([ids](Database &db) { return articleRows(db, ids); });
}

QFuture<Result<QHash<ArticleId, QString>>>
snippets(Library &library, const QString &query, const QVector<ArticleId> &ids)
{
    return library.store().readers().read(
        [query, ids](Database &db) { return hitSnippets(db, parseQuery(query), ids); });
}

QFuture<Result<Shelf>> shelf(Library &library) { return library.store().readers().read(readShelf); }

} // namespace broadsheet
