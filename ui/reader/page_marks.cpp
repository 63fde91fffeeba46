#include "ui/reader/page_marks.h"

#include <QJsonObject>

#include <algorithm>

namespace broadsheet {

namespace {

bool canBePainted(const PlacedAnnotation &note, int textLength)
{
    const Placement &place = note.placement;
    return place.state != AnchorState::Orphan && place.start >= 0 && place.start < place.end &&
           place.end <= textLength;
}

QJsonObject noteToJson(const PlacedAnnotation &note)
{
    const Body &body = note.annotation.body;
    const bool known = markColors().contains(body.color);
    return {
        {QStringLiteral("start"), note.placement.start},
        {QStringLiteral("end"), note.placement.end},
        {QStringLiteral("id"), note.annotation.id},
        {QStringLiteral("color"), known ? body.color : markColors().first()},
        {QStringLiteral("underline"), body.style == MarkStyle::Underline},
        {QStringLiteral("note"), !body.text.isEmpty()},
    };
}

QJsonObject hitToJson(const TextRange &hit)
{
    return {
        {QStringLiteral("start"), hit.start},
        {QStringLiteral("end"), hit.end},
        {QStringLiteral("hit"), true},
    };
}

} // namespace

QJsonArray
marksToJson(const QVector<PlacedAnnotation> &notes, const QVector<TextRange> &hits, int textLength)
{
    QVector<const PlacedAnnotation *> painted;
    for (const PlacedAnnotation &note : notes) {
        if (canBePainted(note, textLength)) {
            painted.append(&note);
        }
    }
    std::stable_sort(painted.begin(), painted.end(), [](const auto *a, const auto *b) {
        return a->placement.end - a->placement.start > b->placement.end - b->placement.start;
    });
    QJsonArray marks;
    for (const PlacedAnnotation *note : painted) {
        marks.append(noteToJson(*note));
    }
    for (const TextRange &hit : hits) {
        marks.append(hitToJson(hit));
    }
    return marks;
}

} // namespace broadsheet
