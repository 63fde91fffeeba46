#include "app/annotation/note_formats.h"

#include <QTest>

using namespace broadsheet;

namespace {

NotesFrom read(const char *name, const char *bytes)
{
    const auto notes = readNoteFile({QString::fromLatin1(name), QByteArray(bytes)});
    return notes ? *notes : NotesFrom();
}

QString quoteOf(const NotesFrom &notes, int i)
{
    const auto &quote = notes.collection.notes.value(i).annotation.target.quote;
    return quote ? quote->exact : QString();
}

QString urlOf(const NotesFrom &notes, int i) { return notes.collection.notes.value(i).source.url; }

Body bodyOf(const NotesFrom &notes, int i)
{
    return notes.collection.notes.value(i).annotation.body;
}

} // namespace

class ForeignNotesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHypothesis();
    void readsReadwise();
    void readsPocket();
    void readsTheClipper();
    void readsMarkedMarkdown();
    void readsWallabag();
    void readsOmnivore();
    void knowsItsOwnFormat();
    void refusesOtherFiles();
};

void ForeignNotesTest::readsHypothesis()
{
    const char *annotations = R"([{"id": "hyp1", "created": "2025-03-01T10:00:00.123456+00:00",
        "updated": "2025-03-02T10:00:00.000000+00:00", "uri": "https://p.example/ferry",
        "text": "why?", "tags": ["sea"], "document": {"title": ["Ferry stays"]},
        "target": [{"source": "https://p.example/ferry", "selector": [
            {"type": "RangeSelector", "startContainer": "/p[1]"},
            {"type": "TextPositionSelector", "start": 5, "end": 9},
            {"type": "TextQuoteSelector", "exact": "the night ferry",
             "prefix": "that ", "suffix": " would"}]}]},
       {"id": "hyp2", "uri": "https://p.example/ferry", "text": "on the page", "tags": [],
        "target": [{"source": "https://p.example/ferry"}]}])";
    const QByteArray list(annotations);
    for (const QByteArray &file :
         {list,
          "{\"export_date\": \"x\", \"export_userid\": \"a\", \"annotations\": " + list + "}",
          "{\"total\": 2, \"rows\": " + list + "}"}) {
        const NotesFrom notes = read("notes.json", file.constData());
        QCOMPARE(notes.program, QStringLiteral("Hypothesis"));
        QCOMPARE(notes.collection.notes.size(), 2);
        QCOMPARE(quoteOf(notes, 0), QStringLiteral("the night ferry"));
        QCOMPARE(notes.collection.notes[0].annotation.target.quote->prefix,
                 QStringLiteral("that "));
        QCOMPARE(notes.collection.notes[0].source.headline, QStringLiteral("Ferry stays"));
        QCOMPARE(bodyOf(notes, 0).tags, QStringList{QStringLiteral("sea")});
        QCOMPARE(notes.collection.notes[0].annotation.modified.date(), QDate(2025, 3, 2));
        QVERIFY(!notes.collection.notes[0].annotation.target.position); // of their page, not ours
        QCOMPARE(notes.collection.notes[1].annotation.motivation, Motivation::Commenting);
    }
}

void ForeignNotesTest::readsReadwise()
{
    const NotesFrom notes =
        read("readwise.csv",
             "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,"
             "Location,Highlighted at\r\n\"One, two\",Ferry stays,Ann,,my note,blue,\"sea, port\","
             "order,1,2026-07-17 14:00:25+00:00\r\n");
    QCOMPARE(notes.program, QStringLiteral("Readwise"));
    QCOMPARE(quoteOf(notes, 0), QStringLiteral("One, two"));
    QCOMPARE(notes.collection.notes[0].source.headline, QStringLiteral("Ferry stays"));
    QCOMPARE(bodyOf(notes, 0).color, QStringLiteral("blue"));
    QCOMPARE(bodyOf(notes, 0).tags, (QStringList{QStringLiteral("sea"), QStringLiteral("port")}));
    QCOMPARE(notes.collection.notes[0].annotation.created,
             QDateTime(QDate(2026, 7, 17), QTime(14, 0, 25), Qt::UTC));
}

void ForeignNotesTest::readsPocket()
{
    const NotesFrom notes = read("part_000000.json",
                                 R"([{"url": "https://p.example/a", "title": "A",
        "highlights": [{"quote": "first", "created_at": 1700000000},
                       {"quote": "second", "created_at": "1700000001"}]}])");
    QCOMPARE(notes.program, QStringLiteral("Pocket"));
    QCOMPARE(quoteOf(notes, 1), QStringLiteral("second"));
    QCOMPARE(urlOf(notes, 1), QStringLiteral("https://p.example/a"));
    QCOMPARE(notes.collection.notes[1].annotation.created.toSecsSinceEpoch(), 1700000001);
}

