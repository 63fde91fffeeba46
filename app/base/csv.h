#pragma once

// Tables as comma-separated values (RFC 4180).

#include <QByteArray>
#include <QStringList>
#include <QVector>

namespace broadsheet {

/// One record with its line end (CRLF). A cell that a spreadsheet would take for a formula (it
/// begins with = + - @ or a control character) gets an apostrophe in front, as OWASP advises ("CSV
/// injection"): the words of an article must not be run.
QString csvRecord(const QStringList &cells);

/// A table with a heading, its cells found by their column's name: exporters reorder columns.
struct CsvTable
{
    QStringList header; // lower case, trimmed
    QVector<QStringList> rows;

    bool hasColumn(const QString &name) const { return header.contains(name); }

    /// Empty where the row is too short or the column is not there.
    QString cell(const QStringList &row, const QString &name) const;
};

/// UTF-8, with or without a byte order mark; CRLF or LF; quoted cells may hold both. Malformed
/// quoting is read as it stands. Linear in the text.
CsvTable readCsv(const QByteArray &bytes);

} // namespace broadsheet
