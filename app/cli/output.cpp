#include "app/cli/output.h"

#include "app/base/plain_line.h"
#include "app/base/text.h"

#include <QJsonDocument>

namespace broadsheet {

namespace {

constexpr int ColumnGap = 2;

QVector<qsizetype> widthsOf(const QStringList &head, const QVector<QStringList> &rows)
{
    QVector<qsizetype> widths;
    for (qsizetype column = 0; column < head.size(); ++column) {
        qsizetype width = head[column].size();
        for (const QStringList &row : rows) {
            width = qMax(width, toCodePoints(row[column], row[column].size()));
        }
        widths.append(width);
    }
    return widths;
}

QString tableLine(const QStringList &cells, const QVector<qsizetype> &widths)
{
    QString line;
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const QString &cell = cells[column];
        line += cell;
        if (column + 1 < cells.size()) {
            const qsizetype width = toCodePoints(cell, cell.size());
            line += QString(widths[column] - width + ColumnGap, QLatin1Char(' '));
        }
    }
    return line;
}

} // namespace

void printJson(QIODevice &out, const QJsonObject &value)
{
    out.write(QJsonDocument(value).toJson(QJsonDocument::Compact) + '\n');
}

void printJson(QIODevice &out, const QJsonArray &value)
{
    out.write(QJsonDocument(value).toJson(QJsonDocument::Compact) + '\n');
}

void printLine(QIODevice &out, const QString &line) { out.write(line.toUtf8() + '\n'); }

void printError(QIODevice &err, const QString &message)
{
    printLine(err, QStringLiteral("broadsheet-cli: ") + forTerminal(message));
}

ExitStatus failed(const Streams &streams, const Error &error)
{
    printError(streams.err, error.message);
    switch (error.code) {
    case Error::Code::Database:
    case Error::Code::Newer:
    case Error::Code::Unreadable:
        return ExitStatus::Library;
    case Error::Code::Cancelled:
        return ExitStatus::Partly;
    default:
        return ExitStatus::Usage;
    }
}

QString naming(const QString &path, const QString &message)
{
    return message.contains(path) ? message : path + QStringLiteral(": ") + message;
}

ExitStatus unusable(const Streams &streams, const QString &path, const Error &error)
{
    printError(streams.err, naming(path, error.message));
    return ExitStatus::Usage;
}

QString forTerminal(const QString &text, int maxCodePoints)
{
    QString line = plainLine(text);
    const qsizetype end = fromCodePoints(line, maxCodePoints);
    if (maxCodePoints > 0 && end < line.size()) {
        line.truncate(fromCodePoints(line, maxCodePoints - 1));
        line += QChar(0x2026);
    }
    return line;
}

void printTable(QIODevice &out, const QStringList &head, const QVector<QStringList> &rows)
{
    const QVector<qsizetype> widths = widthsOf(head, rows);
    printLine(out, tableLine(head, widths));
    for (const QStringList &row : rows) {
        printLine(out, tableLine(row, widths));
    }
}

} // namespace broadsheet
