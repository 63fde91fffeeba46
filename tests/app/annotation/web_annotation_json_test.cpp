#include "app/annotation/web_annotation_json.h"
#include "app/base/content_hash.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace broadsheet;

namespace {

const QString Text = QStringLiteral("😀 The night ferry stays in port.");

NoteCollection oneNote()
{
    NoteRecord record;
    record.source = {QStringLiteral("k1"),
                     QStringLiteral("https://paper.example/ferry"),
                     QStringLiteral("Ferry stays"),
                     QStringLiteral("The Example")};
    Annotation &note = record.annotation;
    note.id = QStringLiteral("12345678-1234-4234-8234-123456789abc");
    note.motivation = Motivation::Commenting;
    note.body.text = QStringLiteral("**why**?");
    note.body.color = QStringLiteral("pink");
    note.body.style = MarkStyle::Underline;
    note.body.tags = QStringList{QStringLiteral("sea"), QStringLiteral("port")};
    note.target.source = record.source.key;
    note.target.quote = TextQuoteSelector{
        QStringLiteral("night ferry"), QStringLiteral("😀 The "), QStringLiteral(" stays")};
    note.target.position = TextPositionSelector{7, 18};
    note.target.version = textHash(Text);
    note.target.extractorVersion = 3;
    note.created = QDateTime(QDate(2025, 1, 2), QTime(3, 4, 5, 6), Qt::UTC);
    note.modified = note.created.addDays(1);
    return {{record}, {{note.target.version, Text}}};
}

QJsonObject firstItem(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document[QStringLiteral("first")][QStringLiteral("items")][0].toObject();
}

} // namespace

class WebAnnotationJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote();
    void countsCodePoints();
    void keepsBookmarksAndOrphans();
    void believesNoPositionThatDoesNotFit();
    void readsTheAnnotationsOfOthers();
    void refusesWhatIsNoAnnotation();
};

void WebAnnotationJsonTest::readsWhatItWrote()
{
    const NoteCollection notes = oneNote();
    const QByteArray json = webAnnotationJson(notes);
    const auto read = readWebAnnotations(json);
    QVERIFY(read);
    QCOMPARE(read->notes.size(), 1);
    const Annotation &note = read->notes[0].annotation;
    QCOMPARE(note.id, notes.notes[0].annotation.id);
    QCOMPARE(note.body, notes.notes[0].annotation.body);
    QCOMPARE(note.target.position, notes.notes[0].annotation.target.position);
    QCOMPARE(note.target.version, notes.notes[0].annotation.target.version);
    QCOMPARE(read->notes[0].source.headline, QStringLiteral("Ferry stays"));
    QCOMPARE(webAnnotationJson(*read), json);
}

void WebAnnotationJsonTest::countsCodePoints()
{
    const QJsonObject item = firstItem(webAnnotationJson(oneNote()));
    QCOMPARE(item[QStringLiteral("type")].toString(), QStringLiteral("Annotation"));
    QCOMPARE(item[QStringLiteral("motivation")].toString(), QStringLiteral("commenting"));
    const QJsonValue target = item[QStringLiteral("target")];
    QCOMPARE(target[QStringLiteral("source")].toString(),
             QStringLiteral("https://paper.example/ferry"));
    const QJsonValue position = target[QStringLiteral("selector")][1];
    QCOMPARE(position[QStringLiteral("start")].toInt(), 6); // one less: the emoji is a pair
    QCOMPARE(position[QStringLiteral("end")].toInt(), 17);
    QVERIFY(target[QStringLiteral("state")][QStringLiteral("cached")].toString().startsWith(
        QStringLiteral("urn:blake2b-256:")));
}

void WebAnnotationJsonTest::keepsBookmarksAndOrphans()
{
    NoteCollection notes = oneNote();
    NoteRecord bookmark = notes.notes[0];
    bookmark.annotation.id.replace(0, 1, QLatin1Char('2'));
    bookmark.annotation.motivation = Motivation::Bookmarking;
    bookmark.annotation.body = {};
    bookmark.annotation.target = {};
    bookmark.source.url.clear();
    NoteRecord unplaced = notes.notes[0];
    unplaced.annotation.id.replace(0, 1, QLatin1Char('3'));
    unplaced.annotation.target.position.reset();
    unplaced.annotation.target.version.clear();
    unplaced.annotation.target.extractorVersion = 0;
    notes.notes += {bookmark, unplaced};
    const QByteArray json = webAnnotationJson(notes);
    const auto read = readWebAnnotations(json);
    QVERIFY(read);
    QCOMPARE(read->notes[1].annotation.motivation, Motivation::Bookmarking);
    QVERIFY(!read->notes[1].annotation.target.quote);
    QCOMPARE(read->notes[1].source.key, QStringLiteral("k1"));
    QVERIFY(!read->notes[2].annotation.target.position);
    QCOMPARE(webAnnotationJson(*read), json);
}

void WebAnnotationJsonTest::believesNoPositionThatDoesNotFit()
{
    QByteArray json = webAnnotationJson(oneNote());
    json.replace("\"start\": 6", "\"start\": 9");
    const auto read = readWebAnnotations(json);
    QVERIFY(read);
    QVERIFY(!read->notes[0].annotation.target.position);
    QCOMPARE(read->notes[0].annotation.target.quote->exact, QStringLiteral("night ferry"));
    QByteArray other = webAnnotationJson(oneNote());
    other.replace("in port", "at home"); // another text than its hash says
    QVERIFY(readWebAnnotations(other)->texts.isEmpty());
}

void WebAnnotationJsonTest::readsTheAnnotationsOfOthers()
{
    const auto read = readWebAnnotations(R"([
        {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://x.example/1",
         "type": "Annotation", "bodyValue": "ignored", "body": [
            {"type": "TextualBody", "value": "hm", "purpose": "commenting"},
            {"type": "TextualBody", "value": "sea", "purpose": "tagging"}],
         "target": {"source": {"id": "http://paper.example/a", "title": "A title"},
            "selector": {"type": "FragmentSelector", "value": "p1",
                "refinedBy": {"type": "TextQuoteSelector", "exact": "the quote"}}}},
        {"type": "Annotation", "target": "http://paper.example/b"},
        {"type": "Other"}, 7])");
    QVERIFY(read);
    QCOMPARE(read->notes.size(), 2);
    const NoteRecord &first = read->notes[0];
    QCOMPARE(first.annotation.target.quote->exact, QStringLiteral("the quote"));
    QCOMPARE(first.annotation.body.text, QStringLiteral("hm"));
    QCOMPARE(first.annotation.body.tags, QStringList{QStringLiteral("sea")});
    QCOMPARE(first.source.url, QStringLiteral("http://paper.example/a"));
    QCOMPARE(first.source.headline, QStringLiteral("A title"));
    QCOMPARE(first.annotation.id.size(), 36);
    QCOMPARE(read->notes[1].source.url, QStringLiteral("http://paper.example/b"));
}

void WebAnnotationJsonTest::refusesWhatIsNoAnnotation()
{
    QVERIFY(!readWebAnnotations("not json"));
    QVERIFY(!readWebAnnotations("{\"title\": \"x\"}"));
    QVERIFY(!readWebAnnotations("[1, 2, {\"a\": []}]"));
    QVERIFY(readWebAnnotations("[]"));
    const auto odd = readWebAnnotations("[{\"type\":\"Annotation\",\"target\":[]}]");
    QVERIFY(odd); // no source, no words: kept, to be reported
}

QTEST_APPLESS_MAIN(WebAnnotationJsonTest)
#include "web_annotation_json_test.moc"
