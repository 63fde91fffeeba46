#pragma once

// Which program wrote these highlights? What is in the file decides, then its name.

#include "app/annotation/note_record.h"
#include "app/base/result.h"

namespace broadsheet {

struct NoteFile
{
    QString name; // without its folder, in an archive with it: "highlights/storm.md"
    QByteArray bytes;
};

struct NotesFrom
{
    QString program; // "Hypothesis", for people
    NoteCollection collection;
};

/// One file: W3C Web Annotations, Hypothesis, Readwise, Pocket, Web Clipper, wallabag, or a
/// Markdown clipping. Unsupported when it is none of them.
Result<NotesFrom> readNoteFile(const NoteFile &file);

/// The files of an export: an unpacked folder or archive. Other files are passed over; Unsupported
/// when none holds notes.
Result<NotesFrom> readNoteFiles(const QVector<NoteFile> &files);

} // namespace broadsheet
