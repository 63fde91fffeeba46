#include "app/library/annotation_filter.h"

#include "app/base/text.h"

#include <algorithm>

namespace broadsheet {

namespace {

bool holdsAll(const PlacedAnnotation &note, const QStringList &words)
{
    const Annotation &annotation = note.annotation;
    const QStringList parts{annotation.target.quote ? annotation.target.quote->exact : QString(),
                            annotation.body.text,
                            annotation.body.tags.join(u' '),
                            note.headline};
    const QString all = folded(parts.join(u'\n'));
    return std::all_of(
        words.begin(), words.end(), [&all](const QString &word) { return all.contains(word); });
}

bool passes(const PlacedAnnotation &note, const AnnotationFilter &filter, const QStringList &words)
{
    const Annotation &annotation = note.annotation;
    if (!filter.bookmarks && annotation.motivation == Motivation::Bookmarking) {
        return false;
    }
    const bool kept =
        (!filter.state || note.placement.state == *filter.state) &&
        (filter.color.isEmpty() || annotation.body.color == filter.color) &&
        (filter.tag.isEmpty() || annotation.body.tags.contains(filter.tag, Qt::CaseInsensitive)) &&
        (filter.publication.isEmpty() || note.publication == filter.publication) &&
        (filter.since.isNull() || annotation.created.toLocalTime().date() >= filter.since);
    return kept && holdsAll(note, words);
}

} // namespace

QVector<PlacedAnnotation> filtered(const QVector<PlacedAnnotation> &notes,
                                   const AnnotationFilter &filter)
{
    const QStringList words = folded(filter.text).split(u' ', Qt::SkipEmptyParts);
    QVector<PlacedAnnotation> found;
    std::copy_if(notes.begin(), notes.end(), std::back_inserter(found), [&](const auto &note) {
        return passes(note, filter, words);
    });
    // Stable: notes of the same moment stay in reading order.
    const auto sort = [&found](auto isBefore) {
        std::stable_sort(found.begin(), found.end(), [isBefore](const auto &a, const auto &b) {
            return isBefore(a.annotation, b.annotation);
        });
    };
    switch (filter.order) {
    case AnnotationOrder::ByArticle:
        break;
    case AnnotationOrder::NewestFirst:
        sort([](const Annotation &a, const Annotation &b) { return a.created > b.created; });
        break;
    case AnnotationOrder::OldestFirst:
        sort([](const Annotation &a, const Annotation &b) { return a.created < b.created; });
        break;
    case AnnotationOrder::ChangedFirst:
        sort([](const Annotation &a, const Annotation &b) { return a.modified > b.modified; });
        break;
    }
    return found;
}

} // namespace broadsheet
