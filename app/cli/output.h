#pragma once

// How commands speak: JSON for programs, plain lines and tables for people. An article's words may
// hold escape sequences, so nothing of it reaches a terminal unfiltered.

#include "app/base/result.h"
#include "app/cli/command.h"

#include <QJsonArray>
#include <QJsonObject>

namespace broadsheet {

/// One JSON value and a line end.
void printJson(QIODevice &out, const QJsonObject &value);
void printJson(QIODevice &out, const QJsonArray &value);

/// One line.
void printLine(QIODevice &out, const QString &line);

/// "broadsheet-cli: …" on one line of `err`.
void printError(QIODevice &err, const QString &message);

/// Prints an error of the library's and gives the status that belongs to its code.
ExitStatus failed(const Streams &streams, const Error &error);

/// The message, with the path in front of it unless it names the path itself.
QString naming(const QString &path, const QString &message);

/// Likewise for a file that cannot be used: the line names it. The status is Usage.
ExitStatus unusable(const Streams &streams, const QString &path, const Error &error);

/// On one line, without control characters and direction overrides; cut with "…" beyond
/// `maxCodePoints`, unless that is 0.
QString forTerminal(const QString &text, int maxCodePoints = 0);

/// Columns as wide as their widest cell; the last one is not padded.
void printTable(QIODevice &out, const QStringList &head, const QVector<QStringList> &rows);

} // namespace broadsheet
