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

struct CitedTitle
{
    QString title; // as printed first
    int articles = 0;
    QVector<Citation> citations; // newest article first
};

/// All titles. Reads each citing article once, so it takes as long as opening all of them.
QFuture<Result<QVector<CitedTitle>>> citedTitles(Library &library);

/// Those who ask for one title, at most `most`.
QFuture<Result<QVector<Citation>>> citations(Library &library, const QString &title, int most);

enum class WantedFormat { Text, Csv };

/// The list as a file in UTF-8. CSV: one record for each citation (base/csv).
QByteArray wantedAs(const QVector<CitedTitle> &titles, WantedFormat format);

QFuture<Result<QByteArray>> exportWanted(Library &library, WantedFormat format);

} // namespace broadsheet
