#include "app/cli/notes_command.h"

#include "app/cli/library_json.h"
#include "app/cli/library_option.h"
#include "app/cli/output.h"
#include "app/library/note_export.h"
#include "app/library/note_import.h"
#include "app/library/notebook.h"
#include "app/library/reading.h"

namespace broadsheet {

namespace {

constexpr int TextWidth = 48;

// Notes come article by article, so one text at a time is enough.
QJsonArray notesToJson(Library &library, const QVector<PlacedAnnotation> &notes)
{
    QJsonArray array;
    ArticleId opened = 0;
    QString text;
    for (const PlacedAnnotation &note : notes) {
        if (note.article != opened && note.placement.state != AnchorState::Orphan) {
            const auto article = openArticle(library, note.article).result();
            text = article ? article->text.text : QString();
            opened = note.article;
        }
        array.append(toJson(note, text));
    }
    return array;
}

void printNotes(QIODevice &out, const QVector<PlacedAnnotation> &notes)
{
    QVector<QStringList> rows;
    for (const PlacedAnnotation &note : notes) {
        const auto &quote = note.annotation.target.quote;
        rows.append({note.annotation.id,
                     note.article == 0 ? QString() : QString::number(note.article),
                     anchorStateName(note.placement.state),
                     quote ? forTerminal(quote->exact, TextWidth) : QStringLiteral("(bookmark)"),
                     forTerminal(note.annotation.body.text, TextWidth)});
    }
    const QStringList head{QStringLiteral("id"),
                           QStringLiteral("article"),
                           QStringLiteral("state"),
                           QStringLiteral("passage"),
                           QStringLiteral("note")};
    printTable(out, head, rows);
}

std::optional<AnnotationFilter> readFilter(const Arguments &arguments, const Streams &streams)
{
    AnnotationFilter filter;
    const auto article = readNumberOption(arguments, QStringLiteral("article"), 0, streams);
    if (!article) {
        return std::nullopt;
    }
    filter.article = *article;
    filter.tag = arguments.value(QStringLiteral("tag"));
    filter.bookmarks = true;
    if (arguments.has(QStringLiteral("state"))) {
        const QString name = arguments.value(QStringLiteral("state"));
        filter.state = anchorStateFromName(name);
        if (!filter.state) {
            printError(streams.err, QStringLiteral("There is no state “%1”.").arg(name));
            return std::nullopt;
        }
    }
    return filter;
}

ExitStatus printFormat(Library &library,
                       const AnnotationFilter &filter,
                       const QString &name,
                       const Streams &streams)
{
    const auto format = noteFormatFromName(name);
    if (!format) {
        printError(streams.err,
                   QStringLiteral("There is no format “%1”; there are markdown, csv, html, jsonld.")
                       .arg(name));
        return ExitStatus::Usage;
    }
    const auto bytes = exportNotes(library, filter, *format).result();
    if (!bytes) {
        return failed(streams, bytes.error());
    }
    streams.out.write(*bytes);
    return ExitStatus::Done;
}

QJsonObject toJson(const NoteImportReport &report)
{
    QJsonArray notes;
    for (const ImportedNote &note : report.notes) {
        notes.append(QJsonObject{
            {QLatin1String("id"), note.id},
            {QLatin1String("status"), noteFateName(note.fate)},
            {QLatin1String("article"), note.article == 0 ? QJsonValue() : QJsonValue(note.article)},
            {QLatin1String("headline"), note.headline},
            {QLatin1String("exact"), note.quote}});
    }
    QJsonObject json{{QLatin1String("program"), report.program}, {QLatin1String("notes"), notes}};
    for (const NoteFate fate :
         {NoteFate::Placed, NoteFate::Unsure, NoteFate::Homeless, NoteFate::Known}) {
        json.insert(noteFateName(fate), report.count(fate));
    }
    return json;
}

void printReport(QIODevice &out, const NoteImportReport &report)
{
    QVector<QStringList> rows;
    for (const ImportedNote &note : report.notes) {
        if (note.fate == NoteFate::Unsure || note.fate == NoteFate::Homeless) {
            rows.append({noteFateName(note.fate),
                         forTerminal(note.headline, TextWidth),
                         forTerminal(note.quote, TextWidth)});
        }
    }
    if (!rows.isEmpty()) {
        printTable(out,
                   {QStringLiteral("state"), QStringLiteral("article"), QStringLiteral("passage")},
                   rows);
    }
    printLine(out,
              QStringLiteral("%1: %2 placed, %3 unsure (kept as orphans), %4 without their article "
                             "(kept until it comes), %5 already there")
                  .arg(forTerminal(report.program))
                  .arg(report.count(NoteFate::Placed))
                  .arg(report.count(NoteFate::Unsure))
                  .arg(report.count(NoteFate::Homeless))
                  .arg(report.count(NoteFate::Known)));
}

ExitStatus importFrom(Library &library, const QString &path, bool json, const Streams &streams)
{
    const auto report = importNotes(library, path).result();
    if (!report) {
        return report.error().code == Error::Code::Database
                   ? failed(streams, report.error())
                   : unusable(streams, path, report.error());
    }
    if (json) {
        printJson(streams.out, toJson(*report));
    } else {
        printReport(streams.out, *report);
    }
    return report->count(NoteFate::Unsure) + report->count(NoteFate::Homeless) > 0
               ? ExitStatus::Partly
               : ExitStatus::Done;
}

ExitStatus
printList(Library &library, const AnnotationFilter &filter, bool json, const Streams &streams)
{
    const auto notes = annotations(library, filter).result();
    if (!notes) {
        return failed(streams, notes.error());
    }
    if (json) {
        printJson(streams.out, notesToJson(library, *notes));
    } else {
        printNotes(streams.out, *notes);
    }
    return ExitStatus::Done;
}

ExitStatus run(const Arguments &arguments, const Streams &streams)
{
    const auto filter = readFilter(arguments, streams);
    if (!filter) {
        return ExitStatus::Usage;
    }
    const auto library = openLibrary(arguments, streams);
    if (!library) {
        return ExitStatus::Library;
    }
    const bool json = arguments.has(QStringLiteral("json"));
    if (arguments.has(QStringLiteral("import"))) {
        return importFrom(*library, arguments.value(QStringLiteral("import")), json, streams);
    }
    if (arguments.has(QStringLiteral("format"))) {
        return printFormat(*library, *filter, arguments.value(QStringLiteral("format")), streams);
    }
    return printList(*library, *filter, json, streams);
}

} // namespace

Command notesCommand()
{
    return {QStringLiteral("notes"),
            QString(),
            QStringLiteral("Lists bookmarks, highlights and notes; takes them in, gives them out."),
            {{QStringLiteral("article"), QStringLiteral("ID"), QStringLiteral("of one article")},
             {QStringLiteral("state"),
              QStringLiteral("S"),
              QStringLiteral("anchored, moved, changed or orphan")},
             {QStringLiteral("tag"), QStringLiteral("T"), QStringLiteral("with this tag")},
             {QStringLiteral("format"),
              QStringLiteral("NAME"),
              QStringLiteral("as a file on stdout: markdown, csv, html, jsonld")},
             {QStringLiteral("import"),
              QStringLiteral("FILE"),
              QStringLiteral("takes notes in: jsonld, or what Hypothesis, Readwise, Omnivore, "
                             "Pocket, Web Clipper or wallabag exported")}},
            0,
            0,
            run};
}

} // namespace broadsheet
