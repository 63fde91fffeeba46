#include "app/store/place_table.h"

#include "app/store/database.h"

namespace broadsheet {

namespace {

const QByteArray Put =
    "INSERT OR REPLACE INTO place"
    " (note, article, from_hash, from_start, from_end, to_hash, state, start, end)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
const QByteArray Find = "SELECT state, start, end FROM place WHERE note = ? AND from_hash = ?"
                        " AND from_start = ? AND from_end = ? AND to_hash = ?";

} // namespace

void putPlace(Database &db,
              ArticleId article,
              const Annotation &note,
              const QByteArray &newHash,
              const Placement &placement)
{
    const TextPositionSelector from = note.target.position.value_or(TextPositionSelector());
    db.run(Put,
           note.id,
           article,
           note.target.version,
           from.start,
           from.end,
           newHash,
           anchorStateName(placement.state),
           placement.start,
           placement.end);
}

std::optional<Placement> findPlace(Database &db, const Annotation &note, const QByteArray &newHash)
{
    const TextPositionSelector from = note.target.position.value_or(TextPositionSelector());
    Statement row = db.query(Find, note.id, note.target.version, from.start, from.end, newHash);
    if (!row.step()) {
        return std::nullopt;
    }
    Placement placement;
    placement.state = anchorStateFromName(row.text(0)).value_or(AnchorState::Orphan);
    placement.start = int(row.integer(1));
    placement.end = int(row.integer(2));
    return placement;
}

} // namespace broadsheet
