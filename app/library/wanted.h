#pragma once

// What the library lacks: titles that links ask for, most wanted first, with the passages that cite
// them. For whoever goes and collects the files.

#include "app/library/library.h"

#include <QFuture>

#include <optional>

namespace broadsheet {

/// Where an article asks for a title.
struct Citation
{
    ArticleId article = 0;
    int start = 0; // of the link in the newest reading text, UTF-16
    QString headline;
    QString publication;
    QString published; // ISO 8601 or empty
    qint64 date = 0;   // the list's: ms since 1970 (UTC)
    QString url;
    QString path;
    QString passage; // article/link_passage: what is said before the link; may be empty
    QString line;    // the link as it is printed
};

/// Those who ask for one title, at most `most`.
QFuture<Result<QVector<Citation>>> citations(Library &library, const QString &title, int most);

enum class WantedFormat { Text, Csv };

/// All titles as a file in UTF-8, each with those who ask for it, the newest article first. CSV:
/// one record for each citation (base/csv). Reads an article once for each title that it asks for.
QFuture<Result<QByteArray>> exportWanted(Library &library, WantedFormat format);

} // namespace broadsheet
