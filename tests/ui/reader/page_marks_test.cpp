#include "tests/support/invented_article.h"
#include "ui/reader/page_marks.h"

#include <QJsonObject>
#include <QTest>

using namespace broadsheet;

class PageMarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowANoteLooks();
    void putsTheLongerNoteFirstAndHitsLast();
    void leavesOutWhatHasNoPlaceInTheText();
    void takesAnUnknownColourForTheFirst();
    void putsWhatWasMarkedInCopiesAroundTheNotes();
};

namespace {

PlacedAnnotation placed(int start, int end, AnchorState state = AnchorState::Anchored)
{
    PlacedAnnotation made = note(QStringLiteral("n"), start, end);
    made.placement.state = state;
    return made;
}

} // namespace

void PageMarksTest::saysHowANoteLooks()
{
    PlacedAnnotation written =
        note(QStringLiteral("a1"), 3, 9, QStringLiteral("pink"), QStringLiteral("ask the mate"));
    written.annotation.body.style = MarkStyle::Underline;
    const QJsonObject mark = marksToJson({written}, {}, 100)[0].toObject();
    QCOMPARE(mark[QStringLiteral("id")].toString(), QStringLiteral("a1"));
    QCOMPARE(mark[QStringLiteral("start")].toInt(), 3);
    QCOMPARE(mark[QStringLiteral("end")].toInt(), 9);
    QCOMPARE(mark[QStringLiteral("color")].toString(), QStringLiteral("pink"));
    QVERIFY(mark[QStringLiteral("underline")].toBool());
    QVERIFY(mark[QStringLiteral("note")].toBool());
}

void PageMarksTest::putsTheLongerNoteFirstAndHitsLast()
{
    const QJsonArray marks = marksToJson({placed(5, 8), placed(0, 20)}, {{1, 50}}, 100);
    QCOMPARE(marks.size(), 3);
    QCOMPARE(marks[0][QStringLiteral("end")].toInt(), 20);
    QCOMPARE(marks[1][QStringLiteral("end")].toInt(), 8);
    QVERIFY(marks[2][QStringLiteral("hit")].toBool());
}

void PageMarksTest::leavesOutWhatHasNoPlaceInTheText()
{
    const QVector<PlacedAnnotation> notes{placed(0, 5, AnchorState::Orphan),
                                          placed(-1, 5),
                                          placed(5, 5),
                                          placed(9, 5),
                                          placed(90, 101)};
    QVERIFY(marksToJson(notes, {}, 100).isEmpty());
    QCOMPARE(marksToJson(
                 {placed(0, 5, AnchorState::Changed), placed(0, 100, AnchorState::Moved)}, {}, 100)
                 .size(),
             2);
}

void PageMarksTest::takesAnUnknownColourForTheFirst()
{
    const QJsonArray marks = marksToJson(
        {note(QStringLiteral("n"), 0, 5, QStringLiteral("red\" onclick=\"x"))}, {}, 100);
    QCOMPARE(marks[0][QStringLiteral("color")].toString(), markColors().first());
}

void PageMarksTest::putsWhatWasMarkedInCopiesAroundTheNotes()
{
    const CopyMark copy{{2, 30}, QStringLiteral("no colour"), QStringLiteral("Marked in a copy")};
    const QJsonArray marks = marksToJson(
        {placed(5, 8)}, {}, 100, {copy, {{90, 101}, {}, {}}, {{-1, 4}, {}, {}}, {{4, 4}, {}, {}}});
    QCOMPARE(marks.size(), 2);
    QVERIFY(marks[0][QStringLiteral("copy")].toBool());
    QCOMPARE(marks[0][QStringLiteral("color")].toString(), markColors().first());
    QVERIFY(!marks[0].toObject().contains(QStringLiteral("id"))); // it cannot be clicked
    QVERIFY(!marks[1].toObject().contains(QStringLiteral("copy")));
}

QTEST_GUILESS_MAIN(PageMarksTest)
#include "page_marks_test.moc"
