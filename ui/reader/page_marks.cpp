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

QString knownColor(const QString &color)
{
    return markColors().contains(color) ? color : markColors().first();
}

QJsonObject noteToJson(const PlacedAnnotation &note)
{
    const Body &body = note.annotation.body;
    return {
        {QStringLiteral("start"), note.placement.start},
        {QStringLiteral("end"), note.placement.end},
        {QStringLiteral("id"), note.annotation.id},
        {QStringLiteral("color"), knownColor(body.color)},
        {QStringLiteral("underline"), body.style == MarkStyle::Underline},
        {QStringLiteral("note"), !body.text.isEmpty()},
    };
}

QJsonObject copyToJson(const CopyMark &copy)
{
    return {
        {QStringLiteral("start"), copy.place.start},
        {QStringLiteral("end"), copy.place.end},
        {QStringLiteral("color"), knownColor(copy.color)},
        {QStringLiteral("words"), copy.words},
        {QStringLiteral("copy"), true},
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

QJsonArray marksToJson(const QVector<PlacedAnnotation> &notes,
                       const QVector<TextRange> &hits,
                       int textLength,
                       const QVector<CopyMark> &copies)
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
    for (const CopyMark &copy : copies) {
        const TextRange &place = copy.place;
        if (place.start >= 0 && place.start < place.end && place.end <= textLength) {
            marks.append(copyToJson(copy));
        }
    }
    for (const PlacedAnnotation *note : painted) {
        marks.append(noteToJson(*note));
    }
    for (const TextRange &hit : hits) {
        marks.append(hitToJson(hit));
    }
    return marks;
}

} // namespace broadsheet
