#include "app/extract/headline.h"

#include <QTest>

using namespace broadsheet;

class HeadlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dropsTheSitesName();
    void keepsDashesAndColonsOfTheTitle();
};

void HeadlineTest::dropsTheSitesName()
{
    QCOMPARE(headlineWithoutSite(u"Ferries return to Dun | The Daily Dun"),
             QStringLiteral("Ferries return to Dun"));
    QCOMPARE(headlineWithoutSite(u"Ferries return to Dun - The Daily Dun", u"The Daily Dun"),
             QStringLiteral("Ferries return to Dun"));
    QCOMPARE(headlineWithoutSite(u"The Daily Dun - Ferries return", u"the daily dun"),
             QStringLiteral("Ferries return"));
}

void HeadlineTest::keepsDashesAndColonsOfTheTitle()
{
    QCOMPARE(headlineWithoutSite(u"Ferries return - at last"),
             QStringLiteral("Ferries return - at last"));
    QCOMPARE(headlineWithoutSite(u"Dun: ferries return"), QStringLiteral("Dun: ferries return"));
    QCOMPARE(headlineWithoutSite(u"Ferries | Dun"), QStringLiteral("Ferries | Dun"));
}

QTEST_APPLESS_MAIN(HeadlineTest)
#include "headline_test.moc"
