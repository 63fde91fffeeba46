// The versions of an article in the real window: which there are, and what changed.

#include "app/library/notebook.h"
#include "tests/support/ui_visit.h"
#include "ui/notes/notes_model.h"
#include "ui/notes/notes_panel.h"
#include "ui/reader/version_bar.h"
#include "ui/window/version_switcher.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace broadsheet;

namespace {

QString ferry(const QString &crew, const QString &last)
{
    return QStringLiteral(
               "Karrow ferry stays in port\n\nBy Jonas Verhey\n\n"
               "The last ferry of the week did not leave Karrow on Thursday. Its crew of "
               "%1 walked down the gangway at dusk.\n\n"
               "The company, which runs four vessels, denied that its pumps are bad.\n\n"
               "%2\n")
        .arg(crew, last);
}

const QString Talks = QStringLiteral("Talks go on in the harbour office on Friday at nine.");
const QString Ministry = QStringLiteral("A surveyor is expected from the mainland next week.");

struct Window : UiVisit
{
    explicit Window(const QTemporaryDir &folder)
        : UiVisit(folder)
    {
        const QString name = QStringLiteral("ferry.txt");
        id = import(name, ferry(QStringLiteral("eleven"), Talks));
        addAnnotation(*library, id, {QStringLiteral("walked down the gangway"), {}, {}}, Body())
            .waitForFinished();
        addAnnotation(*library, id, {Talks, {}, {}}, Body()).waitForFinished();
        import(name, ferry(QStringLiteral("nine"), Talks));
        import(name, ferry(QStringLiteral("nine"), Ministry));
    }

    VersionBar *bar() const { return window->findChild<VersionBar *>(); }

    template<typename T> T *find(const QString &name) const
    {
        for (T *found : bar()->findChildren<T *>()) {
            if (found->accessibleName() == name || found->text() == name) {
                return found;
            }
        }
        return nullptr;
    }

    QString remark(const QString &quote) const
    {
        const NotesModel &model = window->findChild<NotesPanel *>()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const PlacedAnnotation *note = model.noteAt(row);
            if (note != nullptr && note->annotation.target.quote->exact == quote) {
                return model.index(row).data(NotesModel::RemarkRole).toString();
            }
        }
        return {};
    }

    int count(const QString &selector) const
    {
        return run(QStringLiteral("document.querySelectorAll('%1').length").arg(selector)).toInt();
    }

    ArticleId id = 0;
};

} // namespace

class VersionSwitcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingOfASingleVersion();
    void switchesBetweenVersions();
    void showsWhatChangedWordByWord();
    void marksAnOlderVersion();
    void followsTheNewestVersionWhileItIsRead();
};

void VersionSwitcherTest::saysNothingOfASingleVersion()
{
    const QTemporaryDir folder;
    const UiVisit visit(folder);
    const ArticleId id =
        visit.import(QStringLiteral("a.txt"), ferry(QStringLiteral("eleven"), Talks));
    QVERIFY(visit.open(id, Patience));
    QVERIFY(!visit.window->findChild<VersionBar *>()->isVisible());
    QVERIFY(!visit.window->actions().showChanges->isEnabled());
}

