#include "app/annotation/note_record.h"

#include <QTest>

using namespace broadsheet;

class NoteRecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheSameHighlightTheSameId();
    void takesANoteWithoutPassageAsOneOnTheArticle();
    void findsOurColour();
};

void NoteRecordTest::givesTheSameHighlightTheSameId()
{
    const NoteSource source{{}, QStringLiteral("https://a.example/x"), {}, {}};
    const QString quote = QStringLiteral("the ferry  stays");
    const QDateTime when(QDate(2025, 1, 2), QTime(3, 4), Qt::UTC);
    Body edited;
    edited.text = QStringLiteral("why?");
    const NoteRecord first = foreignNote(source, quote, {}, when);
    QCOMPARE(foreignNote(source, QStringLiteral("the ferry stays"), edited, when).annotation.id,
             first.annotation.id);
    QVERIFY(foreignNote(source, quote, {}, when.addSecs(1)).annotation.id != first.annotation.id);
    QCOMPARE(first.annotation.motivation, Motivation::Highlighting);
    QCOMPARE(first.annotation.target.quote->exact, QStringLiteral("the ferry stays"));
}

void NoteRecordTest::takesANoteWithoutPassageAsOneOnTheArticle()
{
    Body body;
    body.text = QStringLiteral("read again");
    QCOMPARE(foreignNote({}, {}, body, {}).annotation.motivation, Motivation::Commenting);
    QCOMPARE(foreignNote({}, {}, {}, {}).annotation.motivation, Motivation::Bookmarking);
}

void NoteRecordTest::findsOurColour()
{
    QCOMPARE(markColorFrom(QStringLiteral(" Pink ")), QStringLiteral("pink"));
    QCOMPARE(markColorFrom(QStringLiteral("#2ea8e5")), QStringLiteral("blue"));
    QCOMPARE(markColorFrom(QStringLiteral("#5fb236")), QStringLiteral("green"));
    QCOMPARE(markColorFrom(QStringLiteral("#aaaaaa")), QStringLiteral("yellow"));
    QCOMPARE(markColorFrom(QStringLiteral("nonsense")), QStringLiteral("yellow"));
}

QTEST_APPLESS_MAIN(NoteRecordTest)
#include "note_record_test.moc"
