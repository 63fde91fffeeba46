#include "app/cli/notes_command.h"

#include "app/cli/library_json.h"
#include "app/cli/library_option.h"
#include "app/cli/output.h"
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
    const auto notes = annotations(*library, *filter).result();
    if (!notes) {
        return failed(streams, notes.error());
    }
    if (arguments.has(QStringLiteral("json"))) {
        printJson(streams.out, notesToJson(*library, *notes));
    } else {
        printNotes(streams.out, *notes);
    }
    return ExitStatus::Done;
}

} // namespace

Command notesCommand()
{
    return {QStringLiteral("notes"),
            QString(),
            QStringLiteral("Lists bookmarks, highlights and notes."),
            {{QStringLiteral("article"), QStringLiteral("ID"), QStringLiteral("of one article")},
             {QStringLiteral("state"),
              QStringLiteral("S"),
              QStringLiteral("anchored, moved, changed or orphan")},
             {QStringLiteral("tag"), QStringLiteral("T"), QStringLiteral("with this tag")}},
            0,
            0,
            run};
}

} // namespace broadsheet
