#pragma once

// Where the notes on an article stand in its newest text. Notes on that very text stand where they
// were made; for the others the text that they were made on is aligned with the newest one.

#include "app/annotation/annotation.h"

namespace broadsheet {

class Database;

/// The newest text of an article, and what names it.
struct NewestText
{
    ArticleId article = 0;
    QByteArray hash; // textHash()
    QString text;    // may be left empty for placementsOf(): it is read when it is needed
};

/// Works out and stores the places of all notes on `key`: part of the transaction that adds a
/// version.
void placeNotes(Database &db, const ArticleKey &key, const NewestText &newest);

/// One for each note, in order; what is not stored, or no longer true, is worked out. Writes
/// nothing.
QVector<Placement>
placementsOf(Database &db, const QVector<Annotation> &notes, const NewestText &newest);

} // namespace broadsheet
