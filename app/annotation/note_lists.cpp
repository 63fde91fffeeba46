#include "app/annotation/note_lists.h"

#include "app/base/csv.h"
#include "app/base/markdown.h"
#include "app/base/yaml.h"

namespace broadsheet {

namespace {

QString timestamp(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }

QString styleName(MarkStyle style)
{
    return style == MarkStyle::Underline ? QStringLiteral("underline") : QStringLiteral("solid");
}

QStringList csvCells(const NoteRecord &record)
{
    const Annotation &note = record.annotation;
    return {note.id,
            record.source.headline,
            record.source.publication,
            record.source.url,
            note.target.quote ? note.target.quote->exact : QString(),
            note.body.text,
            note.body.tags.join(QStringLiteral("; ")),
            note.body.color,
            styleName(note.body.style),
            motivationName(note.motivation),
            anchorStateName(record.placement.state),
            timestamp(note.created),
            timestamp(note.modified)};
}

QStringList tagsOf(const QVector<NoteRecord> &notes)
{
    QStringList tags;
    for (const NoteRecord &record : notes) {
        for (const QString &tag : record.annotation.body.tags) {
            tags.append(markdownTag(tag).mid(1));
        }
    }
    tags.removeDuplicates();
    tags.sort();
    return tags;
}

QString frontMatter(const QVector<NoteRecord> &notes, bool oneArticle)
{
    QString out = QStringLiteral("---\n");
    if (oneArticle) {
        const NoteSource &source = notes.first().source;
        out += yamlLine(QStringLiteral("title"), source.headline);
        out += yamlLine(QStringLiteral("source"), source.url);
        out += yamlLine(QStringLiteral("publication"), source.publication);
    } else {
        out += yamlLine(QStringLiteral("title"), QStringLiteral("Notes"));
    }
    return out + yamlList(QStringLiteral("tags"), tagsOf(notes)) + QStringLiteral("---\n");
}

QString quoteLines(const QString &quote)
{
    QString out;
    for (const QString &line : quote.split(QLatin1Char('\n'))) {
        out += QStringLiteral("> ") + markdownEscaped(line) + QLatin1Char('\n');
    }
    return out;
}

QString noteMarkdown(const NoteRecord &record)
{
    const Annotation &note = record.annotation;
    QString out = QLatin1Char('\n') + (note.target.quote ? quoteLines(note.target.quote->exact)
                                                         : QStringLiteral("*Bookmarked*\n"));
    if (record.placement.state == AnchorState::Orphan) {
        out += QStringLiteral(">\n> *(no longer in the text)*\n");
    }
    if (!note.body.text.isEmpty()) {
        out += QLatin1Char('\n') + note.body.text.trimmed() + QLatin1Char('\n');
    }
    QStringList tags;
    for (const QString &tag : note.body.tags) {
        tags.append(markdownTag(tag));
    }
    if (!tags.isEmpty()) {
        out += QLatin1Char('\n') + tags.join(QLatin1Char(' ')) + QLatin1Char('\n');
    }
    return out;
}

QString articleHeading(const NoteSource &source, bool oneArticle)
{
    QString out = (oneArticle ? QStringLiteral("\n# ") : QStringLiteral("\n## ")) +
                  markdownEscaped(source.headline) + QLatin1Char('\n');
    QStringList facts;
    if (!source.publication.isEmpty()) {
        facts.append(markdownEscaped(source.publication));
    }
    if (source.url.startsWith(QLatin1String("http"))) {
        facts.append(QLatin1Char('<') + QString(source.url).remove(QLatin1Char('>')) +
                     QLatin1Char('>'));
    }
    return facts.isEmpty()
               ? out
               : out + QLatin1Char('\n') + facts.join(QStringLiteral(" · ")) + QLatin1Char('\n');
}

} // namespace

QByteArray notesCsv(const QVector<NoteRecord> &notes)
{
    QString out = csvRecord({QStringLiteral("id"),
                             QStringLiteral("article"),
                             QStringLiteral("publication"),
                             QStringLiteral("url"),
                             QStringLiteral("quote"),
                             QStringLiteral("note"),
                             QStringLiteral("tags"),
                             QStringLiteral("color"),
                             QStringLiteral("style"),
                             QStringLiteral("motivation"),
                             QStringLiteral("state"),
                             QStringLiteral("created"),
                             QStringLiteral("modified")});
    for (const NoteRecord &record : notes) {
        out += csvRecord(csvCells(record));
    }
    return out.toUtf8();
}

QString notesMarkdown(const QVector<NoteRecord> &notes)
{
    bool oneArticle = !notes.isEmpty();
    for (const NoteRecord &record : notes) {
        oneArticle = oneArticle && record.source.key == notes.first().source.key;
    }
    QString out = frontMatter(notes, oneArticle);
    ArticleKey last;
    for (const NoteRecord &record : notes) {
        if (record.source.key != last) {
            out += articleHeading(record.source, oneArticle);
            last = record.source.key;
        }
        out += noteMarkdown(record);
    }
    return out;
}

} // namespace broadsheet
