#include "app/library/more_like_this.h"
#include "tests/support/app_library_stories.h"

#include <QTest>

using namespace broadsheet;

class MoreLikeThisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void givesTheRowsOfTheNearestArticles()
    {
        TempLibrary library;
        const QString more = QStringLiteral("The dredger of Ostravik is stuck in the mud, and the "
                                            "dredger can lift no more of the mud of Ostravik.");
        const ArticleId self = importStory(library, QStringLiteral("Dredger stuck"), 10, more);
        const ArticleId near = importStory(
            library,
            QStringLiteral("Ostravik buys a dredger"),
            20,
            QStringLiteral("A second dredger is to come to Ostravik and clear the mud in spring."));
        const auto rows = moreLikeThis(library.library(), self, 1).result();
        QVERIFY(rows);
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first().id, near);
    }

    void stopsWhenNobodyWaitsForIt()
    {
        TempLibrary library;
        const ArticleId self = importStory(library, QStringLiteral("Dredger stuck"), 10);
        const auto rows =
            moreLikeThis(library.library(), self, 5, std::make_shared<std::atomic<bool>>(true))
                .result();
        // It may have been ready before the flag was looked at.
        QVERIFY(rows || rows.error().code == Error::Code::Cancelled);
        QVERIFY(moreLikeThis(library.library(), self, 5).result());
    }
};

QTEST_GUILESS_MAIN(MoreLikeThisTest)
#include "more_like_this_test.moc"
