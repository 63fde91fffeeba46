// A story walked through in the real window: its panel, its keys, its progress, and what happens to
// it while articles come and go.

#include "tests/support/app_stories.h"
#include "tests/support/ui_visit.h"
#include "ui/thread/story_line.h"
#include "ui/thread/story_model.h"
#include "ui/thread/story_panel.h"
#include "ui/thread/story_walk.h"
#include "ui/window/article_session.h"

#include <QListView>
#include <QSignalSpy>
#include <QStatusBar>

using namespace broadsheet;

namespace {

QString title(int part)
{
    static const QStringList titles{QStringLiteral("Ferry hits the northern pier at night"),
                                    QStringLiteral("Captain of the ferry had slept two hours"),
                                    QStringLiteral("Owner sells the last of his three ferries")};
    return titles.value(part);
}

struct StoryVisit : UiVisit
{
    using UiVisit::UiVisit;

    /// Part 0 … 2, one a day; each links to the part before.
    ArticleId importPart(int part) const
    {
        QString text = title(part) + QStringLiteral("\n\n%1 March 2023\n\n").arg(part + 1);
        text += paragraph(part * 10) + QStringLiteral("\n\n");
        if (part > 0) {
            text += QStringLiteral("READ MORE: ") + title(part - 1) + QStringLiteral("\n\n");
        }
        return import(QStringLiteral("%1.txt").arg(part),
                      text + paragraph(part * 10 + 1) + QStringLiteral("\n"));
    }

    StoryWalk &walk() const { return *window->findChild<StoryWalk *>(); }

    StoryPanel &panel() const { return *window->findChild<StoryPanel *>(); }

    QString line() const
    {
        const auto *line = window->statusBar()->findChild<StoryLine *>();
        return line->isVisible() ? line->text() : QString();
    }

    bool waitFor(const std::function<bool()> &condition) const
    {
        return QTest::qWaitFor(condition, Patience);
    }

    /// Shows an article and has its story.
    bool read(ArticleId id) const
    {
        return open(id, Patience) &&
               waitFor([&] { return walk().thread() && walk().thread()->article == id; });
    }

    bool shows(ArticleId id) const
    {
        return waitFor([&] {
            return page()->article() == id && walk().thread() && walk().thread()->article == id;
        });
    }
};

} // namespace

class StoryWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void walksThroughAStoryWithTwoKeys()
    {
        const QTemporaryDir folder;
        const StoryVisit visit(folder);
        QVector<ArticleId> parts;
        for (const int part : {2, 0, 1}) {
            parts.append(visit.importPart(part));
        }
        QVERIFY(visit.read(parts[2])); // the middle one
        const Actions &actions = visit.window->actions();
        QVERIFY(actions.earlierInStory->isEnabled() && actions.laterInStory->isEnabled());
        actions.laterInStory->trigger();
        QVERIFY(visit.shows(parts[0]));
        QVERIFY(visit.waitFor([&] { return !actions.laterInStory->isEnabled(); }));
        actions.earlierInStory->trigger();
        actions.earlierInStory->trigger(); // before the first one is shown
        QVERIFY(visit.shows(parts[1]));
        QVERIFY(visit.waitFor([&] { return !actions.earlierInStory->isEnabled(); }));
    }

    void countsWhatIsReadAndFindsWhatIsNot()
    {
        const QTemporaryDir folder;
        const StoryVisit visit(folder);
        QVector<ArticleId> parts;
        for (const int part : {0, 1, 2}) {
            parts.append(visit.importPart(part));
        }
        QVERIFY(visit.read(parts[1]));
        QVERIFY(visit.waitFor([&] {
            return visit.line() == QStringLiteral("Part 2 of 3 of a story · 1 of 3 read");
        }));
        const Actions &actions = visit.window->actions();
        actions.nextUnreadInStory->trigger();
        QVERIFY(visit.shows(parts[2]));
        actions.nextUnreadInStory->trigger(); // from the end to the beginning
        QVERIFY(visit.shows(parts[0]));
        QVERIFY(visit.waitFor(
            [&] { return visit.line() == QStringLiteral("Part 1 of 3 of a story · All 3 read"); }));
        QVERIFY(!actions.nextUnreadInStory->isEnabled());
        // Read elsewhere, unread here.
        QVERIFY(setRead(*visit.library, {parts[2]}, false).result());
        QVERIFY(visit.waitFor([&] { return actions.nextUnreadInStory->isEnabled(); }));
    }

    void opensFromThePanel()
    {
        const QTemporaryDir folder;
        const StoryVisit visit(folder);
        const ArticleId first = visit.importPart(0);
        const ArticleId second = visit.importPart(1);
        QVERIFY(visit.read(second));
        visit.window->actions().showStory->trigger();
        QVERIFY(visit.panel().isVisible());
        QVERIFY(!visit.window->actions().showNotes->isChecked());
        auto *list = visit.panel().findChild<QListView *>();
        list->setCurrentIndex(list->model()->index(visit.panel().model().rowOf(first), 0));
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(visit.shows(first));
        QVERIFY(visit.waitFor([&] { return visit.panel().model().openRow() == 0; }));
        visit.window->actions().showNotes->trigger();
        QVERIFY(!visit.panel().isVisible());
        visit.window->actions().showNotes->trigger();
        QVERIFY(!visit.window->actions().showNotes->isChecked());
    }

    void growsAndShrinksWithTheLibrary()
    {
        const QTemporaryDir folder;
        const StoryVisit visit(folder);
        const ArticleId second = visit.importPart(1);
        QVERIFY(visit.read(second));
        QVERIFY(visit.line().isEmpty());
        const auto linkClass = QStringLiteral("document.querySelector('main a')?.className ?? ''");
        const QString asleep = visit.run(linkClass).toString();
        // The link in the open page comes alive, and the story with it.
        const ArticleId first = visit.importPart(0);
        QVERIFY(visit.waitFor([&] { return visit.line().startsWith(u"Part 2 of 2"); }));
        const auto resolved = [&] {
            const auto *article = visit.window->findChild<ArticleSession *>()->article();
            return article != nullptr && article->links.value(0).target == first;
        };
        QVERIFY(visit.waitFor(resolved));
        QVERIFY(visit.waitFor([&] { return visit.run(linkClass).toString() != asleep; }));
        // Both go back to sleep when the article goes.
        QVERIFY(removeArticles(*visit.library, {first}).result());
        QVERIFY(visit.waitFor([&] { return visit.line().isEmpty() && !resolved(); }));
        QVERIFY(visit.waitFor([&] { return visit.run(linkClass).toString() == asleep; }));
        QCOMPARE(visit.page()->article(), second);
    }

    void letsALinkSleepAgainWhenItsArticleIsImportedWithAnotherHeadline()
    {
        const QTemporaryDir folder;
        const StoryVisit visit(folder);
        visit.importPart(0);
        const ArticleId second = visit.importPart(1);
        QVERIFY(visit.read(second));
        QVERIFY(visit.waitFor([&] { return !visit.line().isEmpty(); }));
        visit.import(QStringLiteral("0.txt"),
                     story(QStringLiteral("Bakers of the town rise before the sun"), {0, 1}));
        QVERIFY(visit.waitFor([&] { return visit.line().isEmpty(); }));
        const auto *session = visit.window->findChild<ArticleSession *>();
        QVERIFY(visit.waitFor([&] {
            const auto *article = session->article();
            return article != nullptr && article->links.value(0).state == LinkState::Wanted;
        }));
        QCOMPARE(visit.page()->article(), second);
    }

    void letsGoOfAnArticleThatIsRemoved()
    {
        const QTemporaryDir folder;
        const StoryVisit visit(folder);
        visit.importPart(0);
        const ArticleId second = visit.importPart(1);
        QVERIFY(visit.read(second));
        QVERIFY(visit.waitFor([&] { return !visit.line().isEmpty(); }));
        QVERIFY(removeArticles(*visit.library, {second}).result());
        QVERIFY(visit.waitFor([&] { return visit.line().isEmpty() && !visit.walk().thread(); }));
        QVERIFY(!visit.window->actions().earlierInStory->isEnabled());
    }
};

int main(int argc, char **argv) { return runUiTest<StoryWalkTest>(argc, argv); }

#include "story_walk_test.moc"
