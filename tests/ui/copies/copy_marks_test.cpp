#include "ui/copies/copy_marks.h"

#include <QTest>

using namespace broadsheet;

namespace {

const QString Text = QStringLiteral("The crane of Ostravik stands idle. Nobody paid for the oil. "
                                    "The mayor wants a second crane by spring.");

PlacedAnnotation noteOn(const QString &exact, const QString &publication, const QString &said = {})
{
    PlacedAnnotation note;
    note.annotation.target.quote = TextQuoteSelector{exact, {}, {}};
    note.annotation.body.text = said;
    note.annotation.body.color = QStringLiteral("green");
    note.publication = publication;
    note.headline = QStringLiteral("Crane idle");
    return note;
}

} // namespace

class CopyMarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void placesTheNoteOfACopyOnTheSameWords()
    {
        const QString words = QStringLiteral("Nobody paid for the oil.");
        const auto marks = copyMarks(
            {noteOn(words, QStringLiteral("The Post"), QStringLiteral("Who should have?"))}, Text);
        QCOMPARE(marks.size(), 1);
        QCOMPARE(Text.mid(marks[0].place.start, marks[0].place.end - marks[0].place.start), words);
        QCOMPARE(marks[0].color, QStringLiteral("green"));
        QVERIFY(marks[0].words.contains(QStringLiteral("The Post")));
        QVERIFY(marks[0].words.contains(QStringLiteral("Who should have?")));
    }

    void namesTheHeadlineOfACopyWithoutAPaper()
    {
        const auto marks = copyMarks({noteOn(QStringLiteral("second crane by spring"), {})}, Text);
        QVERIFY(marks[0].words.contains(QStringLiteral("Crane idle")));
    }

    void leavesOutWhatDoesNotStandHere()
    {
        PlacedAnnotation whole = noteOn({}, {}); // a note on the whole article
        whole.annotation.target.quote.reset();
        QVERIFY(copyMarks({whole,
                           noteOn({}, {}),
                           noteOn(QStringLiteral("The harbour master was not asked."), {})},
                          Text)
                    .isEmpty());
    }
};

QTEST_GUILESS_MAIN(CopyMarksTest)
#include "copy_marks_test.moc"
