#include "app/library/annotation_list.h"

#include "app/library/placing.h"
#include "app/store/annotation_table.h"
#include "app/store/article_table.h"
#include "app/store/subject_table.h"

#include <QHash>

#include <algorithm>

namespace broadsheet {

namespace {

// The notes on one article, which may be gone.
struct Group
{
    std::optional<StoredArticle> article;
    QVector<PlacedAnnotation> notes;
};

int originalStart(const PlacedAnnotation &note)
{
    return note.annotation.target.position ? note.annotation.target.position->start : -1;
}

bool standsBefore(const PlacedAnnotation &a, const PlacedAnnotation &b)
{
    const bool aLost = a.placement.state == AnchorState::Orphan;
    const bool bLost = b.placement.state == AnchorState::Orphan;
    if (aLost != bLost) {
        return bLost;
    }
    const int aStart = aLost ? originalStart(a) : a.placement.start;
    const int bStart = bLost ? originalStart(b) : b.placement.start;
    return aStart != bStart ? aStart < bStart : a.placement.end < b.placement.end;
}

bool isNewer(const Group &a, const Group &b)
{
    if (!a.article || !b.article) {
        return a.article.has_value() && !b.article.has_value();
    }
    return a.article->date != b.article->date ? a.article->date > b.article->date
                                              : a.article->id > b.article->id;
}

QVector<Placement> placementsIn(Database &db,
                                const std::optional<StoredArticle> &article,
                                const QVector<Annotation> &notes)
{
    return article ? placementsOf(db, notes, {article->id, article->textHash, {}})
                   : QVector<Placement>(notes.size()); // orphans
}

// `placed`: what they have in common.
QVector<PlacedAnnotation> inReadingOrder(PlacedAnnotation placed,
                                         const QVector<Annotation> &notes,
                                         const QVector<Placement> &placements)
{
    QVector<PlacedAnnotation> ordered;
    for (qsizetype i = 0; i < notes.size(); ++i) {
        placed.annotation = notes[i];
        placed.placement = placements[i];
        ordered.append(placed);
    }
    std::stable_sort(ordered.begin(), ordered.end(), standsBefore);
    return ordered;
}

Group makeGroup(Database &db, const ArticleKey &key, const QVector<Annotation> &notes)
{
    Group group;
    group.article = findArticleByKey(db, key);
    PlacedAnnotation placed;
    if (group.article) {
        placed.article = group.article->id;
        placed.headline = group.article->headline;
        placed.publication = group.article->publication;
    } else if (const auto subject = findSubject(db, key)) {
        placed.headline = subject->headline;
        placed.publication = subject->publication;
    }
    group.notes = inReadingOrder(placed, notes, placementsIn(db, group.article, notes));
    return group;
}

} // namespace

QVector<PlacedAnnotation> annotationsOnArticle(Database &db, ArticleId article)
{
    const auto stored = findArticle(db, article);
    return stored ? makeGroup(db, stored->key, annotationsOf(db, stored->key)).notes
                  : QVector<PlacedAnnotation>();
}

QVector<PlacedAnnotation> annotationsOnText(Database &db, const NewestText &text)
{
    const auto stored = findArticle(db, text.article);
    if (!stored) {
        return {};
    }
    PlacedAnnotation placed;
    placed.article = stored->id;
    placed.headline = stored->headline;
    placed.publication = stored->publication;
    const QVector<Annotation> notes = annotationsOf(db, stored->key);
    return inReadingOrder(placed, notes, placementsOf(db, notes, text));
}

QVector<PlacedAnnotation> allAnnotations(Database &db)
{
    QHash<ArticleKey, QVector<Annotation>> byArticle;
    for (const Annotation &note : annotationsOf(db, {})) {
        byArticle[note.target.source].append(note);
    }
    QVector<Group> groups;
    for (auto entry = byArticle.cbegin(); entry != byArticle.cend(); ++entry) {
        groups.append(makeGroup(db, entry.key(), entry.value()));
    }
    std::sort(groups.begin(), groups.end(), isNewer);
    QVector<PlacedAnnotation> all;
    for (const Group &group : std::as_const(groups)) {
        all += group.notes;
    }
    return all;
}

PlacedAnnotation placedAnnotation(Database &db, const Annotation &note)
{
    return makeGroup(db, note.target.source, {note}).notes.first();
}

QVector<PlacedAnnotation> trashedAnnotations(Database &db)
{
    QVector<PlacedAnnotation> all;
    for (const Annotation &note : deletedAnnotations(db)) {
        all += makeGroup(db, note.target.source, {note}).notes;
    }
    return all;
}

} // namespace broadsheet
