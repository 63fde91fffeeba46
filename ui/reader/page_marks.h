#pragma once

// What page.js is to wrap in <mark>: notes and the hits of a search, as plain data.

#include "app/annotation/annotation.h"
#include "app/render/search_hits.h"

#include <QJsonArray>

namespace broadsheet {

/// A passage that somebody marked in another copy of the article.
struct CopyMark
{
    TextRange place;
    QString color;
    QString words; // whose mark it is, for who asks

    friend bool operator==(const CopyMark &, const CopyMark &) = default;
};

/// What comes later lies inside: what was marked in copies, then the longest note first, so that
/// the shorter of two can be clicked; then the hits. Orphans and whatever does not lie in 0 …
/// textLength are left out.
QJsonArray marksToJson(const QVector<PlacedAnnotation> &notes,
                       const QVector<TextRange> &hits,
                       int textLength,
                       const QVector<CopyMark> &copies = {});

} // namespace broadsheet
