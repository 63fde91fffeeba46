#pragma once

// The manifest of an exported library (exporter.h), and the way back.

#include "app/annotation/annotation.h"
#include "app/library/file_parsing.h"

#include <QStringList>

namespace broadsheet {

class Database;

inline const QString ManifestName = QStringLiteral("broadsheet.json");
inline const QString NotesName = QStringLiteral("notes.jsonld");

struct ExportedArticle
{
    ArticleKey key;
    QString headline;
    QString path; // as the library has it
    int part = 0;
    QString markdown;      // "articles/…"
    QStringList originals; // "originals/HASH/NAME", oldest version first
};

/// The same articles give the same bytes.
QByteArray manifestJson(const QVector<ExportedArticle> &articles);

/// Malformed; files that lie outside the folder are left out.
Result<QVector<ExportedArticle>> readManifest(const QByteArray &json);

bool isExportedLibrary(const QString &folder);

/// The originals that the library lacks, each under the path that it came from, versions in order.
Result<QVector<ImportSource>> missingOriginals(Database &db, const QString &folder);

} // namespace broadsheet
