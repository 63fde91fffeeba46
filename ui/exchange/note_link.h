#pragma once

#include <QString>

#include <optional>

namespace broadsheet {

/// "broadsheet://note/ID": opens the window at the note, from any program. The scheme is registered
/// with the desktop (resources/*.desktop).
QString noteLink(const QString &noteId);

/// The note's id, or nothing when it is no such link.
std::optional<QString> noteFromLink(const QString &link);

} // namespace broadsheet