void VersionSwitcherTest::switchesBetweenVersions()
{
    const QTemporaryDir folder;
    const Window visit(folder);
    QVERIFY(visit.open(visit.id, Patience));
    QTRY_VERIFY_WITH_TIMEOUT(visit.bar()->isVisible(), Patience);
    auto *versions = visit.find<QToolButton>(QStringLiteral("Versions"));
    QVERIFY(versions->text().startsWith(QStringLiteral("3 versions")));
    QCOMPARE(versions->focusPolicy(), Qt::StrongFocus);
    QCOMPARE(versions->menu()->actions().size(), 3);
    QCOMPARE(visit.remark(Talks), QStringLiteral("Made on version 1"));

    versions->menu()->actions().last()->trigger(); // the oldest
    QTRY_VERIFY_WITH_TIMEOUT(visit.words().contains(QStringLiteral("crew of eleven")), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(visit.count(QStringLiteral("mark[data-id]")), 2, Patience);
    QVERIFY(versions->text().startsWith(QStringLiteral("Version 1 of 3")));
    QVERIFY(!visit.window->actions().olderVersion->isEnabled());

    visit.window->actions().newerVersion->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(visit.words().contains(QStringLiteral("crew of nine")), Patience);
    QTRY_VERIFY(visit.words().contains(Talks));
    visit.find<QPushButton>(QStringLiteral("Newest version"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(visit.words().contains(Ministry), Patience);
}

void VersionSwitcherTest::showsWhatChangedWordByWord()
{
    const QTemporaryDir folder;
    const Window visit(folder);
    QVERIFY(visit.open(visit.id, Patience));
    QTRY_VERIFY_WITH_TIMEOUT(visit.window->actions().olderVersion->isEnabled(), Patience);
    visit.window->actions().olderVersion->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(visit.words().contains(Talks), Patience);
    visit.window->actions().olderVersion->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(visit.words().contains(QStringLiteral("crew of eleven")), Patience);
    visit.window->actions().showChanges->trigger(); // since the first
    QTRY_COMPARE_WITH_TIMEOUT(visit.count(QStringLiteral("del")), 2, Patience);
    QCOMPARE(visit.count(QStringLiteral("ins")), 2);
    QCOMPARE(visit.run(QStringLiteral("document.querySelector('del').textContent")).toString(),
             QStringLiteral("eleven"));
    QCOMPARE(visit
                 .run(QStringLiteral("getComputedStyle(document.querySelector('del'))"
                                     ".textDecorationLine"))
                 .toString(),
             QStringLiteral("line-through"));
    QCOMPARE(visit
                 .run(QStringLiteral("getComputedStyle(document.querySelector('ins'))"
                                     ".textDecorationLine"))
                 .toString(),
             QStringLiteral("underline"));
    QCOMPARE(visit.remark(QStringLiteral("walked down the gangway")),
             QStringLiteral("Kept where it was"));
    QCOMPARE(visit.remark(Talks), QStringLiteral("Its words are gone"));

    // The first change has the focus by itself, the next one by its key.
    const QString focused = QStringLiteral("document.activeElement.getAttribute('aria-label')");
    QTRY_COMPARE_WITH_TIMEOUT(visit.run(focused).toString(),
                              QStringLiteral("Change 1 of 3. Removed: eleven Added: nine"),
                              Patience);
    for (const auto *next : {"Change 2 of 3. Removed: Talks",
                             "Change 3 of 3. Added: A surveyor",
                             "Change 1 of 3."}) { // round
        visit.window->actions().nextChange->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(visit.run(focused).toString().startsWith(QLatin1StringView(next)),
                                 Patience);
    }

    visit.find<QPushButton>(QStringLiteral("Done"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(visit.count(QStringLiteral("del")), 0, Patience);
    QTRY_VERIFY(visit.words().contains(Ministry));
    QVERIFY(!visit.window->actions().showChanges->isChecked());
}

void VersionSwitcherTest::marksAnOlderVersion()
{
    const QTemporaryDir folder;
    const Window visit(folder);
    QVERIFY(visit.open(visit.id, Patience));
    QTRY_VERIFY_WITH_TIMEOUT(visit.window->actions().olderVersion->isEnabled(), Patience);
    visit.window->actions().olderVersion->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(visit.words().contains(Talks), Patience);
    visit.run(QStringLiteral("(() => { const p = [...document.querySelectorAll('p')].find(p => "
                             "p.textContent.startsWith('Talks')); const r = "
                             "document.createRange(); r.selectNodeContents(p); "
                             "getSelection().removeAllRanges(); getSelection().addRange(r); })()"));
    QTRY_VERIFY_WITH_TIMEOUT(visit.page()->selection().has_value(), Patience);
    visit.window->actions().underline->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(visit.count(QStringLiteral("mark.underline")), 1, Patience);
    QCOMPARE(visit.page()->version(), 2); // and it is still this version that is shown
    const auto notes = annotations(*visit.library).result();
    QCOMPARE(notes->size(), 3);
    QCOMPARE(notes->last().annotation.target.quote->exact, Talks);
    QCOMPARE(notes->last().placement.state, AnchorState::Orphan); // in the newest
}

void VersionSwitcherTest::followsTheNewestVersionWhileItIsRead()
{
    const QTemporaryDir folder;
    const Window visit(folder);
    QVERIFY(visit.open(visit.id, Patience));
    QTRY_VERIFY_WITH_TIMEOUT(visit.bar()->isVisible(), Patience);
    visit.import(QStringLiteral("ferry.txt"), ferry(QStringLiteral("ten"), Ministry));
    QTRY_VERIFY_WITH_TIMEOUT(visit.words().contains(QStringLiteral("crew of ten")), Patience);
    auto *versions = visit.find<QToolButton>(QStringLiteral("Versions"));
    QTRY_VERIFY_WITH_TIMEOUT(versions->text().startsWith(QStringLiteral("4 versions")), Patience);
    // Who reads an older one goes on reading it.
    visit.window->actions().olderVersion->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(visit.words().contains(QStringLiteral("crew of nine")), Patience);
    visit.import(QStringLiteral("ferry.txt"), ferry(QStringLiteral("twelve"), Ministry));
    QTRY_VERIFY_WITH_TIMEOUT(versions->text().startsWith(QStringLiteral("Version 3 of 5")),
                             Patience);
    QTRY_VERIFY(visit.words().contains(QStringLiteral("crew of nine")));
}

int main(int argc, char **argv) { return runUiTest<VersionSwitcherTest>(argc, argv); }

#include "version_switcher_test.moc"
