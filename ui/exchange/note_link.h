#pragma once

#include "app/annotation/annotation.h"

#include <QStringList>

#include <optional>

namespace broadsheet {

/// "broadsheet://note/ID": opens the window at the note, from any program. The scheme is registered
/// with the desktop (resources/*.desktop).
QString noteLink(const QString &noteId);

/// The note's id, or nothing when it is no such link.
std::optional<QString> noteFromLink(const QString &link);

/// The notes that a note's text leads to, in order, each once.
QStringList linkedNotes(const QString &text);

/// The note with a Markdown link to another one at its end; unchanged when it has it.
Body withNoteLink(Body body, const QString &noteId, const QString &headline);

} // namespace broadsheet
