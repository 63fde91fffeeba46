#pragma once

// Highlights of other programs, each format in a file of its own, as records (note_record.h). A
// reader passes over what is no highlight; it fails only when the file as a whole is not its own.

#include "app/annotation/note_record.h"
#include "app/base/result.h"

#include <QJsonDocument>

namespace broadsheet {

struct CsvTable;

/// Hypothesis: the client's export file, rows of its API, or an array of annotations. Replies and
/// notes on whole pages come too.
Result<NoteCollection> readHypothesis(const QJsonDocument &json);

/// Readwise: the CSV export of highlights.
Result<NoteCollection> readReadwise(const CsvTable &table);

/// Pocket: annotations/part_*.json of its export.
Result<NoteCollection> readPocket(const QJsonDocument &json);

/// Obsidian Web Clipper: the export of its highlights.
Result<NoteCollection> readClipper(const QJsonDocument &json);

/// wallabag: entries of its JSON export with their annotations.
Result<NoteCollection> readWallabag(const QJsonDocument &json);

/// Omnivore: highlights/SLUG.md; title and address come from its metadata_*.json.
NoteCollection readOmnivoreHighlights(const QString &markdown, const NoteSource &source);

/// Omnivore: the articles of a metadata_*.json by their slug.
QHash<QString, NoteSource> readOmnivoreMetadata(const QByteArray &json);

/// A Markdown clipping with ==marked== passages; its front matter says where it is from.
Result<NoteCollection> readMarkedMarkdown(const QString &markdown);

} // namespace broadsheet
