#include "app/library/placing.h"

#include "app/annotation/anchor.h"
#include "app/store/annotation_table.h"
#include "app/store/place_table.h"
#include "app/store/subject_table.h"
#include "app/store/version_table.h"

#include <QHash>

namespace broadsheet {

namespace {

using Indexes = QVector<qsizetype>;

// Without a position: a highlight of another program, which nobody has placed yet.
bool hasPassage(const Annotation &note) { return note.target.quote.has_value(); }

bool isMadeOn(const Annotation &note, const QByteArray &version)
{
    return note.target.position && note.target.version == version;
}

Placement whereItWasMade(const Annotation &note)
{
    return {AnchorState::Anchored, note.target.position->start, note.target.position->end};
}

// Without the old text (there was none, or damage has cost us it) the quote alone must do.
void anchorGroup(const std::optional<QString> &oldText,
                 const QString &newText,
                 const QVector<Annotation> &notes,
                 const Indexes &group,
                 QVector<Placement> &placements)
{
    if (!oldText) {
        for (const qsizetype i : group) {
            const auto &position = notes[i].target.position;
            placements[i] =
                anchorQuote(newText, *notes[i].target.quote, position ? position->start : -1);
        }
        return;
    }
    QVector<NoteToPlace> toPlace;
    for (const qsizetype i : group) {
        toPlace.append({*notes[i].target.quote, *notes[i].target.position});
    }
    const QVector<Placement> placed = anchorAll(*oldText, newText, toPlace);
    for (qsizetype k = 0; k < group.size(); ++k) {
        placements[group[k]] = placed[k];
    }
}

QString textOf(Database &db, const NewestText &newest)
{
    if (!newest.text.isEmpty()) {
        return newest.text;
    }
    const auto text = newestText(db, newest.article);
    return text ? text->text : QString();
}

// Fills in the placements of notes[i], i in `open`, which were made on other versions.
void workOut(Database &db,
             const QVector<Annotation> &notes,
             const Indexes &open,
             const NewestText &newest,
             QVector<Placement> &placements)
{
    if (open.isEmpty()) {
        return;
    }
    QHash<QByteArray, Indexes> byVersion;
    for (const qsizetype i : open) {
        byVersion[notes[i].target.version].append(i);
    }
    const QString text = textOf(db, newest);
    for (auto group = byVersion.cbegin(); group != byVersion.cend(); ++group) {
        anchorGroup(subjectText(db, group.key()), text, notes, group.value(), placements);
    }
}

} // namespace

void placeNotes(Database &db, const ArticleKey &key, const NewestText &newest)
{
    const QVector<Annotation> notes = annotationsOf(db, key);
    Indexes open;
    for (qsizetype i = 0; i < notes.size(); ++i) {
        if (hasPassage(notes[i]) && !isMadeOn(notes[i], newest.hash)) {
            open.append(i);
        }
    }
    QVector<Placement> placements(notes.size());
    workOut(db, notes, open, newest, placements);
    for (const qsizetype i : open) {
        putPlace(db, newest.article, notes[i], newest.hash, placements[i]);
    }
}

QVector<Placement>
placementsOf(Database &db, const QVector<Annotation> &notes, const NewestText &newest)
{
    QVector<Placement> placements(notes.size());
    Indexes open;
    for (qsizetype i = 0; i < notes.size(); ++i) {
        if (!hasPassage(notes[i])) {
            placements[i].state = AnchorState::Anchored; // a bookmark: on the article as a whole
        } else if (isMadeOn(notes[i], newest.hash)) {
            placements[i] = whereItWasMade(notes[i]);
        } else if (const auto stored = findPlace(db, notes[i], newest.hash)) {
            placements[i] = *stored;
        } else {
            open.append(i);
        }
    }
    workOut(db, notes, open, newest, placements);
    return placements;
}

} // namespace broadsheet
