#include "app/library/notebook.h"
#include "tests/support/app_library_stories.h"
#include "ui/copies/copies_bar.h"
#include "ui/copies/copies_guide.h"
#include "ui/window/article_session.h"

#include <QSignalSpy>
#include <QTest>

using namespace broadsheet;

namespace {

constexpr int Long = 30'000; // ms, for a slow machine

struct Desk
{
    Desk()
        : session(copies.library())
        , guide(copies.library(), session, bar, nullptr)
    {
        lead = importStory(copies, QStringLiteral("Ferry in port"), 1);
        const QString text = story(QStringLiteral("No ferry today"), {1, 2, 3});
        copy = importPaths(copies.library(), {copies.file(QStringLiteral("copy.txt"), text)})
                   .result()
                   ->firstArticle;
        alone = importStory(copies, QStringLiteral("Something else"), 50);
    }

    TempLibrary copies;
    ArticleSession session;
    CopiesBar bar;
    CopiesGuide guide;
    ArticleId lead = 0;
    ArticleId copy = 0;
    ArticleId alone = 0;
};

} // namespace

class CopiesGuideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void showsTheCopiesOfTheOpenArticle()
    {
        Desk desk;
        desk.session.open(desk.copy);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.bar.isHidden(), Long);
        desk.session.open(desk.alone);
        QTRY_VERIFY_WITH_TIMEOUT(desk.bar.isHidden(), Long);
    }

    void comparesWithACopyAndComesBack()
    {
        Desk desk;
        desk.session.open(desk.copy);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.bar.isHidden(), Long);
        Q_EMIT desk.bar.comparisonChosen(desk.lead);
        QTRY_VERIFY_WITH_TIMEOUT(desk.session.comparison() != nullptr, Long);
        QCOMPARE(desk.session.comparison()->olderArticle, desk.lead);
        QCOMPARE(desk.session.id(), desk.copy);
        desk.session.showVersion(0);
        QTRY_VERIFY_WITH_TIMEOUT(desk.session.comparison() == nullptr, Long);
    }

    void knowsTheNotesOfTheOthers()
    {
        Desk desk;
        desk.session.open(desk.copy);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.bar.isHidden(), Long);
        QVERIFY(desk.guide.notes().isEmpty());
        QVERIFY(addAnnotation(desk.copies.library(), desk.lead, 70, 90, Body()).result());
        QTRY_COMPARE_WITH_TIMEOUT(desk.guide.notes().size(), 1, Long);
        QCOMPARE(desk.guide.notes().first().article, desk.lead);
        // Its words stand in this copy too, and are marked there.
        QCOMPARE(desk.guide.marks().size(), 1);
        const TextRange place = desk.guide.marks().first().place;
        QCOMPARE(desk.session.article()->text.text.mid(place.start, place.end - place.start),
                 desk.guide.notes().first().annotation.target.quote->exact);
        desk.session.open(desk.alone);
        QTRY_VERIFY_WITH_TIMEOUT(desk.guide.notes().isEmpty(), Long);
        QVERIFY(desk.guide.marks().isEmpty());
    }
};

QTEST_MAIN(CopiesGuideTest)
#include "copies_guide_test.moc"
