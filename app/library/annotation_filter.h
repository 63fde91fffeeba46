#pragma once

// Which annotations a list shows, and in which order. Pure: the store is not asked.

#include "app/annotation/annotation.h"

#include <QDate>

namespace broadsheet {

enum class AnnotationOrder {
    ByArticle,   // newest article first, within it in reading order, orphans last
    NewestFirst, // by the time of making
    OldestFirst,
    ChangedFirst, // by the time of the last change
};

struct AnnotationFilter
{
    ArticleId article = 0; // 0: the whole library
    std::optional<AnchorState> state;
    QString color; // markColors(); empty: any
    QString tag;
    QString publication;
    QDate since;            // made on this day or later, local time
    QString text;           // each word in quote, note, tag or headline; folded
    bool bookmarks = false; // also the bookmarks of whole articles
    bool deleted = false;   // those in the trash instead of the others
    AnnotationOrder order = AnnotationOrder::ByArticle;

    friend bool operator==(const AnnotationFilter &, const AnnotationFilter &) = default;
};

/// Those of `notes`, given by article, that the filter lets through, in its order. `article` and
/// `deleted` are the caller's: they say what to fetch.
QVector<PlacedAnnotation> filtered(const QVector<PlacedAnnotation> &notes,
                                   const AnnotationFilter &filter);

} // namespace broadsheet
