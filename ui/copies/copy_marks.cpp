#include "ui/copies/copy_marks.h"

#include "app/annotation/anchor.h"

#include <QCoreApplication>

namespace broadsheet {

namespace {

constexpr int MostMarks = 100;
constexpr int LongestNote = 200; // UTF-16 units, in the words of a mark

QString tr(const char *text) { return QCoreApplication::translate("broadsheet::CopyMarks", text); }

/// Whose note it is, and what it says.
QString wordsOf(const PlacedAnnotation &note)
{
    const QString &source = note.publication.isEmpty() ? note.headline : note.publication;
    const QString whose = tr("Marked in a copy: %1").arg(source);
    const QString said = note.annotation.body.text.left(LongestNote).simplified();
    return said.isEmpty() ? whose : whose + u'\n' + said;
}

} // namespace

QVector<CopyMark> copyMarks(const QVector<PlacedAnnotation> &notes, const QString &text)
{
    QVector<CopyMark> marks;
    for (const PlacedAnnotation &note : notes) {
        const auto &quote = note.annotation.target.quote;
        if (!quote || quote->exact.isEmpty() || marks.size() == MostMarks) {
            continue;
        }
        const Placement place = anchorQuote(text, *quote, note.placement.start);
        if (place.state == AnchorState::Anchored || place.state == AnchorState::Moved) {
            marks.append({{place.start, place.end}, note.annotation.body.color, wordsOf(note)});
        }
    }
    return marks;
}

} // namespace broadsheet
