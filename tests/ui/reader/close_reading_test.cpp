// Reading, marking and writing without a mouse, in the real window.

#include "app/library/notebook.h"
#include "tests/support/ui_visit.h"
#include "ui/notes/note_editor.h"
#include "ui/notes/notes_panel.h"
#include "ui/reader/close_reading.h"

#include <QPlainTextEdit>

using namespace broadsheet;

namespace {


const QString Text = QStringLiteral(
    "Karrow ferry stays in port\n\nThe last ferry of the week did not leave Karrow on Thursday. "
    "Its crew of eleven walked down the gangway at dusk.\n\n"
    "The company, which runs four vessels, denied it. Talks go on in the harbour office.\n");

struct Window : UiVisit
{
    explicit Window(const QTemporaryDir &folder)
        : UiVisit(folder)
        , id(import(QStringLiteral("ferry.txt"), Text))
    {
    }

    // What a screen reader says of the element that has the focus.
    QString spoken() const
    {
        return run(QStringLiteral("document.activeElement.getAttribute('aria-label') || ''"))
            .toString();
    }

    QString seen() const
    {
        return run(QStringLiteral("[...document.querySelectorAll('.passage')]"
                                  ".map(piece => piece.textContent).join('')"))
            .toString();
    }

    QVector<PlacedAnnotation> notes() const { return *annotations(*library).result(); }

    ArticleId id = 0;
};

} // namespace

class CloseReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesFromSentenceToSentence();
    void goesFromParagraphToParagraph();
    void marksColoursAndWritesOnASentence();
    void leavesWithEscape();
};

void CloseReadingTest::goesFromSentenceToSentence()
{
    const QTemporaryDir folder;
    const Window visit(folder);
    QVERIFY(visit.open(visit.id, Patience));
    const Actions &actions = visit.window->actions();
    for (const auto *sentence : {"Karrow ferry stays in port",
                                 "The last ferry of the week did not leave Karrow on Thursday.",
                                 "Its crew of eleven walked down the gangway at dusk.",
                                 "The company, which runs four vessels, denied it."}) {
        actions.nextSentence->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(visit.spoken(), QString::fromLatin1(sentence), Patience);
        QCOMPARE(visit.seen(), QString::fromLatin1(sentence));
    }
    actions.previousSentence->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(visit.spoken().startsWith(QStringLiteral("Its crew")), Patience);
    QCOMPARE(visit
                 .run(QStringLiteral("document.activeElement.getAttribute("
                                     "'aria-roledescription')"))
                 .toString(),
             QStringLiteral("sentence"));
}

void CloseReadingTest::goesFromParagraphToParagraph()
{
    const QTemporaryDir folder;
    const Window visit(folder);
    QVERIFY(visit.open(visit.id, Patience));
    const Actions &actions = visit.window->actions();
    for (int i = 0; i < 9; ++i) { // stays at the last one
        actions.nextParagraph->trigger();
    }
    QTRY_VERIFY_WITH_TIMEOUT(visit.seen().startsWith(QStringLiteral("The company")), Patience);
    QVERIFY(visit.seen().endsWith(QStringLiteral("harbour office.")));
    actions.previousParagraph->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(visit.spoken().startsWith(QStringLiteral("The last ferry")), Patience);
    actions.nextSentence->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(visit.spoken().startsWith(QStringLiteral("Its crew")), Patience);
    // From within a paragraph, a step back goes to its start.
    actions.previousParagraph->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(visit.spoken().startsWith(QStringLiteral("The last ferry")), Patience);
}

void CloseReadingTest::marksColoursAndWritesOnASentence()
{
    const QTemporaryDir folder;
    const Window visit(folder);
    QVERIFY(visit.open(visit.id, Patience));
    const Actions &actions = visit.window->actions();
    actions.nextSentence->trigger();
    actions.nextSentence->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(visit.spoken().startsWith(QStringLiteral("The last ferry")), Patience);
    actions.highlight->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(visit.notes().size(), 1, Patience);
    QCOMPARE(visit.notes().first().annotation.target.quote->exact,
             QStringLiteral("The last ferry of the week did not leave Karrow on Thursday."));
    QTRY_VERIFY_WITH_TIMEOUT(visit.spoken().endsWith(QStringLiteral("Highlighted, yellow.")),
                             Patience);

    actions.colors[1]->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(
        visit.notes().first().annotation.body.color, QStringLiteral("green"), Patience);
    QCOMPARE(visit.notes().size(), 1); // the same mark
    QTRY_VERIFY_WITH_TIMEOUT(visit.spoken().endsWith(QStringLiteral("Highlighted, green.")),
                             Patience);

    actions.addNote->trigger();
    auto *panel = visit.window->findChild<NotesPanel *>();
    auto *editor = panel->editor().findChild<QPlainTextEdit *>();
    QTRY_VERIFY_WITH_TIMEOUT(editor->isVisible(), Patience);
    editor->setPlainText(QStringLiteral("Why Thursday?"));
    panel->editor().flush();
    Q_EMIT panel->editor().finished(); // as Escape does
    QTRY_VERIFY_WITH_TIMEOUT(visit.spoken().endsWith(QStringLiteral("Note: Why Thursday?")),
                             Patience);
    actions.nextSentence->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(visit.spoken().startsWith(QStringLiteral("Its crew")), Patience);
}

void CloseReadingTest::leavesWithEscape()
{
    const QTemporaryDir folder;
    const Window visit(folder);
    QVERIFY(visit.open(visit.id, Patience));
    visit.window->actions().nextSentence->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!visit.seen().isEmpty(), Patience);
    QVERIFY(visit.page()->focusedPassage().has_value());
    visit.run(QStringLiteral("document.activeElement.dispatchEvent("
                             "new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))"));
    QTRY_VERIFY_WITH_TIMEOUT(!visit.page()->focusedPassage().has_value(), Patience);
    QCOMPARE(visit.seen(), QString());
    // And nothing is marked without a passage.
    visit.window->actions().highlight->trigger();
    QCOMPARE(visit.notes().size(), 0);
}

int main(int argc, char **argv) { return runUiTest<CloseReadingTest>(argc, argv); }

#include "close_reading_test.moc"
