#pragma once

// Notes from a file into the notebook: ours (notes.jsonld), and highlights of other programs. Each
// is matched to its article (key, address, headline, or else the text itself) and placed by the
// same matcher as everything else. Nothing is dropped: a note whose passage is not found is kept as
// an orphan of its article, and one whose article is not there waits for it, by address or title.

#include "app/annotation/note_formats.h"
#include "app/library/library.h"

#include <QFuture>

namespace broadsheet {

enum class NoteFate {
    Placed,   // on its passage
    Unsure,   // the article is there, but not the passage, or it stands there several times
    Homeless, // no such article
    Known,    // in the notebook already, where nothing is new
};

QString noteFateName(NoteFate fate);

struct ImportedNote
{
    QString id;
    NoteFate fate = NoteFate::Homeless;
    ArticleId article = 0; // 0: homeless
    QString headline;      // of the article, or what the file calls it
    QString quote;
};

struct NoteImportReport
{
    QString program; // whose notes
    QVector<ImportedNote> notes;

    int count(NoteFate fate) const;
};

/// A file, an archive or a folder. Importing it again changes nothing, but places what can be
/// placed now, and takes over what was edited later than here.
QFuture<Result<NoteImportReport>> importNotes(Library &library, const QString &path);

/// Likewise for notes that were read already.
QFuture<Result<NoteImportReport>> importNotes(Library &library, const NotesFrom &notes);

} // namespace broadsheet
