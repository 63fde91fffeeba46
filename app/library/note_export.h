#pragma once

// Notes in open formats.

#include "app/annotation/note_record.h"
#include "app/library/library.h"
#include "app/library/notebook.h"

#include <QFuture>

namespace broadsheet {

class Database;

enum class NoteFormat { JsonLd, Markdown, Csv, Html };

/// "jsonld", "markdown", "csv", "html".
std::optional<NoteFormat> noteFormatFromName(QStringView name);

/// The notes that the filter lets through as a file. The order depends on nothing but the notes:
/// by headline, then by the place that they were made on.
QFuture<Result<QByteArray>>
exportNotes(Library &library, const AnnotationFilter &filter, NoteFormat format);

/// Likewise all notes and bookmarks on these articles; none named: in the whole library.
QFuture<Result<QByteArray>>
exportNotes(Library &library, const QVector<ArticleId> &articles, NoteFormat format);

/// For app/library: the same inside a reader's job.
QByteArray notesAs(Database &db, const QVector<PlacedAnnotation> &notes, NoteFormat format);

/// The article as a Markdown file, with its passages marked.
Result<QString> articleMarkdown(Database &db, ArticleId article);

} // namespace broadsheet
