#include "tests/support/story_threads.h"
#include "ui/thread/story_model.h"
#include "ui/thread/story_panel.h"
#include "ui/window/actions.h"

#include <QLabel>
#include <QListView>
#include <QMainWindow>
#include <QProgressBar>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace broadsheet;

class StoryPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysHowMuchIsRead();
    void saysWhenThereIsNoStory();
    void opensByMouse();
    void opensByKey();
    void passesOverHeadings();
    void showsTheOpenArticle();
    void keepsTheReadersPlace();
    void followsTheActions();
    void namesWhatAPersonUses();

private:
    QListView &list() { return *m_panel->findChild<QListView *>(); }

    void click(int row, Qt::MouseButton button, Qt::KeyboardModifiers modifiers = {});

    std::unique_ptr<QMainWindow> m_window;
    std::unique_ptr<Actions> m_actions;
    StoryPanel *m_panel = nullptr;
};

void StoryPanelTest::init()
{
    m_window = std::make_unique<QMainWindow>();
    m_actions = std::make_unique<Actions>(m_window.get());
    m_panel = new StoryPanel(*m_actions);
    m_window->setCentralWidget(m_panel);
    m_window->resize(300, 420);
    m_window->show();
}

void StoryPanelTest::click(int row, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    const QRect place = list().visualRect(list().model()->index(row, 0));
    QTest::mouseClick(list().viewport(), button, modifiers, place.center());
}

void StoryPanelTest::saysHowMuchIsRead()
{
    QCOMPARE(storyProgress(storyOf(7, 1)), QStringLiteral("3 of 7 read"));
    StoryThread thread = storyOf(2, 1);
    thread.articles[0].read = true;
    QCOMPARE(storyProgress(thread), QStringLiteral("All 2 read"));
    m_panel->setThread(storyOf(7, 1));
    QCOMPARE(m_panel->findChild<QProgressBar *>()->value(), 3);
    QCOMPARE(m_panel->findChild<QProgressBar *>()->maximum(), 7);
}

void StoryPanelTest::saysWhenThereIsNoStory()
{
    m_panel->setThread(storyOf(1, 1));
    QVERIFY(!list().isVisible());
    QVERIFY(!m_panel->findChild<QProgressBar *>()->isVisible());
    const auto shows = [this](const QString &words) {
        const auto labels = m_panel->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    QVERIFY(shows(QStringLiteral("stands alone")));
    m_panel->setThread({});
    QVERIFY(shows(QStringLiteral("Open an article")));
    m_panel->setThread(storyOf(2, 1));
    QVERIFY(list().isVisible());
    QVERIFY(!shows(QStringLiteral("Open an article")));
}

void StoryPanelTest::opensByMouse()
{
    m_panel->setThread(storyOf(3, 2));
    QSignalSpy chosen(m_panel, &StoryPanel::articleChosen);
    click(1, Qt::LeftButton);
    click(4, Qt::LeftButton, Qt::ControlModifier);
    click(4, Qt::MiddleButton);
    click(4, Qt::RightButton);
    click(0, Qt::LeftButton); // a heading
    QCOMPARE(chosen.size(), 3);
    QCOMPARE(chosen[0][0].toLongLong(), 1);
    QCOMPARE(chosen[0][1].value<Qt::KeyboardModifiers>(), Qt::KeyboardModifiers());
    for (const int i : {1, 2}) {
        QCOMPARE(chosen[i][0].toLongLong(), 3);
        QCOMPARE(chosen[i][1].value<Qt::KeyboardModifiers>(), Qt::ControlModifier);
    }
}

void StoryPanelTest::opensByKey()
{
    m_panel->setThread(storyOf(3, 1));
    QSignalSpy chosen(m_panel, &StoryPanel::articleChosen);
    list().setCurrentIndex(m_panel->model().index(m_panel->model().rowOf(3)));
    QTest::keyClick(&list(), Qt::Key_Return);
    QTest::keyClick(&list(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen[0][0].toLongLong(), 3);
    QCOMPARE(chosen[1][1].value<Qt::KeyboardModifiers>(), Qt::ControlModifier);
}

void StoryPanelTest::passesOverHeadings()
{
    m_panel->setThread(storyOf(3, 2));
    list().setCurrentIndex(m_panel->model().index(2));
    QTest::keyClick(&list(), Qt::Key_Down);
    QCOMPARE(m_panel->model().idAt(list().currentIndex().row()), 3);
}

void StoryPanelTest::showsTheOpenArticle()
{
    m_panel->setThread(storyOf(28, 20));
    QCOMPARE(list().currentIndex().row(), m_panel->model().openRow());
    QVERIFY(list().viewport()->rect().intersects(list().visualRect(list().currentIndex())));
}

void StoryPanelTest::keepsTheReadersPlace()
{
    m_panel->setThread(storyOf(28, 20));
    list().verticalScrollBar()->setValue(40);
    StoryThread thread = storyOf(28, 20);
    thread.articles[18].read = true;
    m_panel->setThread(thread);
    QCOMPARE(list().verticalScrollBar()->value(), 40);
    QCOMPARE(m_panel->model().idAt(list().currentIndex().row()), 20);
}

void StoryPanelTest::followsTheActions()
{
    m_panel->setThread(storyOf(3, 1));
    const auto button = [this](const QString &name) {
        for (auto *each : m_panel->findChildren<QToolButton *>()) {
            if (each->accessibleName() == name) {
                return each;
            }
        }
        return static_cast<QToolButton *>(nullptr);
    };
    m_actions->earlierInStory->setEnabled(false);
    QVERIFY(!button(QStringLiteral("Earlier"))->isEnabled());
    m_actions->laterInStory->setEnabled(true);
    QSignalSpy later(m_actions->laterInStory, &QAction::triggered);
    button(QStringLiteral("Later"))->click();
    QCOMPARE(later.size(), 1);
    QVERIFY(button(QStringLiteral("Next unread"))->toolTip().contains(u'('));
}

void StoryPanelTest::namesWhatAPersonUses()
{
    QCOMPARE(m_panel->accessibleName(), QStringLiteral("Story"));
    QVERIFY(!list().accessibleName().isEmpty());
    QVERIFY(!m_panel->findChild<QProgressBar *>()->accessibleName().isEmpty());
}

QTEST_MAIN(StoryPanelTest)
#include "story_panel_test.moc"
