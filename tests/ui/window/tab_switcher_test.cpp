// Tabs through the real window and its page.

#include "tests/support/app_stories.h"
#include "tests/support/ui_visit.h"
#include "ui/shelf/article_list_view.h"
#include "ui/window/article_session.h"
#include "ui/window/tab_bar.h"
#include "ui/window/tab_switcher.h"

#include <QSignalSpy>

using namespace broadsheet;

namespace {

/// A headline and so many paragraphs that there is something to scroll.
QString longStory(const QString &headline, int seed, const QString &more = {})
{
    QString text = story(headline, {seed});
    text += more.isEmpty() ? QString() : more + QStringLiteral("\n\n");
    for (int i = 1; i < 40; ++i) {
        text += paragraph(seed + i) + QStringLiteral("\n\n");
    }
    return text;
}

struct TabVisit : UiVisit
{
    using UiVisit::UiVisit;

    TabSwitcher &tabs() const { return *window->findChild<TabSwitcher *>(); }

    ArticleSession &session() const { return *window->findChild<ArticleSession *>(); }

    TabBar &bar() const { return *window->findChild<TabBar *>(); }

    /// The page shows this article.
    bool shows(ArticleId id) const
    {
        return QTest::qWaitFor([&] { return session().id() == id && page()->article() == id; },
                               Patience);
    }

    bool isReady() const
    {
        return QTest::qWaitFor([&] { return page() != nullptr; }, Patience);
    }

    /// Repeats what a person does until the window is so.
    template<typename Deed, typename Condition> static bool until(Condition condition, Deed deed)
    {
        return QTest::qWaitFor(
            [&] {
                deed();
                return QTest::qWaitFor(condition, 2000);
            },
            Patience);
    }

    /// Clicks the READ MORE line, wherever it stands now.
    void clickLink(Qt::MouseButton button, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QVariantList place =
            run(QStringLiteral(
                    "{const a = document.querySelector('a.resolved');"
                    "a?.scrollIntoView({block: 'center'});"
                    "const r = a?.getBoundingClientRect(); r ? [r.x + 9, r.y + 9] : []}"))
                .toList();
        if (place.size() == 2) {
            QTest::mouseClick(window->findChild<QWebEngineView *>()->focusProxy(),
                              button,
                              modifiers,
                              QPoint(place[0].toInt(), place[1].toInt()));
        }
    }

    /// Brings the middle of the open article to the top; gives its block.
    int scroll() const
    {
        const int middle = int(session().article()->text.text.size() / 2);
        const int block = session().article()->text.spanAt(middle)->block;
        QSignalSpy moved(page(), &ReaderView::positionChanged);
        const bool there = QTest::qWaitFor(
            [&] {
                page()->restorePosition({block, 0});
                return !moved.isEmpty() &&
                       moved.last().first().value<ReadingPosition>().block == block;
            },
            Patience);
        return there ? block : -1;
    }
};

} // namespace

class TabSwitcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_visit = std::make_unique<TabVisit>(*m_folder);
        m_tide = m_visit->import(QStringLiteral("tide.txt"),
                                 longStory(QStringLiteral("The tide came in twice"),
                                           1,
                                           QStringLiteral("READ MORE: A crane for Ellery")));
        m_crane = m_visit->import(QStringLiteral("crane.txt"),
                                  longStory(QStringLiteral("A crane for Ellery"), 100));
        m_boats = m_visit->import(QStringLiteral("boats.txt"),
                                  longStory(QStringLiteral("Boats wait for the wind"), 200));
        QVERIFY(m_tide != 0 && m_crane != 0 && m_boats != 0);
        QVERIFY(m_visit->isReady());
        m_visit->tabs().open(m_tide, OpenIn::ThisTab);
        QVERIFY(m_visit->shows(m_tide));
    }

    void cleanup() { m_visit.reset(); }

    void opensATabBehindWithoutLeavingWhatIsRead()
    {
        QVERIFY(m_visit->bar().isHidden());
        m_visit->tabs().open(m_crane, OpenIn::TabBehind);
        QVERIFY(!m_visit->bar().isHidden());
        QTRY_COMPARE(m_visit->bar().accessibleTabName(1), QStringLiteral("A crane for Ellery"));
        QCOMPARE(m_visit->bar().currentIndex(), 0);
        QCOMPARE(m_visit->session().id(), m_tide);
        m_visit->window->actions().nextTab->trigger();
        QVERIFY(m_visit->shows(m_crane));
        m_visit->window->actions().nextTab->trigger(); // round
        QVERIFY(m_visit->shows(m_tide));
    }

    void opensALinkBehindWithTheMiddleButton()
    {
        QVERIFY(TabVisit::until([&] { return m_visit->bar().count() > 1; },
                                [&] { m_visit->clickLink(Qt::MiddleButton); }));
        QTRY_COMPARE(m_visit->bar().accessibleTabName(1), QStringLiteral("A crane for Ellery"));
        QCOMPARE(m_visit->session().id(), m_tide);
    }

    void opensALinkInFrontWithControlAndShift()
    {
        QVERIFY(TabVisit::until(
            [&] { return m_visit->session().id() == m_crane; },
            [&] { m_visit->clickLink(Qt::LeftButton, Qt::ControlModifier | Qt::ShiftModifier); }));
        QVERIFY(m_visit->bar().count() > 1);
        QVERIFY(!m_visit->session().history().canGoBack());
    }

    void opensARowOfTheListBehindWithTheMiddleButton()
    {
        auto &list = *m_visit->window->findChild<ArticleListView *>();
        QTRY_COMPARE(list.model()->rowCount(), 3);
        const auto row = [&](const char *headline) {
            return list.model()
                ->match(list.model()->index(0, 0), Qt::DisplayRole, QString::fromLatin1(headline))
                .value(0);
        };
        QTRY_VERIFY(row("Boats").isValid());
        QVERIFY(TabVisit::until([&] { return m_visit->bar().count() > 1; },
                                [&] {
                                    QTest::mouseClick(list.viewport(),
                                                      Qt::MiddleButton,
                                                      {},
                                                      list.visualRect(row("Boats")).center());
                                }));
        QTRY_COMPARE(m_visit->bar().accessibleTabName(1),
                     QStringLiteral("Boats wait for the wind"));
        QCOMPARE(m_visit->session().id(), m_tide);
        // Ctrl+Enter is the list's while it has the focus, and opens all that are chosen.
        m_visit->window->activateWindow();
        list.setFocus();
        QTRY_VERIFY(([&] {
            list.selectAll();
            QTest::keyClick(&list, Qt::Key_Return, Qt::ControlModifier);
            return m_visit->bar().count() > 4;
        }()));
        QCOMPARE(m_visit->session().id(), m_tide);
    }

    void opensInTheTabInWhichNothingWasReadYet()
    {
        m_visit->session().close({}, {});
        m_visit->tabs().open(m_crane, OpenIn::TabBehind);
        QVERIFY(m_visit->shows(m_crane));
        QVERIFY(m_visit->bar().isHidden());
    }

    void goesBackAndForwardInEachTabByItself()
    {
        m_visit->tabs().open(m_crane, OpenIn::TabInFront);
        QVERIFY(m_visit->shows(m_crane));
        QVERIFY(!m_visit->window->actions().back->isEnabled());
        m_visit->tabs().open(m_boats, OpenIn::ThisTab);
        QVERIFY(m_visit->shows(m_boats));
        m_visit->tabs().select(0);
        QVERIFY(m_visit->shows(m_tide));
        QVERIFY(!m_visit->window->actions().back->isEnabled());
        m_visit->tabs().select(1);
        QVERIFY(m_visit->shows(m_boats));
        m_visit->window->actions().back->trigger();
        QVERIFY(m_visit->shows(m_crane));
        QVERIFY(m_visit->window->actions().forward->isEnabled());
        QTRY_COMPARE(m_visit->bar().accessibleTabName(1), QStringLiteral("A crane for Ellery"));
    }

    void comesBackToTheExactPlaceInEachOfTwoTabsOfOneArticle()
    {
        m_visit->window->actions().newTab->trigger();
        QCOMPARE(m_visit->bar().count(), 2);
        QVERIFY(m_visit->shows(m_tide));
        const int block = m_visit->scroll();
        QVERIFY(block > 0);
        m_visit->tabs().select(0);
        QTRY_COMPARE_WITH_TIMEOUT(m_visit->page()->position().block, 0, Patience);
        m_visit->tabs().select(1);
        QTRY_COMPARE_WITH_TIMEOUT(m_visit->page()->position().block, block, Patience);
    }

    void keepsTheReadingPlaceThatHasSettled()
    {
        QSignalSpy settled(&m_visit->session(), &ArticleSession::placeSettled);
        const int block = m_visit->scroll();
        QVERIFY(block > 0);
        QTRY_VERIFY_WITH_TIMEOUT(!settled.isEmpty(), Patience);
        QTRY_COMPARE_WITH_TIMEOUT(
            openArticle(*m_visit->library, m_tide).result()->position.block, block, Patience);
    }

    void takesItsTabsUpAgainAtTheNextStart()
    {
        m_visit->tabs().open(m_crane, OpenIn::TabInFront);
        QVERIFY(m_visit->shows(m_crane));
        m_visit->tabs().open(m_boats, OpenIn::ThisTab);
        QVERIFY(m_visit->shows(m_boats));
        const int block = m_visit->scroll();
        QVERIFY(block > 0);
        restart();
        QCOMPARE(m_visit->bar().count(), 2);
        QCOMPARE(m_visit->bar().currentIndex(), 1);
        QVERIFY(m_visit->shows(m_boats));
        QCOMPARE(m_visit->session().article()->position.block, block);
        QTRY_COMPARE(m_visit->bar().accessibleTabName(0), QStringLiteral("The tide came in twice"));
        QTRY_COMPARE(m_visit->bar().accessibleTabName(1),
                     QStringLiteral("Boats wait for the wind"));
        m_visit->window->actions().back->trigger();
        QVERIFY(m_visit->shows(m_crane));
    }

    void opensNoTabOfAnotherLibraryInTheSamePlace()
    {
        m_visit->tabs().open(m_crane, OpenIn::TabBehind);
        m_visit.reset();
        QVERIFY(QDir(m_folder->filePath(QStringLiteral("library"))).removeRecursively());
        m_visit = std::make_unique<TabVisit>(*m_folder, true);
        QVERIFY(m_visit->bar().isHidden());
        QVERIFY(!m_visit->session().history().present());
    }

    void closesATabAndOpensItAgainWithItsHistory()
    {
        m_visit->tabs().open(m_crane, OpenIn::TabInFront);
        QVERIFY(m_visit->shows(m_crane));
        m_visit->tabs().open(m_boats, OpenIn::ThisTab);
        QVERIFY(m_visit->shows(m_boats));
        m_visit->window->actions().closeTab->trigger();
        QVERIFY(m_visit->shows(m_tide));
        QVERIFY(m_visit->bar().isHidden());
        m_visit->window->actions().closeTab->trigger(); // the last one keeps its article
        QCOMPARE(m_visit->session().id(), m_tide);
        m_visit->window->actions().reopenTab->trigger();
        QVERIFY(m_visit->shows(m_boats));
        QCOMPARE(m_visit->bar().count(), 2);
        m_visit->window->actions().back->trigger();
        QVERIFY(m_visit->shows(m_crane));
    }

    void passesOverAnArticleThatWasRemoved()
    {
        m_visit->tabs().open(m_crane, OpenIn::ThisTab);
        QVERIFY(m_visit->shows(m_crane));
        m_visit->tabs().open(m_boats, OpenIn::ThisTab);
        QVERIFY(m_visit->shows(m_boats));
        QVERIFY(removeArticles(*m_visit->library, {m_crane}).result());
        m_visit->window->actions().back->trigger();
        QVERIFY(m_visit->shows(m_tide));
        m_visit->window->actions().forward->trigger();
        QVERIFY(m_visit->shows(m_boats));
    }

    void saysThatTheOnlyArticleOfATabIsGoneAndShowsItWhenItIsPutBack()
    {
        m_visit->tabs().open(m_crane, OpenIn::TabBehind);
        QVERIFY(removeArticles(*m_visit->library, {m_crane}).result());
        m_visit->tabs().select(1);
        QTRY_VERIFY_WITH_TIMEOUT(m_visit->words().contains(QStringLiteral("is gone")), Patience);
        QVERIFY(restoreArticles(*m_visit->library, {m_crane}).result());
        QVERIFY(m_visit->shows(m_crane));
        m_visit->tabs().select(0);
        QVERIFY(m_visit->shows(m_tide));
    }

    void leavesTheArticleThatIsReadAloneWhenThatOfAnotherTabChanges()
    {
        m_visit->tabs().open(m_crane, OpenIn::TabInFront);
        QVERIFY(m_visit->shows(m_crane));
        m_visit->tabs().select(0);
        QVERIFY(m_visit->shows(m_tide));
        QSignalSpy opened(&m_visit->session(), &ArticleSession::opened);
        QSignalSpy updated(m_visit->library.get(), &Library::articleUpdated);
        QCOMPARE(m_visit->import(QStringLiteral("crane.txt"),
                                 longStory(QStringLiteral("A crane for Ellery"),
                                           100,
                                           QStringLiteral("It has come at last."))),
                 m_crane);
        QTRY_VERIFY(!updated.isEmpty());
        QVERIFY(opened.isEmpty());
        m_visit->tabs().select(1);
        QVERIFY(m_visit->shows(m_crane));
        QCOMPARE(m_visit->session().article()->version, 2); // it follows the newest
    }

    void comesBackToTheVersionThatWasShown()
    {
        m_visit->import(QStringLiteral("tide.txt"),
                        longStory(QStringLiteral("The tide came in twice"),
                                  1,
                                  QStringLiteral("It rained, too.")));
        QTRY_COMPARE(m_visit->session().article()->version, 2); // the row alone may know it before
        m_visit->session().showVersion(1);
        QTRY_COMPARE(m_visit->session().article()->version, 1);
        m_visit->tabs().open(m_crane, OpenIn::TabInFront);
        QVERIFY(m_visit->shows(m_crane));
        m_visit->tabs().select(0);
        QVERIFY(m_visit->shows(m_tide));
        QCOMPARE(m_visit->session().article()->version, 1);
    }

private:
    void restart()
    {
        m_visit.reset();
        m_visit = std::make_unique<TabVisit>(*m_folder);
        QVERIFY(m_visit->isReady());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TabVisit> m_visit;
    ArticleId m_tide = 0;
    ArticleId m_crane = 0;
    ArticleId m_boats = 0;
};

int main(int argc, char **argv) { return runUiTest<TabSwitcherTest>(argc, argv); }

#include "tab_switcher_test.moc"
