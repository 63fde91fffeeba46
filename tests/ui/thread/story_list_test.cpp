#include "tests/support/story_threads.h"
#include "ui/thread/story_list.h"
#include "ui/thread/story_model.h"

#include <QSignalSpy>
#include <QTest>

using namespace broadsheet;

class StoryListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        qRegisterMetaType<ArticleId>();
        m_model.setThread(storyOf(28, 2));
        m_list = std::make_unique<StoryList>(m_model);
        m_list->resize(280, 600);
        m_list->show();
        m_list->setCurrentIndex(m_model.index(m_model.openRow()));
    }

    void opensBehindWithoutLeavingTheRowThatIsRead()
    {
        QSignalSpy chosen(m_list.get(), &StoryList::articleChosen);
        const QRect third = m_list->visualRect(m_model.index(m_model.rowOf(3)));
        QTest::mouseClick(m_list->viewport(), Qt::MiddleButton, {}, third.center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toLongLong(), 3);
        QCOMPARE(chosen[0][1].value<Qt::KeyboardModifiers>(), Qt::ControlModifier);
        QCOMPARE(m_list->currentIndex().row(), m_model.openRow());
    }

    void opensNothingForAHeading()
    {
        QSignalSpy chosen(m_list.get(), &StoryList::articleChosen);
        const QRect heading = m_list->visualRect(m_model.index(0));
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, heading.center());
        QVERIFY(chosen.isEmpty());
    }

    void keepsTheRowThatIsReadInView()
    {
        const QModelIndex late = m_model.index(m_model.rowOf(6));
        m_list->setCurrentIndex(late);
        m_list->scrollToTop();
        QVERIFY(m_list->viewport()->rect().contains(m_list->visualRect(late)));
        m_list->resize(280, 200);
        QTRY_VERIFY(m_list->viewport()->rect().contains(m_list->visualRect(late)));
    }

private:
    StoryModel m_model;
    std::unique_ptr<StoryList> m_list;
};

QTEST_MAIN(StoryListTest)
#include "story_list_test.moc"
