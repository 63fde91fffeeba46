#include "app/library/notebook.h"
#include "tests/support/app_library_stories.h"
#include "ui/exchange/note_link.h"
#include "ui/exchange/passage_links.h"
#include "ui/notes/notebook_edits.h"

#include <QSignalSpy>

using namespace broadsheet;

class PassageLinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksBothWaysAndUndoesBoth();
    void saysThatThereIsNoLink();

private:
    QString mark(TempLibrary &library, ArticleId article, int number)
    {
        const auto note = addAnnotation(library.library(), article, {sentence(number), {}, {}}, {});
        return note.result()->annotation.id;
    }

    QString textOf(TempLibrary &library, const QString &note)
    {
        return annotation(library.library(), note).result()->annotation.body.text;
    }
};

void PassageLinksTest::linksBothWaysAndUndoesBoth()
{
    TempLibrary library;
    const QString a = mark(library, importStory(library, QStringLiteral("Ferry in port"), 2), 20);
    const QString b = mark(library, importStory(library, QStringLiteral("Storm is over"), 7), 70);
    NotebookEdits edits(library.library());
    PassageLinks links(library.library(), edits);
    QSignalSpy hints(&links, &PassageLinks::hint);
    links.link(a);
    QCOMPARE(hints.size(), 1); // what to do next
    links.link(b);
    QTRY_COMPARE(linkedNotes(textOf(library, a)), QStringList{b});
    QCOMPARE(linkedNotes(textOf(library, b)), QStringList{a});
    QVERIFY(textOf(library, a).contains(QStringLiteral("Storm is over")));
    QSignalSpy wanted(&links, &PassageLinks::noteWanted);
    links.follow(b);
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), a);
    QTRY_VERIFY(edits.undoStack().canUndo());
    edits.undoStack().undo();
    QTRY_VERIFY(textOf(library, a).isEmpty());
    QVERIFY(textOf(library, b).isEmpty());
}

void PassageLinksTest::saysThatThereIsNoLink()
{
    TempLibrary library;
    const QString a = mark(library, importStory(library, QStringLiteral("Ferry in port"), 2), 20);
    NotebookEdits edits(library.library());
    PassageLinks links(library.library(), edits);
    QSignalSpy hints(&links, &PassageLinks::hint);
    links.follow(a);
    QTRY_COMPARE(hints.size(), 1);
}

QTEST_GUILESS_MAIN(PassageLinksTest)
#include "passage_links_test.moc"
