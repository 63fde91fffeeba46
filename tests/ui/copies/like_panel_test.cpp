#include "tests/support/app_library_stories.h"
#include "ui/copies/like_panel.h"

#include <QLabel>
#include <QListWidget>
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
        auto *list = panel.findChild<QListWidget *>();
        QSignalSpy chosen(&panel, &LikePanel::articleChosen);
        QVERIFY(list->item(0)->text().startsWith(QStringLiteral("Ostravik buys")));
        Q_EMIT list->itemActivated(list->item(0));
        QCOMPARE(chosen.takeFirst().first().toLongLong(), near);
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
        QVERIFY(panel.findChild<QListWidget *>()->isHidden());
    }
};

QTEST_MAIN(LikePanelTest)
#include "like_panel_test.moc"
