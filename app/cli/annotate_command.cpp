#include "app/cli/annotate_command.h"

#include "app/cli/library_json.h"
#include "app/cli/library_option.h"
#include "app/cli/output.h"
#include "app/library/notebook.h"
#include "app/library/reading.h"

namespace broadsheet {

namespace {

std::optional<Body> readBody(const Arguments &arguments, const Streams &streams)
{
    Body body;
    body.text = arguments.value(QStringLiteral("note"));
    body.tags = arguments.values(QStringLiteral("tag"));
    if (!arguments.has(QStringLiteral("color"))) {
        return body;
    }
    body.color = arguments.value(QStringLiteral("color"));
    if (!markColors().contains(body.color)) {
        printError(streams.err,
                   QStringLiteral("There is no colour “%1”; there are %2.")
                       .arg(body.color, markColors().join(QStringLiteral(", "))));
        return std::nullopt;
    }
    return body;
}

void printNote(Library &library, const PlacedAnnotation &note, bool json, QIODevice &out)
{
    if (!json) {
        printLine(out, note.annotation.id);
        return;
    }
    // The note is safe; should its text not open now, the offsets alone are missing.
    const auto opened = openArticle(library, note.article).result();
    printJson(out, toJson(note, opened ? opened->text.text : QString()));
}

ExitStatus run(const Arguments &arguments, const Streams &streams)
{
    const QString article = arguments.value(QStringLiteral("article"));
    TextQuoteSelector quote;
    quote.exact = arguments.value(QStringLiteral("exact"));
    quote.prefix = arguments.value(QStringLiteral("prefix"));
    quote.suffix = arguments.value(QStringLiteral("suffix"));
    if (article.isEmpty() || quote.exact.isEmpty()) {
        printError(streams.err, QStringLiteral("--article and --exact are needed."));
        return ExitStatus::Usage;
    }
    const auto id = readNumber(article, QStringLiteral("--article"), 1, streams);
    const auto body = readBody(arguments, streams);
    if (!id || !body) {
        return ExitStatus::Usage;
    }
    const auto library = openLibrary(arguments, streams);
    if (!library) {
        return ExitStatus::Library;
    }
    const auto note = addAnnotation(*library, *id, quote, *body).result();
    if (!note) {
        return failed(streams, note.error());
    }
    printNote(*library, *note, arguments.has(QStringLiteral("json")), streams.out);
    return ExitStatus::Done;
}

CommandOption option(const char16_t *name, const char16_t *value, const char16_t *help)
{
    return {QString::fromUtf16(name), QString::fromUtf16(value), QString::fromUtf16(help)};
}

} // namespace

Command annotateCommand()
{
    CommandOption tag = option(u"tag", u"T", u"a tag; may be given several times");
    tag.repeatable = true;
    return {QStringLiteral("annotate"),
            QStringLiteral("--article ID --exact TEXT"),
            QStringLiteral("Marks a passage; prints the note's id once it is safe on disk."),
            {option(u"article", u"ID", u"the article"),
             option(u"exact", u"TEXT", u"the passage, word for word"),
             option(u"prefix", u"P", u"what stands before it"),
             option(u"suffix", u"S", u"what stands after it"),
             option(u"note", u"TEXT", u"a note on it"),
             option(u"color", u"NAME", u"yellow, green, blue, pink, orange or purple"),
             tag},
            0,
            0,
            run};
}

} // namespace broadsheet
