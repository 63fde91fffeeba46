// Notes that have lost their passage, or their article, in the real window.

#include "app/library/notebook.h"
#include "tests/support/ui_visit.h"
#include "ui/notes/notes_model.h"
#include "ui/notes/notes_panel.h"
#include "ui/notes/orphan_bar.h"
#include "ui/notes/reattaching.h"
#include "ui/shelf/article_list_view.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace broadsheet;

namespace {

const QString Talks = QStringLiteral("Talks go on in the harbour office on Friday at nine.");
const QString Ministry = QStringLiteral("A surveyor is expected from the mainland next week.");
const QString Headline = QStringLiteral("Karrow ferry stays in port");

QString ferry(const QString &last)
{
    return Headline +
           QStringLiteral("\n\nBy Jonas Verhey\n\nThe last ferry of the week did not "
                          "leave Karrow on Thursday, and nobody says why.\n\n"
                          "The company, which runs four vessels, denied it.\n\n") +
           last + u'\n';
}

struct Window : UiVisit
{
    explicit Window(const QTemporaryDir &folder)
        : UiVisit(folder)
        , id(import(QStringLiteral("ferry.txt"), ferry(Talks)))
    {
        Body body;
        body.text = QStringLiteral("Who talks?");
        addAnnotation(*library, id, {Talks, {}, {}}, body).waitForFinished();
    }

    void loseThePassage() const { import(QStringLiteral("ferry.txt"), ferry(Ministry)); }

    PlacedAnnotation note() const { return annotations(*library).result()->value(0); }

    NotesPanel *panel() const { return window->findChild<NotesPanel *>(); }

    // As a click in the panel does.
    bool choose(const QString &id) const
    {
        auto *list = panel()->findChild<QListView *>();
        const int row = panel()->model().rowOf(id);
        Q_EMIT list->clicked(list->model()->index(row, 0));
        return row >= 0;
    }

    void press(const QString &text) const
    {
        for (auto *button : panel()->orphanBar().findChildren<QPushButton *>()) {
            if (button->text() == text) {
                button->click();
            }
        }
    }

    void select(const QString &words) const
    {
        run(QStringLiteral("(() => { const p = [...document.querySelectorAll('[data-start]')]"
                           ".find(p => p.textContent.includes('%1')); const r = "
                           "document.createRange(); r.selectNodeContents(p); "
                           "getSelection().removeAllRanges(); getSelection().addRange(r); })()")
                .arg(words));
    }

    ArticleId id = 0;
};

} // namespace

class ReattachingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attachesALostNoteToAPassage();
    void showsALostNoteWhereItWasMade();
    void keepsTheNotesOfARemovedArticle();
    void showsTheTextOfAnArticleThatIsGone();
};

void ReattachingTest::attachesALostNoteToAPassage()
{
    const QTemporaryDir folder;
    const Window visit(folder);
    visit.loseThePassage();
    QVERIFY(visit.open(visit.id, Patience));
    const QString note = visit.note().annotation.id;
    QVERIFY(!visit.window->actions().attachNote->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(visit.choose(note), Patience);
    QVERIFY(visit.panel()->orphanBar().isVisible());
    // Without a selection it says what to do, and does nothing.
    visit.window->actions().attachNote->trigger();
    QCOMPARE(visit.note().placement.state, AnchorState::Orphan);

    visit.select(Ministry);
    QTRY_VERIFY_WITH_TIMEOUT(visit.page()->selection().has_value(), Patience);
    visit.press(QStringLiteral("Attach here"));
    QTRY_COMPARE_WITH_TIMEOUT(visit.note().annotation.target.quote->exact, Ministry, Patience);
    QCOMPARE(visit.note().placement.state, AnchorState::Anchored);
    QCOMPARE(visit.note().annotation.body.text, QStringLiteral("Who talks?"));
    QTRY_COMPARE_WITH_TIMEOUT(
        visit.run(QStringLiteral("document.querySelector('mark').textContent")).toString(),
        Ministry,
        Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!visit.panel()->orphanBar().isVisible(), Patience);

    visit.window->actions().undo->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(visit.note().annotation.target.quote->exact, Talks, Patience);
    QCOMPARE(visit.note().placement.state, AnchorState::Orphan);
    visit.window->actions().redo->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(visit.note().annotation.target.quote->exact, Ministry, Patience);
}

void ReattachingTest::showsALostNoteWhereItWasMade()
{
    const QTemporaryDir folder;
    const Window visit(folder);
    visit.loseThePassage();
    QVERIFY(visit.open(visit.id, Patience));
    QTRY_VERIFY_WITH_TIMEOUT(visit.choose(visit.note().annotation.id), Patience);
    visit.press(QStringLiteral("Where it was"));
    QTRY_COMPARE_WITH_TIMEOUT(visit.page()->version(), 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(
        visit.run(QStringLiteral("document.querySelector('mark').textContent")).toString(),
        Talks,
        Patience);
    QVERIFY(visit.panel()->orphanBar().isVisible()); // it still waits
}

void ReattachingTest::keepsTheNotesOfARemovedArticle()
{
    const QTemporaryDir folder;
    const Window visit(folder);
    QVERIFY(visit.open(visit.id, Patience));
    visit.window->actions().removeArticles->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(visit.note().placement.state, AnchorState::Orphan, Patience);
    QCOMPARE(visit.note().headline, Headline);
    QCOMPARE(visit.note().article, 0);
    QTRY_VERIFY_WITH_TIMEOUT(visit.words().contains(QStringLiteral("This article is gone")),
                             Patience);
    QTRY_VERIFY_WITH_TIMEOUT(visit.window->actions().undo->isEnabled(), Patience);

    visit.window->actions().undo->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(visit.note().placement.state, AnchorState::Anchored, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(visit.words().contains(Talks), Patience); // and it is open again
    visit.window->actions().redo->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(visit.note().placement.state, AnchorState::Orphan, Patience);
}

void ReattachingTest::showsTheTextOfAnArticleThatIsGone()
{
    const QTemporaryDir folder;
    const Window visit(folder);
    const ArticleId other = visit.import(
        QStringLiteral("other.txt"),
        QStringLiteral("A baker wins a prize\n\nHer rye loaf beat forty others on Saturday.\n\n"
                       "She thanked her neighbours, who had lent a mixer and three trays.\n"));
    QVERIFY(visit.open(visit.id, Patience));
    visit.window->actions().removeArticles->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(visit.note().article, 0, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(visit.words().contains(QStringLiteral("rye loaf")), Patience);
    // As the list of all notes does.
    QMetaObject::invokeMethod(visit.window->findChild<QWidget *>(QStringLiteral("listColumn")),
                              "noteChosen",
                              Q_ARG(broadsheet::ArticleId, 0),
                              Q_ARG(QString, visit.note().annotation.id));
    QTRY_VERIFY_WITH_TIMEOUT(visit.words().contains(Talks), Patience);
    QVERIFY(!visit.window->actions().bookmark->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(visit.panel()->orphanBar().isVisible(), Patience);

    QVERIFY(visit.open(other, Patience));
    visit.select(QStringLiteral("rye loaf"));
    QTRY_VERIFY_WITH_TIMEOUT(visit.page()->selection().has_value(), Patience);
    visit.window->actions().attachNote->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(visit.note().article, other, Patience);
}

int main(int argc, char **argv) { return runUiTest<ReattachingTest>(argc, argv); }

#include "reattaching_test.moc"
