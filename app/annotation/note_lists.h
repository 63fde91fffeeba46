#pragma once

// Notes as lists for people and their other programs: a spreadsheet's table, and Markdown.

#include "app/annotation/note_record.h"

namespace broadsheet {

/// CSV with a heading: id, article, publication, url, quote, note, tags ("a; b"), color, style,
/// motivation, state, created, modified.
QByteArray notesCsv(const QVector<NoteRecord> &notes);

/// Quotes with their notes, article by article, as they come. The notes of one article alone get
/// front matter of their own, with the keys of Obsidian's Web Clipper (title, source, tags).
QString notesMarkdown(const QVector<NoteRecord> &notes);

} // namespace broadsheet
