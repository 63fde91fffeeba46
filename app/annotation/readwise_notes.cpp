// Columns: Highlight, Book Title, Book Author, Amazon Book ID, Note, Color, Tags, Location Type,
// Location, Highlighted at, Document tags (not in older files).

#include "app/annotation/foreign_notes.h"
#include "app/base/csv.h"

using namespace Qt::StringLiterals;

namespace broadsheet {

namespace {

// "2026-07-17 14:00:25+00:00", or what Qt reads by itself.
QDateTime timeFrom(const QString &text)
{
    return QDateTime::fromString(QString(text.trimmed()).replace(u' ', u'T'), Qt::ISODate).toUTC();
}

QStringList tagsFrom(const QString &text)
{
    QStringList tags;
    for (const QString &tag : text.split(u',', Qt::SkipEmptyParts)) {
        tags.append(tag.trimmed());
    }
    return tags;
}

} // namespace

Result<NoteCollection> readReadwise(const CsvTable &table)
{
    if (!table.hasColumn(u"highlight"_s)) {
        return fail(Error::Code::Malformed, u"it has no column “Highlight”"_s);
    }
    NoteCollection collection;
    for (const QStringList &row : table.rows) {
        NoteSource source;
        source.headline = table.cell(row, u"book title"_s);
        source.url = table.cell(row, u"url"_s);
        Body body;
        body.text = table.cell(row, u"note"_s);
        body.tags = tagsFrom(table.cell(row, u"tags"_s));
        body.color = markColorFrom(table.cell(row, u"color"_s));
        const QDateTime when = timeFrom(table.cell(row, u"highlighted at"_s));
        collection.notes.append(foreignNote(source, table.cell(row, u"highlight"_s), body, when));
    }
    return collection;
}

} // namespace broadsheet
