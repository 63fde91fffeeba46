#include "tests/support/app_library_stories.h"
#include "ui/copies/like_panel.h"
#include "ui/thread/story_list.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace broadsheet;

namespace {

constexpr int Long = 30'000; // ms, for a slow machine

const QString Dredger = QStringLiteral("The dredger of Ostravik is stuck in the mud, and the "
                                       "dredger can lift no more of the mud of Ostravik.");

} // namespace

class LikePanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void listsWhatIsAlikeAndOpensIt()
    {
        qRegisterMetaType<ArticleId>();
        TempLibrary library;
        const ArticleId self = importStory(library, QStringLiteral("Dredger stuck"), 10, Dredger);
        const ArticleId near = importStory(
            library,
            QStringLiteral("Ostravik buys a dredger"),
            20,
            QStringLiteral("A second dredger is to come to Ostravik and clear the mud in spring."));
        LikePanel panel(library.library());
        QVERIFY(panel.isHidden());
        panel.setArticle(self, true);
        QTRY_VERIFY_WITH_TIMEOUT(!panel.isHidden(), Long);
        auto *list = panel.findChild<StoryList *>();
        QSignalSpy chosen(&panel, &LikePanel::articleChosen);
        const QModelIndex first = list->model()->index(0, 0);
        QVERIFY(first.data().toString().startsWith(QStringLiteral("Ostravik buys")));
        list->setCurrentIndex(first);
        QTest::keyClick(list, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(chosen[0][0].toLongLong(), near);
        QCOMPARE(chosen[0][1].value<Qt::KeyboardModifiers>(), Qt::ControlModifier);
        panel.setArticle(near, false);
        QVERIFY(panel.isHidden());
    }

    void saysSoWhenSomebodyAskedAndThereIsNothing()
    {
        TempLibrary library;
        const ArticleId self = importStory(library, QStringLiteral("Dredger stuck"), 10, Dredger);
        LikePanel panel(library.library());
        panel.setArticle(self, false);
        panel.ask();
        QTRY_VERIFY_WITH_TIMEOUT(!panel.isHidden(), Long);
        QVERIFY(panel.findChild<StoryList *>()->isHidden());
    }
};

QTEST_MAIN(LikePanelTest)
#include "like_panel_test.moc"
