#pragma once

// A note as it travels between libraries and programs: with what is known of the article that it
// stands on, so that it finds it again elsewhere.

#include "app/annotation/annotation.h"

#include <QHash>

namespace broadsheet {

struct NoteSource
{
    ArticleKey key; // empty when the note comes from another program
    QString url;
    QString headline;
    QString publication;
};

struct NoteRecord
{
    // Notes from other programs have neither position nor version: only their words tell the place.
    Annotation annotation;
    NoteSource source;
    Placement placement;   // where it stands in the newest text of `article`
    ArticleId article = 0; // 0: not in the library
};

struct NoteCollection
{
    QVector<NoteRecord> notes;
    QHash<QByteArray, QString> texts; // by textHash(): the reading texts that notes were made on
};

/// A UUID that is the same for the same seed: a highlight that is imported twice is one note.
QString noteIdFrom(const QString &seed);

/// A note of another program, which names its article by address or title, as a record. `when` may
/// be invalid. The id depends on `origin`, or, where that is empty, on what is marked and when.
NoteRecord foreignNote(const NoteSource &source,
                       const QString &quote,
                       const Body &body,
                       const QDateTime &when,
                       const QString &origin = {});

/// The colour of ours that is meant by a name or by "#rrggbb"; yellow when in doubt.
QString markColorFrom(const QString &name);

} // namespace broadsheet
