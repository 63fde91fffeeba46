#include "ui/notes/note_editor.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace broadsheet;

namespace {

PlacedAnnotation note(const QString &id, const QString &text)
{
    PlacedAnnotation note;
    note.annotation.id = id;
    note.annotation.body.text = text;
    return note;
}

} // namespace

class NoteEditorTest : public QObject
{
    Q_OBJECT

private:
    struct Edited
    {
        QString id;
        Body before;
        Body after;
        int session = 0;
    };

    static QVector<Edited> *watch(NoteEditor &editor)
    {
        auto *edits = new QVector<Edited>;
        connect(&editor,
                &NoteEditor::edited,
                &editor,
                [edits](const QString &id, const Body &before, const Body &after, int session) {
                    edits->append({id, before, after, session});
                });
        return edits;
    }

private Q_SLOTS:

    void savesByItselfAfterAPause()
    {
        NoteEditor editor;
        const std::unique_ptr<QVector<Edited>> edits(watch(editor));
        editor.setNote(note(QStringLiteral("1"), QStringLiteral("old")));
        editor.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("new"));
        QVERIFY(edits->isEmpty());
        QTRY_COMPARE(edits->size(), 1);
        QCOMPARE(edits->first().before.text, QStringLiteral("old"));
        QCOMPARE(edits->first().after.text, QStringLiteral("new"));
    }

    void savesOnFlushOnceAndOnlyWhatChanged()
    {
        NoteEditor editor;
        const std::unique_ptr<QVector<Edited>> edits(watch(editor));
        editor.setNote(note(QStringLiteral("1"), QStringLiteral("old")));
        editor.flush();
        QVERIFY(edits->isEmpty());
        editor.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("new"));
        editor.flush();
        editor.flush();
        QCOMPARE(edits->size(), 1);
    }

    void savesTheNoteBeforeAnotherIsShown()
    {
        NoteEditor editor;
        const std::unique_ptr<QVector<Edited>> edits(watch(editor));
        editor.setNote(note(QStringLiteral("1"), {}));
        editor.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("mine"));
        editor.setNote(note(QStringLiteral("2"), QStringLiteral("other")));
        QCOMPARE(edits->size(), 1);
        QCOMPARE(edits->first().id, QStringLiteral("1"));
        QCOMPARE(editor.findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("other"));
    }

    void keepsWhatIsBeingWrittenWhenTheNotebookAnswers()
    {
        NoteEditor editor;
        const std::unique_ptr<QVector<Edited>> edits(watch(editor));
        editor.setNote(note(QStringLiteral("1"), QStringLiteral("old")));
        editor.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("half a sen"));
        PlacedAnnotation recoloured = note(QStringLiteral("1"), QStringLiteral("old"));
        recoloured.annotation.body.color = QStringLiteral("green");
        editor.setNote(recoloured);
        editor.flush();
        QCOMPARE(edits->last().after.text, QStringLiteral("half a sen"));
        QCOMPARE(edits->last().after.color, QStringLiteral("green"));
    }

    void writesNothingOnANoteThatIsGone()
    {
        NoteEditor editor;
        const std::unique_ptr<QVector<Edited>> edits(watch(editor));
        editor.setNote(note(QStringLiteral("1"), QStringLiteral("old")));
        editor.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("new"));
        editor.clear();
        editor.flush();
        QVERIFY(edits->isEmpty());
    }
};

QTEST_MAIN(NoteEditorTest)
#include "note_editor_test.moc"
