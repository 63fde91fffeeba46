#include "ui/notes/notes_model.h"

#include <QTest>

using namespace broadsheet;

namespace {

PlacedAnnotation note(const QString &id, AnchorState state, const QString &text = {})
{
    PlacedAnnotation note;
    note.annotation.id = id;
    note.annotation.body.text = text;
    note.annotation.target.quote = TextQuoteSelector{QStringLiteral("the quay"), {}, {}};
    note.placement.state = state;
    return note;
}

QVector<PlacedAnnotation> someNotes()
{
    PlacedAnnotation bookmark = note(QStringLiteral("b"), AnchorState::Anchored);
    bookmark.annotation.motivation = Motivation::Bookmarking;
    return {bookmark,
            note(QStringLiteral("1"), AnchorState::Anchored, QStringLiteral("mine")),
            note(QStringLiteral("2"), AnchorState::Orphan),
            note(QStringLiteral("3"), AnchorState::Orphan)};
}

} // namespace

class NotesModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void putsOrphansUnderAHeadingOfTheirOwn()
    {
        NotesModel model(NotesModel::Scope::Article);
        model.setNotes(someNotes());
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(model.index(1).data(NotesModel::HeadingRole).toBool());
        QVERIFY(!model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.rowOf(QStringLiteral("2")), 2);
        QCOMPARE(model.noteAt(1), nullptr);
    }

    void hasNoHeadingsInTheListOfTheLibrary()
    {
        NotesModel model(NotesModel::Scope::Library);
        model.setNotes(someNotes());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.noteCount(), 3);
    }

    void namesARowByItsNoteElseByItsQuote()
    {
        NotesModel model(NotesModel::Scope::Article);
        model.setNotes(someNotes());
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("mine"));
        QCOMPARE(model.index(2).data().toString(), QStringLiteral("the quay"));
    }

    void leavesOutBookmarksOfWholeArticles()
    {
        NotesModel model(NotesModel::Scope::Article);
        model.setNotes(someNotes());
        QCOMPARE(model.note(QStringLiteral("b")), nullptr);
    }

    void listsTheNotesOfCopiesUnderAHeadingOfTheirOwn()
    {
        PlacedAnnotation other = note(QStringLiteral("o"), AnchorState::Anchored);
        other.article = 7;
        other.headline = QStringLiteral("No ferry today");
        NotesModel model(NotesModel::Scope::Article);
        model.setNotes({note(QStringLiteral("1"), AnchorState::Anchored)}, {}, {other});
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.index(1).data(NotesModel::HeadingRole).toBool());
        QCOMPARE(model.madeElsewhere(2), 7);
        QCOMPARE(model.madeElsewhere(0), 0);
        QVERIFY(model.index(2).data(NotesModel::RemarkRole).toString().contains(other.headline));
    }
};

QTEST_GUILESS_MAIN(NotesModelTest)
#include "notes_model_test.moc"
