#include "app/base/csv.h"

namespace broadsheet {

namespace {

// Also behind apostrophes of its own, so that who takes one away again has what was written. The
// wide signs are those of Chinese and Japanese keyboards, which spreadsheets there take as well.
bool looksLikeFormula(const QString &cell)
{
    static const QString signs = QStringLiteral("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
    qsizetype first = 0;
    while (first < cell.size() && cell[first] == QLatin1Char('\'')) {
        ++first;
    }
    return first < cell.size() && signs.contains(cell[first]);
}

QString csvCell(const QString &cell)
{
    QString text = looksLikeFormula(cell) ? QLatin1Char('\'') + cell : cell;
    const bool needsQuotes = text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) ||
                             text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r'));
    if (!needsQuotes) {
        return text;
    }
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

// Reads cell after cell; `m_at` stands behind what was read.
class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }

    QStringList record()
    {
        QStringList cells;
        do {
            cells.append(cell());
        } while (take(QLatin1Char(',')));
        take(QLatin1Char('\r'));
        take(QLatin1Char('\n'));
        return cells;
    }

private:
    bool take(QChar c)
    {
        const bool there = !atEnd() && m_text[m_at] == c;
        m_at += there;
        return there;
    }

    bool atCellEnd() const
    {
        return atEnd() || m_text[m_at] == QLatin1Char(',') || m_text[m_at] == QLatin1Char('\n') ||
               m_text[m_at] == QLatin1Char('\r');
    }

    QString cell()
    {
        QString value = take(QLatin1Char('"')) ? quoted() : QString();
        while (!atCellEnd()) {
            value += m_text[m_at++];
        }
        return value;
    }

    QString quoted()
    {
        QString value;
        while (!atEnd()) {
            const QChar c = m_text[m_at++];
            if (c == QLatin1Char('"') && !take(QLatin1Char('"'))) {
                break;
            }
            value += c;
        }
        return value;
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

} // namespace

QString csvRecord(const QStringList &cells)
{
    QStringList written;
    for (const QString &cell : cells) {
        written.append(csvCell(cell));
    }
    return written.join(QLatin1Char(',')) + QStringLiteral("\r\n");
}

QString CsvTable::cell(const QStringList &row, const QString &name) const
{
    const qsizetype column = header.indexOf(name);
    return column < 0 ? QString() : row.value(column);
}

CsvTable readCsv(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar(QChar::ByteOrderMark))) {
        text.remove(0, 1);
    }
    CsvTable table;
    Reader reader(text);
    for (const QString &name : reader.record()) {
        table.header.append(name.trimmed().toLower());
    }
    while (!reader.atEnd()) {
        const QStringList row = reader.record();
        if (row.size() > 1 || !row.first().isEmpty()) {
            table.rows.append(row);
        }
    }
    return table;
}

} // namespace broadsheet
