#pragma once

#include "app/annotation/note_formats.h"

namespace broadsheet {

/// The notes in a file, an archive, or the files of a folder and the folders in it. Errors name the
/// path. Nothing of an archive is written to disk.
Result<NotesFrom> readNotesAt(const QString &path);

} // namespace broadsheet