void ForeignNotesTest::readsTheClipper()
{
    const char *page = R"({"url": "https://p.example/a", "title": "A", "highlights":
        [{"text": "plain words", "timestamp": 1700000000000, "notes": ["n1", "n2"]}]})";
    const NotesFrom list = read("highlights.json", (QByteArray("[") + page + "]").constData());
    QCOMPARE(list.program, QStringLiteral("Web Clipper"));
    QCOMPARE(quoteOf(list, 0), QStringLiteral("plain words"));
    QCOMPARE(bodyOf(list, 0).text, QStringLiteral("n1\n\nn2"));
    const NotesFrom keyed = read("highlights.json",
                                 R"({"https://p.example/b": {"highlights": [], "data":
        [{"id": "1700000000000", "xpath": "/p", "type": "text", "startOffset": 0,
          "content": "<p>bold <b>words</b> &amp; more</p>",
          "textQuote": {"prefix": "pre ", "suffix": " suf"}, "notes": []}]}})");
    QCOMPARE(quoteOf(keyed, 0), QStringLiteral("bold words & more"));
    QCOMPARE(urlOf(keyed, 0), QStringLiteral("https://p.example/b"));
    QCOMPARE(keyed.collection.notes[0].annotation.target.quote->suffix, QStringLiteral(" suf"));
}

void ForeignNotesTest::readsMarkedMarkdown()
{
    const NotesFrom notes = read("clip.md",
                                 "---\ntitle: \"NATO: \\\"no\\\"\"\nsource: \"https://p.example/a\""
                                 "\r\n---\nThe ==night *ferry*== stays, and a == b.\n\n"
                                 "Then ==[all](https://x.example) ended==.\n");
    QCOMPARE(notes.program, QStringLiteral("Markdown"));
    QCOMPARE(notes.collection.notes.size(), 2);
    QCOMPARE(quoteOf(notes, 0), QStringLiteral("night ferry"));
    QCOMPARE(quoteOf(notes, 1), QStringLiteral("all ended"));
    QCOMPARE(notes.collection.notes[0].source.headline, QStringLiteral("NATO: \"no\""));
    QCOMPARE(urlOf(notes, 0), QStringLiteral("https://p.example/a"));
    QVERIFY(notes.collection.notes[0].annotation.target.quote->suffix.startsWith(
        QStringLiteral(" stays")));
}

void ForeignNotesTest::readsWallabag()
{
    const NotesFrom notes = read("wallabag.json",
                                 R"([{"id": 1, "title": "A", "url": "https://p.example/a",
        "is_archived": 0, "annotations": [{"id": 4, "text": "hm", "quote": "some words",
        "ranges": [], "created_at": "2025-01-02T03:04:05+00:00"}]}])");
    QCOMPARE(notes.program, QStringLiteral("wallabag"));
    QCOMPARE(quoteOf(notes, 0), QStringLiteral("some words"));
    QCOMPARE(bodyOf(notes, 0).text, QStringLiteral("hm"));
}

void ForeignNotesTest::readsOmnivore()
{
    const QVector<NoteFile> files{
        {QStringLiteral("x/metadata_0_to_20.json"),
         R"([{"id": "1", "slug": "ferry-1", "title": "Ferry", "url": "https://p.example/a"}])"},
        {QStringLiteral("x/content/ferry-1.html"), "<p>The night ferry.</p>"},
        {QStringLiteral("x/highlights/ferry-1.md"),
         "> The night\n> ferry\n\n#sea #to-read\n\nmy note\nof two lines\n\n> Another one\n"}};
    const auto notes = readNoteFiles(files);
    QVERIFY(notes);
    QCOMPARE(notes->program, QStringLiteral("Omnivore"));
    QCOMPARE(notes->collection.notes.size(), 2);
    QCOMPARE(quoteOf(*notes, 0), QStringLiteral("The night ferry"));
    QCOMPARE(bodyOf(*notes, 0).text, QStringLiteral("my note\nof two lines"));
    QCOMPARE(bodyOf(*notes, 0).tags,
             (QStringList{QStringLiteral("sea"), QStringLiteral("to-read")}));
    QCOMPARE(urlOf(*notes, 1), QStringLiteral("https://p.example/a"));
    QCOMPARE(quoteOf(*notes, 1), QStringLiteral("Another one"));
}

void ForeignNotesTest::knowsItsOwnFormat()
{
    QCOMPARE(read("notes.jsonld",
                  R"({"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation",
                      "target": "https://p.example/a"})")
                 .program,
             QStringLiteral("Web Annotations"));
}

void ForeignNotesTest::refusesOtherFiles()
{
    for (const char *bytes :
         {"", "just words", "a,b\n1,2\n", "{\"a\": 1}", "[]", "{", "[[[[", "7"}) {
        QVERIFY2(!readNoteFile({QStringLiteral("x.txt"), bytes}), bytes);
    }
    QVERIFY(!readNoteFiles({{QStringLiteral("a.json"), "[1]"}, {QStringLiteral("b.md"), "none"}}));
}

QTEST_APPLESS_MAIN(ForeignNotesTest)
#include "foreign_notes_test.moc"
