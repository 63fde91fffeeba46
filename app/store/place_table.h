#pragma once

// Where notes stand that were made on an earlier version: derived, so a row may be missing or out
// of date, and library/placing then works it out again. Functions throw as Database does.

#include "app/annotation/annotation.h"

namespace broadsheet {

class Database;

/// `newHash` is the textHash() of the text that the placement is in.
void putPlace(Database &db,
              ArticleId article,
              const Annotation &note,
              const QByteArray &newHash,
              const Placement &placement);

/// Nothing when there is none that is true for this note and this text.
std::optional<Placement> findPlace(Database &db, const Annotation &note, const QByteArray &newHash);

} // namespace broadsheet
